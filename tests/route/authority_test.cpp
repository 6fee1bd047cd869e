// What a table of authority says about posts: each input, the boundary, what is
// unknown; from many threads.
#include <gtest/gtest.h>

#include <atomic>
#include <limits>
#include <thread>

#include "base/file.hpp"
#include "route/authority_tools.hpp"

namespace rung::test {
namespace {

TEST(AuthorityInputs, AmountDecidesAlone) {
  const Authority small = table(number("amount"), "boolean", "first",
                                {R"(["<= 500"],"then":[true])"});
  EXPECT_EQ(Covers(small)(500), Truth::kYes);
  EXPECT_EQ(Covers(small)(500.01), Truth::kNo);
}

TEST(AuthorityInputs, RankDecides) {
  const Authority limits = by_rank();
  EXPECT_EQ(Covers(limits).post("B")(40'000), Truth::kYes);
  EXPECT_EQ(Covers(limits).post("S")(40'000), Truth::kNo);
}

TEST(AuthorityInputs, RoleDecides) {
  const Authority heads = table(text("role"), "boolean", "first",
                                {R"([["head","deputy"]],"then":[true])"});
  EXPECT_EQ(Covers(heads).post("S")(1), Truth::kYes);
  EXPECT_EQ(Covers(heads).post("D")(1), Truth::kYes);
  EXPECT_EQ(Covers(heads).post("M")(1), Truth::kNo);
}

TEST(AuthorityInputs, UnitKindDecides) {
  const Authority bureaus =
      table(text("unit_kind"), "number", "unique",
            {R"(["\"bureau\""],"then":[70])", R"(["\"city\""],"then":[900])"});
  EXPECT_EQ(Covers(bureaus).post("B")(70), Truth::kYes);
  EXPECT_EQ(Covers(bureaus).post("B")(71), Truth::kNo);
  EXPECT_EQ(Covers(bureaus).post("R")(71), Truth::kYes);
}

TEST(AuthorityInputs, DocumentKindDecides) {
  const Authority leave = table(text("document_kind"), "boolean", "first",
                                {R"(["\"leave\""],"then":[true])"});
  EXPECT_EQ(Covers(leave).document("leave")(1), Truth::kYes);
  EXPECT_EQ(Covers(leave).document("contract")(1), Truth::kNo);
  EXPECT_EQ(Covers(leave)(1), Truth::kUndetermined);
}

TEST(AuthorityInputs, PostDecidesByItsId) {
  const Authority one =
      table(party("post"), "boolean", "first", {R"(["\"B\""],"then":[true])"});
  EXPECT_EQ(Covers(one).post("B")(1), Truth::kYes);
  EXPECT_EQ(Covers(one).post("R")(1), Truth::kNo);
}

TEST(AuthorityInputs, UnitDecidesByItsId) {
  const Authority one = table(party("unit"), "boolean", "first",
                              {R"(["\"section\""],"then":[true])"});
  EXPECT_EQ(Covers(one).post("S")(1), Truth::kYes);
  EXPECT_EQ(Covers(one).post("M")(1), Truth::kYes);
  EXPECT_EQ(Covers(one).post("B")(1), Truth::kNo);
}

// By its id alone: a row for a subject is not one for those under it.
TEST(AuthorityInputs, SubjectDecidesByItsId) {
  const Authority roads = table(party("subject"), "boolean", "first",
                                {R"(["\"roads\""],"then":[true])"});
  EXPECT_EQ(Covers(roads).subject("roads")(1), Truth::kYes);
  EXPECT_EQ(Covers(roads).subject("bridges")(1), Truth::kNo);
  EXPECT_EQ(Covers(roads)(1), Truth::kUndetermined);
}

TEST(AuthorityInputs, AllTogether) {
  const Authority all = Authority::parse(R"j({"id":"all","hit":"first",
    "inputs":[{"name":"subject","type":"party"},{"name":"unit","type":"party"},
              {"name":"post","type":"party"},
              {"name":"document_kind","type":"text"},
              {"name":"unit_kind","type":"text"},{"name":"role","type":"text"},
              {"name":"rank","type":"number"},
              {"name":"amount","type":"number"}],
    "outputs":[{"name":"may","type":"boolean"}],
    "rows":[{"if":["\"roads\"","\"bureau\"","\"B\"","\"contract\"",
                   "\"bureau\"","\"head\"","3","[0..9]"],"then":[true]}]})j");
  Covers covers(all);
  covers.post("B").subject("roads").document("contract");
  EXPECT_EQ(covers(9), Truth::kYes);
  EXPECT_EQ(covers(9.5), Truth::kNo);
  EXPECT_EQ(covers.post("S")(9), Truth::kNo);
}

// 以下 takes the number itself.
TEST(AuthorityAmount, IsCoveredUpToTheLimitIncluded) {
  const Authority limits =
      table(text("role"), "number", "first", {R"(["-"],"then":[100000])"});
  EXPECT_EQ(Covers(limits)(100'000), Truth::kYes);
  EXPECT_EQ(Covers(limits)(std::nextafter(100'000, 1e9)), Truth::kNo);
  EXPECT_EQ(Covers(limits)(std::nextafter(100'000, 0)), Truth::kYes);
  EXPECT_EQ(Covers(limits)(0), Truth::kYes);
  EXPECT_EQ(Covers(limits)(-5), Truth::kYes);
}

TEST(AuthorityAmount, ThatIsNoNumberIsUndetermined) {
  const Authority limits =
      table(text("role"), "number", "first", {R"(["-"],"then":[100000])"});
  using Number = std::numeric_limits<double>;
  EXPECT_EQ(Covers(limits)(Number::quiet_NaN()), Truth::kUndetermined);
  EXPECT_EQ(Covers(limits)(Number::infinity()), Truth::kUndetermined);
  EXPECT_EQ(Covers(limits)(-Number::infinity()), Truth::kUndetermined);
}

TEST(AuthorityAnswers, AGapIsNoUnlessThereIsADefault) {
  const std::string rest =
      R"("outputs":[{"name":"limit","type":"number"}],
         "rows":[{"if":[1],"then":[90]}])";
  const std::string begin =
      R"({"id":"t","hit":"unique","inputs":[{"name":"rank","type":"number"}],)";
  const auto none = Authority::parse(begin + rest + "}");
  const auto some = Authority::parse(begin + rest + R"(,"default":[20]})");
  EXPECT_EQ(Covers(none).post("S")(5), Truth::kNo);
  EXPECT_EQ(Covers(some).post("S")(5), Truth::kYes);
  EXPECT_EQ(Covers(some).post("S")(21), Truth::kNo);
}

TEST(AuthorityAnswers, RowsInConflictAreUndetermined) {
  for (const std::string hit : {"unique", "any"}) {
    const Authority two =
        table(number("rank"), "number", hit,
              {R"(["<= 3"],"then":[10])", R"([">= 3"],"then":[20])"});
    EXPECT_EQ(Covers(two).post("R")(5), Truth::kYes) << hit;
    EXPECT_EQ(Covers(two).post("B")(5), Truth::kUndetermined) << hit;
    EXPECT_EQ(Covers(two).post("S")(15), Truth::kYes) << hit;
  }
}

TEST(AuthorityAnswers, SumLeastAndGreatestGiveOneLimit) {
  const std::vector<std::string> rows{R"(["<= 3"],"then":[10])",
                                      R"([">= 3"],"then":[20])"};
  const auto limit = [&](const std::string& hit, double amount) {
    return Covers(table(number("rank"), "number", hit, rows)).post("B")(amount);
  };
  EXPECT_EQ(limit("sum", 30), Truth::kYes);
  EXPECT_EQ(limit("sum", 31), Truth::kNo);
  EXPECT_EQ(limit("min", 10), Truth::kYes);
  EXPECT_EQ(limit("min", 11), Truth::kNo);
  EXPECT_EQ(limit("max", 20), Truth::kYes);
  EXPECT_EQ(limit("max", 21), Truth::kNo);
}

// Ranks 1 to 2 decide up to 100,000, all others up to 10,000.
TEST(AuthorityUnknown, MattersOnlyWhereItDecides) {
  const Authority limits =
      table(number("rank"), "number", "first",
            {R"(["<= 2"],"then":[100000])", R"(["-"],"then":[10000])"});
  Covers unranked(limits);
  unranked.post("M");
  EXPECT_EQ(unranked(10'000), Truth::kYes);
  EXPECT_EQ(unranked(10'001), Truth::kUndetermined);
  EXPECT_EQ(unranked(100'000), Truth::kUndetermined);
  EXPECT_EQ(unranked(100'001), Truth::kNo);
}

TEST(AuthorityUnknown, IsAUnitWithoutKindAndAPostWithoutUnit) {
  const Authority kinds = table(text("unit_kind"), "boolean", "first",
                                {R"(["\"bureau\""],"then":[true])"});
  EXPECT_EQ(Covers(kinds).post("S")(1), Truth::kUndetermined);
  const Authority units = table(party("unit"), "boolean", "first",
                                {R"(["\"bureau\""],"then":[true])"});
  EXPECT_EQ(Covers(units).post("Lone")(1), Truth::kUndetermined);
}

TEST(AuthorityUnknown, IsEverythingOfNoPost) {
  Covers covers(by_rank());
  EXPECT_EQ(covers.post("")(1), Truth::kUndetermined);
  const Authority none;
  EXPECT_EQ(Covers(none)(1), Truth::kUndetermined);
}

TEST(AuthoritySize, TenThousandRowsDecide) {
  std::vector<std::string> rows;
  for (int i = 0; i < 10'000; ++i) {
    rows.push_back("[\"[" + std::to_string(i) + ".." + std::to_string(i + 1) +
                   ")\"],\"then\":[" + std::to_string(i) + ".5]");
  }
  const Authority large = table(number("amount"), "number", "unique", rows);
  Covers covers(large);
  EXPECT_EQ(covers(7'000.5), Truth::kYes);
  EXPECT_EQ(covers(7'000.51), Truth::kNo);
  EXPECT_EQ(covers(9'999), Truth::kYes);
  EXPECT_EQ(covers(10'000), Truth::kNo);
}

TEST(AuthorityThreads, AllGetTheSameAnswers) {
  const Authority limits = by_rank();
  const Org org = posts_of_all_kinds().build();
  std::atomic<int> wrong{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      const Authority mine = limits;
      for (int i = 0; i < 2'000; ++i) {
        const bool yes = i % 2 == 0;
        const Truth truth =
            mine.covers(org, org.find_post("B"), yes ? 40'000 : 40'001, {}, {});
        if (truth != (yes ? Truth::kYes : Truth::kNo)) ++wrong;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
}

TEST(AuthorityInTheDocument, DecidesAsItSays) {
  const std::string page =
      read_file(RUNG_SOURCE_DIR "/docs/tables.md", std::size_t{1} << 20);
  const std::size_t start = page.find("{\"id\": \"limits\"");
  ASSERT_NE(start, std::string::npos);
  const Authority limits =
      Authority::parse(page.substr(start, page.find("```", start) - start));
  Covers covers(limits);
  EXPECT_EQ(covers.post("R")(5'000'000), Truth::kYes);
  EXPECT_EQ(covers.post("B")(100'000), Truth::kYes);
  EXPECT_EQ(covers.post("B")(100'001), Truth::kNo);
  EXPECT_EQ(covers.post("S")(1), Truth::kYes);
  EXPECT_EQ(covers.post("S")(10'001), Truth::kNo);
  EXPECT_EQ(covers.post("M")(1), Truth::kNo);
  EXPECT_EQ(covers.post("Lone")(10'000), Truth::kYes);
  EXPECT_EQ(covers.post("Lone")(50'000), Truth::kUndetermined);
}

}  // namespace
}  // namespace rung::test
