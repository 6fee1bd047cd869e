// Random questions for a route, asked through C and through C++: the answers
// are the same, and so is what is refused, and where.
#include <gtest/gtest.h>

#include <array>
#include <cstring>
#include <random>
#include <string>
#include <vector>

#include "capi/handles.hpp"
#include "rung/error.hpp"
#include "rung/route.hpp"
#include "rung/rung.h"

extern "C" {
#include "office.h"
#include "routed.h"
}

namespace rung {
namespace {

// The same numbers everywhere, unlike those of the standard's distributions.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : numbers_(seed) {}
  std::size_t below(std::size_t n) { return numbers_() % n; }
  bool chance(unsigned percent) { return below(100) < percent; }

 private:
  std::mt19937_64 numbers_;
};

// The same table twice, for both sides.
constexpr std::string_view kTable =
    R"({"id":"t","hit":"first","inputs":[{"name":"post","type":"party"},)"
    R"({"name":"document_kind","type":"text"}],)"
    R"("outputs":[{"name":"limit","type":"number"}],"rows":[)"
    R"({"if":[["top","mayor"],"-"],"then":[100]},)"
    R"({"if":["-",["letter"]],"then":[10]},)"
    R"({"if":[["bd","eb.head"],"-"],"then":[50]}]})";

std::uint32_t number(auto id) { return static_cast<std::uint32_t>(id); }
std::int32_t code(auto value) { return static_cast<std::int32_t>(value); }
rung_str text(const std::string& of) { return {of.data(), of.size()}; }

// Lists of numbers as C has them; they must outlive the query.
struct Lists {
  std::vector<std::uint32_t> handled, conflict, inactive;

  explicit Lists(const RouteQuery& query)
      : handled(numbers(query.handled)),
        conflict(numbers(query.conflict_people)),
        inactive(numbers(query.inactive_people)) {}

  static std::vector<std::uint32_t> numbers(const std::vector<PersonId>& ids) {
    std::vector<std::uint32_t> out;
    for (const PersonId id : ids) out.push_back(number(id));
    return out;
  }
};

void put_policy(const RoutePolicy& p, rung_route_query& out) {
  out.first = code(p.first);
  out.several = code(p.several);
  out.acting = p.acting ? 1 : 0;
  out.deputy = p.deputy ? 1 : 0;
  out.vacancy = code(p.vacancy);
  out.absence = code(p.absence);
  out.self = code(p.self);
  out.conflict = code(p.conflict);
  out.inactive = code(p.inactive);
  out.climb_limit = p.climb_limit;
  out.vacant_counts = p.vacant_counts ? 1 : 0;
  out.stand_in_hops = p.stand_in_hops;
  out.duplicates = code(p.duplicates);
  out.duplicate_mode = code(p.duplicate_mode);
  out.overflow = code(p.overflow);
}

rung_route_query in_c(const RouteQuery& q, const Lists& lists,
                      const rung_authority* authority) {
  rung_route_query out = RUNG_ROUTE_QUERY_INIT;
  out.from = number(q.from);
  out.person = number(q.person);
  out.unit = number(q.unit);
  out.extent = code(q.extent);
  out.to = number(q.to);
  out.trace = q.trace ? 1 : 0;
  out.document_kind = text(q.document_kind);
  out.levels = q.levels;
  out.from_top = q.from_top ? 1 : 0;
  out.rank = q.rank;
  out.last_only = q.last_only ? 1 : 0;
  out.function = text(q.function);
  out.authority = q.authority ? authority : nullptr;
  out.amount = q.amount;
  out.by_function = text(q.by_function);
  out.own_unit = q.own_unit ? 1 : 0;
  out.initiator = number(q.initiator);
  out.handled = {lists.handled.data(), lists.handled.size()};
  out.conflict_people = {lists.conflict.data(), lists.conflict.size()};
  out.inactive_people = {lists.inactive.data(), lists.inactive.size()};
  out.fallback = {code(q.fallback.kind), number(q.fallback.unit),
                  number(q.fallback.post), number(q.fallback.person)};
  put_policy(q.policy, out);
  return out;
}

// Questions that mostly make sense; every option comes in all its values.
class Asker {
 public:
  Asker(const Org& org, Dice& dice) : org_(org), dice_(dice) {}

  RouteQuery ask() {
    RouteQuery q;
    constexpr std::array<std::string_view, 4> kDates{
        "2024-03-01", "2024-05-05", "2024-06-05", "2025-01-15"};
    q.context.at =
        parse_instant(kDates[dice_.below(kDates.size())], org_.zone());
    q.context.line = enumerator(Line::kDotted, 40);
    put_asker(q);
    put_extent(q);
    put_levels(q);
    put_people(q);
    put_policy(q.policy);
    if (sometimes(50)) q.fallback = party();
    q.trace = !sometimes(20);
    return q;
  }

 private:
  bool sometimes(unsigned percent) { return dice_.chance(percent); }
  template <class Id>
  Id one(std::uint32_t count) {
    return Id{static_cast<std::uint32_t>(dice_.below(count))};
  }
  PersonId person() { return one<PersonId>(org_.person_count()); }
  template <class Enum>
  Enum enumerator(Enum last, unsigned percent) {
    if (!sometimes(percent)) return Enum{};
    return static_cast<Enum>(dice_.below(static_cast<std::size_t>(last) + 1));
  }

  void put_asker(RouteQuery& q) {
    const std::size_t who = dice_.below(5);
    if (who < 3) q.from = one<PostId>(org_.post_count());
    if (who == 2 || who == 3) q.person = person();
    if (who >= 3) q.unit = one<UnitId>(org_.unit_count());
    if (sometimes(30)) q.document_kind = "letter";
  }

  void put_extent(RouteQuery& q) {
    q.extent = enumerator(Extent::kAuthority, 80);
    if (q.extent == Extent::kLevels || sometimes(1)) {
      q.levels = 1 + static_cast<std::uint32_t>(dice_.below(5));
      q.from_top = sometimes(30);
    }
    if (q.extent == Extent::kTo || sometimes(1)) {
      q.to = one<PostId>(org_.post_count());
    }
    if (q.extent == Extent::kRank || sometimes(1)) q.rank = 1;
    if (q.extent == Extent::kFunction || sometimes(1)) q.function = "principal";
    if (q.extent == Extent::kAuthority || sometimes(1)) {
      q.authority = Authority::parse(kTable);
      q.amount = static_cast<double>(dice_.below(120));
    }
    q.last_only = q.extent != Extent::kNext && sometimes(30);
  }

  void put_levels(RouteQuery& q) {
    if (!sometimes(15)) return;
    q.by_function = "principal";
    q.own_unit = sometimes(30);
  }

  void put_people(RouteQuery& q) {
    if (sometimes(30)) q.initiator = person();
    for (auto* list : {&q.handled, &q.conflict_people, &q.inactive_people}) {
      while (sometimes(30)) list->push_back(person());
    }
  }

  void put_policy(RoutePolicy& p) {
    p.first = enumerator(First::kOwnHead, 40);
    p.several = enumerator(Several::kFirst, 60);
    p.acting = !sometimes(30);
    p.deputy = sometimes(30);
    for (auto* remedy :
         {&p.vacancy, &p.absence, &p.self, &p.conflict, &p.inactive}) {
      *remedy = enumerator(Remedy::kKeep, 30);
    }
    if (p.vacancy == Remedy::kKeep && !sometimes(2)) p.vacancy = Remedy::kSkip;
    if (p.conflict == Remedy::kKeep) p.conflict = Remedy::kSkip;
    p.climb_limit = static_cast<std::uint32_t>(sometimes(20));
    p.vacant_counts = sometimes(40);
    p.stand_in_hops = static_cast<std::uint32_t>(dice_.below(4));
    p.duplicates = static_cast<Duplicates>(dice_.below(4));
    p.duplicate_mode = enumerator(DuplicateMode::kAutoPass, 40);
    p.overflow = enumerator(Overflow::kFail, 40);
  }

  Party party() {
    Party out;
    out.kind = static_cast<Party::Kind>(1 + dice_.below(3));
    if (out.kind == Party::Kind::kUnit)
      out.unit = one<UnitId>(org_.unit_count());
    if (out.kind == Party::Kind::kPost)
      out.post = one<PostId>(org_.post_count());
    if (out.kind == Party::Kind::kPerson) out.person = person();
    return out;
  }

  const Org& org_;
  Dice& dice_;
};

template <class Id>
void expect_ids(rung_ids c, const std::vector<Id>& cpp) {
  ASSERT_EQ(c.len, cpp.size());
  for (std::size_t i = 0; i < c.len; ++i) EXPECT_EQ(c.ptr[i], number(cpp[i]));
}

void expect_step(const rung_step& c, const Step& cpp) {
  EXPECT_EQ(c.post, number(cpp.post));
  EXPECT_EQ(c.unit, number(cpp.unit));
  EXPECT_EQ(c.level, cpp.level);
  EXPECT_EQ(c.instead_of, number(cpp.instead_of));
  EXPECT_EQ(c.line, code(cpp.line));
  EXPECT_EQ(c.via, code(cpp.via));
  EXPECT_EQ(c.together, code(cpp.together));
  EXPECT_EQ(c.auto_pass, cpp.auto_pass ? 1 : 0);
  expect_ids(c.holders, cpp.holders);
}

void expect_record(const rung_trace_record& c, const TraceRecord& cpp) {
  EXPECT_EQ(c.stage, code(cpp.stage));
  EXPECT_EQ(c.code, code(cpp.code));
  EXPECT_EQ(c.level, cpp.level);
  EXPECT_EQ(c.unit, number(cpp.unit));
  EXPECT_EQ(c.post, number(cpp.post));
  EXPECT_EQ(c.candidate, number(cpp.candidate));
  EXPECT_EQ(c.edge, code(cpp.edge));
  EXPECT_EQ(c.replaced_by, number(cpp.replaced_by));
  EXPECT_EQ(c.replaced_by_person, number(cpp.replaced_by_person));
}

void expect_route(const rung_routed& c, const Route& cpp) {
  EXPECT_EQ(c.outcome, code(cpp.outcome));
  ASSERT_EQ(c.step_count, cpp.steps.size());
  ASSERT_EQ(c.trace_count, cpp.trace.size());
  ASSERT_EQ(c.note_count, cpp.notes.size());
  for (std::size_t i = 0; i < c.step_count; ++i) {
    expect_step(*c.steps[i], cpp.steps[i]);
  }
  for (std::size_t i = 0; i < c.trace_count; ++i) {
    expect_record(*c.trace[i], cpp.trace[i]);
  }
  for (std::size_t i = 0; i < c.note_count; ++i) {
    EXPECT_EQ(std::string(c.notes[i]->code.ptr, c.notes[i]->code.len),
              cpp.notes[i].code);
    EXPECT_EQ(c.notes[i]->severity, code(cpp.notes[i].severity));
    EXPECT_EQ(c.notes[i]->level, cpp.notes[i].level);
    expect_ids(c.notes[i]->posts, cpp.notes[i].posts);
  }
}

class RouteTwin : public testing::TestWithParam<rung_org* (*)()> {
 protected:
  void SetUp() override {
    handle_ = GetParam()();
    ASSERT_EQ(rung_session_new(&session_, handle_, nullptr), RUNG_OK);
    ASSERT_EQ(rung_authority_parse(&authority_, kTable.data(), kTable.size(),
                                   28800, nullptr),
              RUNG_OK);
  }
  void TearDown() override {
    rung_authority_free(authority_);
    rung_session_free(session_);
    rung_org_free(handle_);
  }

  /// Whether the question was answered.
  bool compare(const RouteQuery& query) {
    const Lists lists(query);
    const rung_route_query asked = in_c(query, lists, authority_);
    rung_context context = RUNG_CONTEXT_INIT;
    context.at = query.context.at.us;
    context.line = code(query.context.line);
    const rung_routed* routed = nullptr;
    rung_error* err = nullptr;
    const rung_status status =
        rung_route(&routed, session_, &asked, &context, &err);
    std::string place(rung_error_place(err).ptr, rung_error_place(err).len);
    rung_error_free(err);
    try {
      const Route route = rung::route(handle_->org, query);
      EXPECT_EQ(status, RUNG_OK) << place;
      if (routed != nullptr) expect_route(*routed, route);
      return true;
    } catch (const Error& error) {
      EXPECT_EQ(status, code(error.code()));
      EXPECT_EQ(place, error.place());
      return false;
    }
  }

  rung_org* handle_ = nullptr;
  rung_session* session_ = nullptr;
  rung_authority* authority_ = nullptr;
};

TEST_P(RouteTwin, EveryFieldArrives) {
  Dice dice(20240301);
  Asker asker(handle_->org, dice);
  int answered = 0, refused = 0;
  for (int i = 0; i < 20'000 && !HasFailure(); ++i) {
    ++(compare(asker.ask()) ? answered : refused);
  }
  EXPECT_GT(answered, 5'000);
  EXPECT_GT(refused, 100);
}

INSTANTIATE_TEST_SUITE_P(Orgs, RouteTwin,
                         testing::Values(&office_load, &desk_load));

// Nothing of it may be left once a preset is set.
RoutePolicy unlike_any_preset() {
  RoutePolicy policy;
  policy.first = First::kOwnHead;
  policy.several = Several::kInOrder;
  policy.acting = false;
  policy.deputy = true;
  for (auto* remedy : {&policy.vacancy, &policy.absence, &policy.self,
                       &policy.conflict, &policy.inactive}) {
    *remedy = Remedy::kFail;
  }
  policy.climb_limit = 77;
  policy.vacant_counts = true;
  policy.stand_in_hops = 7;
  policy.duplicates = Duplicates::kLast;
  policy.duplicate_mode = DuplicateMode::kAutoPass;
  policy.overflow = Overflow::kFail;
  return policy;
}

TEST(RoutePreset, EveryPresetIsThatOfCpp) {
  for (int i = 0; i <= RUNG_PRESET_FEISHU; ++i) {
    const RouteQuery wanted = preset(static_cast<Preset>(i));
    const rung_route_query expected = in_c(wanted, Lists(wanted), nullptr);
    rung_route_query query = RUNG_ROUTE_QUERY_INIT;
    rung_context context = RUNG_CONTEXT_INIT;
    put_policy(unlike_any_preset(), query);
    context.line = RUNG_LINE_DOTTED;
    ASSERT_EQ(rung_route_query_preset(&query, &context, i, nullptr), RUNG_OK);
    // The lists are empty; where they would be does not matter.
    query.handled = expected.handled;
    query.conflict_people = expected.conflict_people;
    query.inactive_people = expected.inactive_people;
    query.document_kind = expected.document_kind;
    query.function = expected.function;
    query.by_function = expected.by_function;
    EXPECT_EQ(std::memcmp(&query, &expected, sizeof query), 0) << i;
    EXPECT_EQ(context.line, code(wanted.context.line));
  }
}

}  // namespace
}  // namespace rung
