#include "reference/random_org.hpp"

#include <string>

namespace rung::reference {
namespace {

constexpr std::int64_t kDay = 86'400'000'000;
constexpr std::int64_t kFirst = 19'723;  // 2024-01-01
constexpr std::size_t kDays = 6;

Instant day(std::size_t n) {
  return {(kFirst + static_cast<std::int64_t>(n)) * kDay};
}

// Ids whose order in bytes is not the order in which they are stated.
List fresh_ids(Dice& dice, char kind, std::size_t count) {
  List ids;
  for (std::size_t i = 0; i < count; ++i) {
    ids.push_back(std::string(1, kind) + std::to_string(i + 7));
  }
  dice.shuffle(ids);
  return ids;
}

class Maker {
 public:
  Maker(std::uint64_t seed, const Profile& profile)
      : dice_(seed * 0x9E3779B97F4A7C15U + 1), profile_(profile) {
    for (const char* c = profile.name; *c != 0; ++c) {
      dice_ = Dice(dice_.next() + static_cast<unsigned char>(*c));
    }
  }

  Records make();

 private:
  bool flawed() { return profile_.flaws > 0 && dice_.chance(profile_.flaws); }
  Interval interval();
  std::int32_t order() {
    return dice_.chance(50) ? kUnordered
                            : static_cast<std::int32_t>(dice_.below(3)) + 1;
  }
  // One of the first `limit`, or any, or none that exists, where flawed.
  Id target(const List& ids, std::size_t limit);
  void add_unit(std::size_t i);
  void add_post(std::size_t i);
  void add_edges(Post& post, std::size_t i, Line line, unsigned percent);
  void add_person(std::size_t i);
  void add_portfolio();
  void add_absence();
  void add_subject(std::size_t i);
  void add_duplicate();
  HoldingKind holding_kind();
  std::vector<std::string> some(const List& ids);

  Dice dice_;
  const Profile& profile_;
  List units_, posts_, people_, subjects_;
  Records records_;
};

Interval Maker::interval() {
  Interval when;
  if (!profile_.dates || dice_.chance(profile_.large > 0 ? 90 : 50)) {
    return when;
  }
  std::size_t first = 0;
  if (dice_.chance(60)) {
    first = dice_.below(kDays);
    when.since = day(first);
  }
  if (dice_.chance(60)) {
    // Now and then empty: it ends as it starts.
    const std::size_t shortest = dice_.chance(5) ? 0 : 1;
    when.until = day(first + shortest + dice_.below(kDays - first));
  }
  return when;
}

Id Maker::target(const List& ids, std::size_t limit) {
  if (!flawed()) {
    if (limit == 0) return {};
    const bool near = profile_.large > 0 && limit < ids.size();
    return ids[near ? limit - 1 - dice_.below(limit < 3 ? limit : 3)
                    : dice_.below(limit)];
  }
  return dice_.chance(30) ? Id("nowhere") : dice_.pick(ids);
}

void Maker::add_unit(std::size_t i) {
  Unit unit;
  unit.id = units_[i];
  unit.order = order();
  if (!dice_.chance(profile_.large > 0 ? 95 : 70)) unit.when = interval();
  const std::size_t parents = profile_.dates ? 1 + dice_.below(3) : 1;
  for (std::size_t k = 0; k < parents; ++k) {
    const Id up = target(units_, i);
    if (up.empty() || dice_.chance(profile_.large > 0 ? 2 : 10)) continue;
    unit.parents.push_back({dice_.chance(5) ? Id() : up, interval()});
  }
  records_.units.push_back(unit);
}

void Maker::add_edges(Post& post, std::size_t i, Line line, unsigned percent) {
  const bool one = profile_.large > 0 && !dice_.chance(4);
  const std::size_t most = one ? 1 : 1 + dice_.below(2) * dice_.below(2);
  for (std::size_t k = 0; k < most && dice_.chance(percent); ++k) {
    const Id up = target(posts_, i);
    if (!up.empty()) post.reports_to.push_back({up, line, interval()});
  }
}

void Maker::add_post(std::size_t i) {
  Post post;
  post.id = posts_[i];
  if (!units_.empty() && dice_.chance(profile_.units)) {
    post.unit = flawed() && dice_.chance(20) ? "nowhere" : dice_.pick(units_);
  }
  const std::size_t role = dice_.below(10);
  post.role = role < 5   ? Role::kHead
              : role < 7 ? Role::kDeputy
              : role < 8 ? Role::kMember
                         : Role::kStaff;
  post.order = order();
  post.rank = order();
  const bool always = dice_.chance(profile_.large > 0 ? 95 : 60);
  if (!always) post.when = interval();
  add_edges(post, i, Line::kExplicit, profile_.explicits);
  add_edges(post, i, Line::kDotted, profile_.dotted);
  records_.posts.push_back(post);
}

HoldingKind Maker::holding_kind() {
  const std::size_t kind = dice_.below(10);
  return kind < 5 ? HoldingKind::kSubstantive
                  : static_cast<HoldingKind>(kind - 4);
}

void Maker::add_person(std::size_t i) {
  Person person;
  person.id = people_[i];
  const std::size_t holds = dice_.below(4);
  for (std::size_t k = 0; k < holds; ++k) {
    person.holds.push_back({target(posts_, posts_.size()), holding_kind(),
                            dice_.chance(30), interval()});
  }
  records_.people.push_back(person);
}

void Maker::add_portfolio() {
  Portfolio portfolio;
  portfolio.leader = target(posts_, posts_.size());
  if (dice_.chance(70)) portfolio.unit = target(units_, units_.size());
  if (dice_.chance(50) || portfolio.unit.empty()) {
    portfolio.subject = target(subjects_, subjects_.size());
  }
  portfolio.kind = dice_.chance(70)
                       ? PortfolioKind::kInCharge
                       : static_cast<PortfolioKind>(1 + dice_.below(3));
  portfolio.primary = dice_.chance(25);
  portfolio.when = interval();
  records_.portfolios.push_back(portfolio);
}

std::vector<std::string> Maker::some(const List& ids) {
  std::vector<std::string> result;
  if (ids.empty() || !dice_.chance(25)) return result;
  result.push_back(target(ids, ids.size()));
  if (dice_.chance(30)) result.push_back(target(ids, ids.size()));
  return result;
}

void Maker::add_absence() {
  Absence absence;
  const bool of_person = dice_.chance(60) && !people_.empty();
  (of_person ? absence.person : absence.post) =
      of_person ? target(people_, people_.size())
                : target(posts_, posts_.size());
  const std::size_t stand_in = dice_.below(10);
  if (stand_in < 4) absence.stand_in = target(posts_, posts_.size());
  if (stand_in >= 6 && !people_.empty()) {
    absence.stand_in = target(people_, people_.size());
  }
  absence.units = some(units_);
  absence.subjects = some(subjects_);
  if (dice_.chance(20)) absence.document_kinds = {"plan"};
  absence.when = interval();
  records_.absences.push_back(absence);
}

void Maker::add_subject(std::size_t i) {
  Subject subject;
  subject.id = subjects_[i];
  if (dice_.chance(70)) subject.parent = target(subjects_, i);
  records_.subjects.push_back(subject);
}

// The second record of an id is as if it were not there.
void Maker::add_duplicate() {
  Post post = records_.posts[dice_.below(records_.posts.size())];
  post.role = Role::kHead;
  post.unit.clear();
  post.reports_to = {{posts_[0], Line::kExplicit, {}}};
  records_.posts.push_back(post);
}

Records Maker::make() {
  const std::size_t large = profile_.large;
  posts_ = fresh_ids(dice_, 'p',
                     large > 0 ? large / 2 + dice_.below(large)
                               : 3 + dice_.below(dice_.chance(20) ? 12 : 7));
  if (profile_.units > 0) {
    units_ = fresh_ids(dice_, 'u', 1 + dice_.below(large > 0 ? large : 6));
  }
  if (profile_.people) {
    people_ = fresh_ids(dice_, 'h', dice_.below(posts_.size() + 4));
  }
  if (profile_.portfolios)
    subjects_ = fresh_ids(dice_, 's', 1 + dice_.below(4));
  for (std::size_t i = 0; i < units_.size(); ++i) add_unit(i);
  for (std::size_t i = 0; i < posts_.size(); ++i) add_post(i);
  for (std::size_t i = 0; i < people_.size(); ++i) add_person(i);
  for (std::size_t i = 0; i < subjects_.size(); ++i) add_subject(i);
  const std::size_t portfolios = profile_.portfolios ? dice_.below(9) : 0;
  for (std::size_t k = 0; k < portfolios; ++k) add_portfolio();
  const std::size_t absences = profile_.absences ? dice_.below(6) : 0;
  for (std::size_t k = 0; k < absences; ++k) add_absence();
  if (flawed()) add_duplicate();
  if (profile_.routes) enrich(records_, dice_);
  dice_.shuffle(records_.units);
  if (profile_.flaws == 0) dice_.shuffle(records_.posts);
  dice_.shuffle(records_.people);
  return std::move(records_);
}

}  // namespace

std::uint64_t Dice::next() {  // splitmix64
  std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

Records random_org(std::uint64_t seed, const Profile& profile) {
  return Maker(seed, profile).make();
}

Instant random_instant(Dice& dice) {
  const Instant midnight = day(dice.below(kDays + 2));
  const std::size_t where = dice.below(4);
  if (where == 0) return {midnight.us - 1};
  if (where == 1) return {midnight.us + kDay / 2};
  return midnight;
}

}  // namespace rung::reference
