#include "rung/fold.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "run_rung.hpp"
#include "rung/org.hpp"

namespace rung::test {
namespace {

namespace json = boost::json;

class FoldCommand : public RungCommand {
 protected:
  FoldCommand() {
    const std::string source = RUNG_SOURCE_DIR "/examples/history";
    for (const char* day : {"2024-06-30", "2024-07-31", "2024-08-31"}) {
      std::filesystem::copy_file(source + "/" + day + ".json",
                                 path(day + std::string(".json")));
      exports_ += ' ' + std::string(day) + '=' + day + ".json";
    }
  }
  Ran fold(const std::string& more) {
    return rung("org fold" + exports_ + ' ' + more);
  }

  std::string exports_;
};

TEST_F(FoldCommand, WritesAnOrgThatIsAskedAsOfAnyDay) {
  const Ran ran = fold("-o bureau.json");
  EXPECT_EQ(ran.status, 0) << ran.err;
  const Org org = Org::load(path("bureau.json"));
  const auto name = [&](const char* day) {
    return std::string(
        org.name(org.find_unit("uc.gr"), parse_instant(day, org.zone())).zh);
  };
  EXPECT_EQ(name("2024-07-09"), "绿化科");
  EXPECT_EQ(name("2024-07-10"), "园林绿化科");
  EXPECT_NE(ran.out.find("After 2024-06-30, not later than 2024-07-31: 3"),
            std::string::npos)
      << ran.out;
}

TEST_F(FoldCommand, JsonHasEveryChangeAndWhatTheSchemaNames) {
  const Ran ran = fold("-o bureau.json --format json");
  EXPECT_EQ(ran.status, 0) << ran.err;
  const auto answer = json::parse(ran.out).as_object();
  EXPECT_EQ(answer.at("written"), "bureau.json");
  EXPECT_EQ(answer.at("exports").as_array().size(), 3u);
  const auto& changes = answer.at("changes").as_array();
  EXPECT_EQ(changes.size(), 12u);
  EXPECT_EQ(changes.at(0).at("kind"), "unit_renamed");
  EXPECT_EQ(changes.at(0).at("day"), "stated");
  EXPECT_EQ(changes.at(0).at("at"), "2024-07-10");
  EXPECT_EQ(changes.at(1).at("day"), "uncertain");
  EXPECT_EQ(changes.at(1).at("after"), "2024-06-30");
  EXPECT_EQ(changes.at(1).at("by"), "2024-07-31");

  std::ifstream file(RUNG_SOURCE_DIR "/docs/schema/fold.schema.json");
  std::stringstream text;
  text << file.rdbuf();
  const auto schema = json::parse(text.str()).as_object();
  const auto keys = [](const json::object& object) {
    std::set<std::string> names;
    for (const auto& member : object) names.insert(member.key());
    return names;
  };
  EXPECT_EQ(keys(answer), keys(schema.at("properties").as_object()));
  const auto& change = schema.at("$defs").at("change").at("properties");
  EXPECT_EQ(keys(changes.at(0).as_object()), keys(change.as_object()));
  std::set<std::string> kinds;
  for (const auto& kind : change.at("kind").at("enum").as_array()) {
    kinds.insert(std::string(kind.as_string()));
  }
  for (int k = 0; k <= static_cast<int>(FoldKind::kSubjectChanged); ++k) {
    EXPECT_EQ(kinds.count(std::string(name(static_cast<FoldKind>(k)))), 1u);
  }
  EXPECT_EQ(kinds.size(), static_cast<int>(FoldKind::kSubjectChanged) + 1u);
}

TEST_F(FoldCommand, LinesHaveTheCountsFirst) {
  const Ran ran = fold("-o bureau.json --format jsonl --lang zh");
  EXPECT_EQ(std::count(ran.out.begin(), ran.out.end(), '\n'), 13);
  const auto first = json::parse(ran.out.substr(0, ran.out.find('\n')));
  EXPECT_EQ(first.at("units"), 4);
  EXPECT_NE(ran.out.find("具体日期不明"), std::string::npos);
}

TEST_F(FoldCommand, StandardOutputIsTheOrgsWhereItIsAskedFor) {
  const Ran ran = fold("-o - --format json --open-start");
  EXPECT_EQ(ran.status, 0);
  const Org org = Org::parse(ran.out);
  EXPECT_TRUE(org.exists(org.find_post("uc.h"), Instant{0}));
  EXPECT_EQ(json::parse(ran.err).at("posts"), 11);
}

TEST_F(FoldCommand, LongListsAreCutUnlessAllIsAskedFor) {
  std::string posts;
  for (int i = 0; i < 20; ++i) {
    posts += (i == 0 ? "" : ",") + ("{\"id\":\"p" + std::to_string(i) + "\"}");
  }
  write("none.json", "{\"format\":\"rung-org/1\"}");
  write("many.json", "{\"format\":\"rung-org/1\",\"posts\":[" + posts + "]}");
  const std::string two =
      "org fold 2024-01-01=none.json "
      "2024-02-01=many.json -o org.json";
  EXPECT_NE(rung(two).out.find("... 8; --all"), std::string::npos);
  EXPECT_NE(rung(two + " --all").out.find("`p19`"), std::string::npos);
  EXPECT_EQ(rung(two + " --all").out.find("..."), std::string::npos);
}

TEST_F(FoldCommand, RefusesWhatItCannotUse) {
  expect_refused("org fold 2024-06-30.json -o o.json", "DATE=ORG");
  expect_refused("org fold June=2024-06-30.json -o o.json", "DATE=ORG");
  expect_refused("org fold 2024-06-30=missing.json -o o.json", "missing.json");
  expect_refused(
      "org fold 2024-06-30=2024-06-30.json 2024-06-30=2024-07-31.json "
      "-o o.json",
      "two exports of one date");
  expect_refused("org fold -o o.json", "DATE=ORG");
  EXPECT_FALSE(std::filesystem::exists(path("o.json")));
}

}  // namespace
}  // namespace rung::test
