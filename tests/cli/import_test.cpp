#include <gtest/gtest.h>

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

}  // namespace
}  // namespace rung::test
