// The reference itself, on traces judged by hand.
#include "kernels/formula.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "kernels/declare_templates.hpp"

namespace rung::kernels {
namespace {

const Formula kA = one_of(1), kB = one_of(2);
const Word kAbac{0, 1, 0, 2}, kNothing{};

TEST(Formula, NextAndYesterdayAreStrong) {
  EXPECT_TRUE(holds(next(kB), kAbac, 0));
  EXPECT_FALSE(holds(next(truth()), kAbac, 3));
  EXPECT_TRUE(holds(no(next(truth())), kAbac, 3));
  EXPECT_TRUE(holds(yesterday(kA), kAbac, 3));
  EXPECT_FALSE(holds(yesterday(truth()), kAbac, 0));
}

TEST(Formula, FinallyAndGloballyLookAhead) {
  EXPECT_TRUE(holds(finally(kB), kAbac, 1));
  EXPECT_FALSE(holds(finally(kB), kAbac, 2));
  EXPECT_TRUE(holds(globally(no(kB)), kAbac, 2));
  EXPECT_FALSE(holds(globally(no(kB)), kAbac, 0));
}

TEST(Formula, OnceAndHistoricallyLookBack) {
  EXPECT_TRUE(holds(once(kB), kAbac, 3));
  EXPECT_FALSE(holds(once(kB), kAbac, 0));
  EXPECT_TRUE(holds(historically(kA), kAbac, 0));
  EXPECT_FALSE(holds(historically(kA), kAbac, 1));
}

TEST(Formula, UntilAndSinceWantTheirEnd) {
  const Formula c = one_of(4);
  EXPECT_TRUE(holds(until(either(kA, kB), c), kAbac, 0));
  EXPECT_FALSE(holds(until(kA, c), kAbac, 0));
  EXPECT_FALSE(holds(until(truth(), kB), kAbac, 2));
  EXPECT_TRUE(holds(since(no(kB), kA), kAbac, 3));
  EXPECT_FALSE(holds(since(kA, kB), kAbac, 3));
  EXPECT_TRUE(holds(since(kA, kB), kAbac, 2));
}

TEST(Formula, OfNothingHoldsOnlyGlobally) {
  EXPECT_TRUE(holds(globally(kA), kNothing, 0));
  EXPECT_FALSE(holds(finally(kA), kNothing, 0));
  EXPECT_FALSE(holds(kA, kNothing, 0));
}

const DeclareTemplate& find(const std::vector<DeclareTemplate>& all,
                            const std::string& name) {
  for (const DeclareTemplate& t : all) {
    if (t.name == name) return t;
  }
  throw std::invalid_argument(name);
}

// Response(a, b) on a b a c: the first a is answered, the second is not.
TEST(DeclareTemplates, CountActivations) {
  const std::vector<DeclareTemplate> all = declare_templates(1, 2);
  Counts response;
  response.satisfied = response.violated = 1;
  EXPECT_EQ(count_by_definition(find(all, "Response"), kAbac), response);
  Counts precedence;
  precedence.satisfied = 1;
  EXPECT_EQ(count_by_definition(find(all, "Chain Precedence"), kAbac),
            precedence);
  EXPECT_EQ(count_by_definition(find(all, "Response"), Word{1, 2}), Counts{});
  Counts end;
  end.violated = 1;
  EXPECT_EQ(count_by_definition(find(all, "End"), kAbac), end);
}

// An event that is both a and b does not answer itself.
TEST(DeclareTemplates, AreStrict) {
  const std::vector<DeclareTemplate> all = declare_templates(1, 1);
  EXPECT_FALSE(holds(find(all, "Response").formula, Word{0, 0}, 0));
  EXPECT_FALSE(holds(find(all, "Precedence").formula, Word{0}, 0));
  EXPECT_TRUE(holds(find(all, "Not Chain Response").formula, Word{0, 1}, 0));
}

}  // namespace
}  // namespace rung::kernels
