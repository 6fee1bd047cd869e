// Evaluating a strict condition allocates nothing.
#include <atomic>
#include <boost/json/serialize.hpp>
#include <cstdlib>
#include <new>

#include "cond/random_rule.hpp"
#include "cond/strict_tools.hpp"

namespace {

std::atomic<std::size_t> allocations{0};

void* counted(std::size_t n) {
  allocations.fetch_add(1, std::memory_order_relaxed);
  if (void* p = std::malloc(n == 0 ? 1 : n)) return p;
  throw std::bad_alloc();
}

}  // namespace

// The whole program counts; the other forms of new and delete end here.
void* operator new(std::size_t n) { return counted(n); }
void* operator new[](std::size_t n) { return counted(n); }
void operator delete(void* p) noexcept { std::free(p); }
void operator delete[](void* p) noexcept { std::free(p); }
void operator delete(void* p, std::size_t) noexcept { std::free(p); }
void operator delete[](void* p, std::size_t) noexcept { std::free(p); }

namespace rung {
namespace {

static_assert(noexcept(
    std::declval<const Condition&>().evaluate(std::declval<const FactRow&>())));

TEST(NoAllocation, TheCounterCounts) {
  const std::size_t before = allocations;
  delete new int(1);
  EXPECT_EQ(allocations, before + 1);
}

TEST(NoAllocation, RandomConditionsAreEvaluatedWithoutAny) {
  RandomRules rules(5);
  rules.asks_absence = true;
  const Schema schema(RandomRules::facts());
  std::size_t answered = 0;
  for (int i = 0; i < 2'000; ++i) {
    const auto strict = Condition::compile(rules.boolean(5), schema);
    const FactRow row =
        schema.parse(boost::json::serialize(rules.row(i % 2 == 0 ? 100 : 50)));
    const std::size_t before = allocations;
    const Truth t = strict.evaluate(row);
    const std::size_t after = allocations;
    ASSERT_EQ(after, before);
    answered += t != Truth::kUndetermined;
  }
  EXPECT_GT(answered, 1'000u);
}

TEST(NoAllocation, DatesAndListsNeedNoneEither) {
  const auto rule = Condition::compile(
      R"({"and":[{"<":[{"workdays":[{"var":"sent"},{"var":"due"}]},9]},)"
      R"({"some":[{"var":"copies"},{"==":[{"var":""},"p2"]}]}]})",
      office());
  const FactRow row = office().parse(
      R"({"sent":"2024-01-01","due":"2024-01-09","copies":["p1","p2"]})");
  const std::size_t before = allocations;
  const Truth t = rule.evaluate(row);
  const std::size_t after = allocations;
  EXPECT_EQ(after, before);
  EXPECT_EQ(t, Truth::kYes);
}

}  // namespace
}  // namespace rung
