#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/parse.hpp>

#include "run_rung.hpp"
#include "rung/org.hpp"

namespace rung::test {
namespace {

namespace json = boost::json;

constexpr char kPosts[] =
    "Nr;Boss;Job\n"
    "p1;;Mayor\n"
    "p2;p1;Director\n"
    ";p1;Nobody\n";

constexpr char kOptions[] =
    "org import --from csv posts.csv --map id=Nr --map superior=Boss "
    "--map title=Job --separator ';' ";

TEST_F(RungCommand, ImportWritesAnOrgAndSaysWhatWasLeftOut) {
  write("posts.csv", kPosts);
  const Ran ran = rung(std::string(kOptions) + "-o org.json");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_NE(ran.out.find("org.json"), std::string::npos);
  EXPECT_NE(ran.err.find("Records left out: 1"), std::string::npos) << ran.err;
  EXPECT_NE(ran.err.find("posts.csv:4"), std::string::npos) << ran.err;
  const Org org = Org::load(path("org.json"));
  EXPECT_EQ(org.post_count(), 2u);
  EXPECT_EQ(std::string(org.title(org.find_post("p2")).zh) +
                std::string(org.title(org.find_post("p2")).en),
            "Director")
      << "a text of unknown language stands in one of the two";
}

TEST_F(RungCommand, ImportAsJsonHasTheRecordsLeftOut) {
  write("posts.csv", kPosts);
  const Ran ran = rung(std::string(kOptions) + "-o org.json --format json");
  EXPECT_EQ(ran.err, "");
  const auto report = json::parse(ran.out).as_object();
  EXPECT_EQ(report.at("written"), "org.json");
  EXPECT_EQ(report.at("posts"), 2);
  const auto& left = report.at("left_out").as_array();
  ASSERT_EQ(left.size(), 1u);
  EXPECT_EQ(left[0].at("place"), "posts.csv:4");
  EXPECT_TRUE(report.at("problems").is_array());
}

TEST_F(RungCommand, ImportListsTwentyRecordsLeftOutUnlessAskedForAll) {
  const auto lines = [](const std::string& text) {
    return std::count(text.begin(), text.end(), '\n');
  };
  std::string table = "id,role\n";
  for (int n = 0; n < 20; ++n) table += "p,chief\n";
  write("t.csv", table);
  const std::string call = "org import --from csv t.csv -o o.json --lang en";
  EXPECT_EQ(lines(rung(call).err), 21);
  write("t.csv", table + "p,chief\np,chief\n");
  const Ran capped = rung(call);
  EXPECT_EQ(lines(capped.err), 22);
  EXPECT_NE(capped.err.find("left out: 22\n"), std::string::npos);
  EXPECT_NE(capped.err.find("  ... 2 more; --all lists them\n"),
            std::string::npos);
  const Ran whole = rung(call + " --all");
  EXPECT_EQ(lines(whole.err), 23);
  EXPECT_NE(whole.err.find("t.csv:23"), std::string::npos);
  const auto report = json::parse(rung(call + " --format json").out);
  EXPECT_EQ(report.at("left_out").as_array().size(), 22u);
}

TEST_F(RungCommand, ImportToStandardOutputReportsOnStderr) {
  write("posts.csv", kPosts);
  const Ran ran = rung(std::string(kOptions) + "-o - --format json");
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(Org::parse(ran.out).post_count(), 2u);
  EXPECT_EQ(json::parse(ran.err).at("posts"), 2);
}

TEST_F(RungCommand, ImportReadsStandardInput) {
  write("posts.csv", kPosts);
  const Ran ran = rung(
      "org import --from csv - --map id=Nr --map superior=Boss --separator ';' "
      "-o org.json < posts.csv");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_NE(ran.err.find("stdin:4"), std::string::npos) << ran.err;
}

TEST_F(RungCommand, ImportRefusesWhatItCannotUse) {
  write("posts.csv", kPosts);
  expect_refused("org import --from tea posts.csv -o org.json", "tea");
  expect_refused("org import --from csv missing.csv -o org.json",
                 "missing.csv");
  expect_refused("org import --from csv posts.csv -o org.json", "id");
  expect_refused("org import --from csv posts.csv --separator ab -o o.json",
                 "--separator");
  expect_refused("org import --from csv posts.csv --map id -o o.json", "--map");
  expect_refused(
      "org import --from csv posts.csv --map id=Nr --map id=Job -o o.json",
      "--map");
  expect_refused("org import --from csv - - -o o.json", "stdin");
  expect_refused("org import --from csv -o o.json", "FILE");
}

constexpr char kChart[] = "id,unit,person\np,u,e\nq,u,f\n";
constexpr char kBosses[] = "nr;boss;who\n1;;f\n2;1;e\n;1;g\n";

TEST_F(RungCommand, ImportMergesSourcesInTheOrderGiven) {
  write("chart.csv", kChart);
  write("ad.csv", kBosses);
  // What stands behind a --from is about it alone.
  const Ran ran = rung(
      "org import --from csv chart.csv --from csv ad.csv --separator ';' "
      "--map id=nr --map superior=boss --map person=who -o org.json");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_NE(ran.err.find("ad.csv:4"), std::string::npos) << ran.err;
  const Org org = Org::load(path("org.json"));
  EXPECT_EQ(org.post_count(), 2u);
  EXPECT_NE(org.to_json().find(R"("reports_to":[{"post":"q"}])"),
            std::string::npos);
}

TEST_F(RungCommand, ImportTakesFilesOnEitherSideOfItsOptions) {
  write("posts.csv", kPosts);
  const std::string options =
      "--map id=Nr --map superior=Boss --map title=Job --separator ';' ";
  const char* const forms[] = {"org import posts.csv --from csv ",
                               "org import --from csv -o org.json posts.csv ",
                               "org import --from=csv posts.csv "};
  for (const std::string form : forms) {
    const bool named = form.find("-o ") != form.npos;
    const Ran ran = rung(form + options + (named ? "" : "-o org.json"));
    EXPECT_EQ(ran.status, 0) << form << ran.err;
    EXPECT_EQ(Org::load(path("org.json")).post_count(), 2u);
  }
}

TEST_F(RungCommand, ImportRefusesOptionsThatBelongNowhere) {
  write("a.csv", "id\na\n");
  write("a.ldif", "dn: o=x\n");
  expect_refused("org import --from csv a.csv --from ldif -o o.json", "ldif");
  expect_refused("org import --from csv a.csv --map scim.person=x -o o.json",
                 "scim");
  expect_refused("org import --from ldif a.ldif --encoding gb18030 -o o.json",
                 "--encoding");
  expect_refused("org import --from ldif a.ldif --separator x -o o.json",
                 "--separator");
  expect_refused("org import --from csv a.csv --encoding big5 -o o.json",
                 "big5");
  expect_refused("org import --from csv - --from csv - -o o.json", "stdin");
}

TEST_F(RungCommand, ImportNamesConflictsOfSources) {
  write("a.csv", "id,title\np,Director\n");
  write("b.csv", "id,title\np,Clerk\n");
  const Ran ran = rung(
      "org import --from csv a.csv --from csv b.csv -o org.json --lang en");
  EXPECT_NE(ran.out.find("`Director` in csv (a.csv), `Clerk` in csv (b.csv)"),
            std::string::npos)
      << ran.out;
  // And whoever opens the file sees them again.
  const Ran check = rung("org check org.json --lang en");
  EXPECT_EQ(check.status, 1);
  EXPECT_NE(check.out.find("org.source_conflict"), std::string::npos);
}

TEST_F(RungCommand, ExportWritesWhatImportReads) {
  write("a.csv", "id,superior,title\np,,\xE4\xB8\xBB\xE4\xBB\xBB\nq,p,\n");
  ASSERT_EQ(rung("org import --from csv a.csv -o a.json").status, 0);
  const Ran ran = rung(
      "org export a.json --to csv --encoding gb18030 -o b.csv --format json");
  EXPECT_EQ(ran.status, 0) << ran.err;
  const auto report = json::parse(ran.out).as_object();
  EXPECT_EQ(report.at("written"), "b.csv");
  EXPECT_EQ(report.at("kind"), "csv");
  EXPECT_TRUE(report.at("left_out").as_array().empty());
  ASSERT_EQ(
      rung("org import --from csv --encoding gb18030 b.csv -o b.json").status,
      0);
  EXPECT_EQ(Org::load(path("b.json")).to_json(),
            Org::load(path("a.json")).to_json());
  const Ran to_stdout = rung("org export a.json --to csv -o -");
  EXPECT_EQ(to_stdout.out.substr(0, 12), "id,superior,");
}

TEST_F(RungCommand, ExportNamesWhatItLeavesOut) {
  write("o.json", R"({"format":"rung-org/1","posts":[{"id":"p","rank":1}]})");
  const Ran text = rung("org export o.json --to csv -o o.csv --lang en");
  EXPECT_NE(text.err.find("Records left out: 1"), std::string::npos);
  EXPECT_NE(text.err.find("rank"), std::string::npos);
  const Ran lines = rung("org export o.json --to csv -o o.csv --format jsonl");
  EXPECT_NE(lines.out.find("{\"place\":\"p\",\"reason\":"), std::string::npos);
  std::string many = R"({"format":"rung-org/1","posts":[)";
  for (int n = 0; n < 25; ++n) {
    many += R"({"id":"p)" + std::to_string(n) + R"(","rank":1},)";
  }
  many.back() = ']';
  write("many.json", many + '}');
  const std::string call = "org export many.json --to csv -o o.csv --lang en";
  EXPECT_NE(rung(call).err.find("  ... 5 more; --all lists them\n"),
            std::string::npos);
  const Ran all = rung(call + " --all");
  EXPECT_EQ(all.err.find("--all"), std::string::npos);
  EXPECT_NE(all.err.find("p24 "), std::string::npos);
  expect_refused("org export o.json --to fax -o o.fax", "fax");
  expect_refused("org export o.json --to wecom --encoding gb18030 -o o.txt",
                 "--encoding");
  expect_refused("org export none.json --to csv -o o.csv", "none.json");
}

}  // namespace
}  // namespace rung::test
