#include "reference/random_ask.hpp"

#include <array>

namespace rung::reference {
namespace {

class Asker {
 public:
  Asker(const Records& records, Dice& dice)
      : records_(records), dice_(dice), changed_(dice.below(4) * 25 + 15) {}

  RouteAsk make() {
    matter();
    who();
    extent();
    policy();
    others();
    return std::move(ask_);
  }

 private:
  // Is an option to be changed? More often in some queries than in others.
  bool change() { return dice_.chance(static_cast<unsigned>(changed_)); }
  template <typename Enum>
  void any(Enum& value, std::size_t count) {
    if (change()) value = static_cast<Enum>(dice_.below(count));
  }
  Id post() { return dice_.pick(records_.posts).id; }
  Id person() {
    return records_.people.empty() ? Id() : dice_.pick(records_.people).id;
  }
  Id unit() {
    return records_.units.empty() ? Id() : dice_.pick(records_.units).id;
  }
  std::string function() { return dice_.chance(70) ? "sign" : "seal"; }
  List people(std::size_t most) {
    List result;
    for (std::size_t k = dice_.below(most + 1); k > 0; --k) {
      const Id id = person();
      if (!id.empty()) result.push_back(id);
    }
    return result;
  }

  void matter();
  void who();
  void extent();
  void policy();
  void others();

  const Records& records_;
  Dice& dice_;
  std::size_t changed_;
  RouteAsk ask_;
};

void Asker::matter() {
  ask_.question.at = random_instant(dice_);
  if (dice_.chance(30)) any(ask_.question.line, 5);
  if (dice_.chance(30) && !records_.subjects.empty()) {
    ask_.question.subject = dice_.pick(records_.subjects).id;
  }
  if (dice_.chance(40)) ask_.document_kind = dice_.chance(50) ? "plan" : "note";
}

void Asker::who() {
  const std::size_t kind = dice_.below(10);
  if (kind < 6) ask_.from = post();
  if (kind == 5 || kind == 6 || kind == 7) ask_.person = person();
  if (kind > 6) ask_.unit = unit();
  if (ask_.from.empty() && ask_.person.empty() && ask_.unit.empty()) {
    ask_.from = post();
  }
}

void Asker::extent() {
  any(ask_.policy.first, 2);
  if (dice_.chance(20)) {
    ask_.by_function = function();
    ask_.own_unit = dice_.chance(25);
  }
  static constexpr std::array<Extent, 11> kExtents = {
      Extent::kNext,   Extent::kNext,     Extent::kNext,     Extent::kLevels,
      Extent::kLevels, Extent::kLevels,   Extent::kTop,      Extent::kTo,
      Extent::kRank,   Extent::kFunction, Extent::kAuthority};
  ask_.extent = kExtents[dice_.below(kExtents.size())];
  if (ask_.extent == Extent::kTo && !ask_.by_function.empty()) {
    ask_.extent = Extent::kTop;
  }
  if (ask_.extent != Extent::kNext) ask_.last_only = dice_.chance(20);
  switch (ask_.extent) {
    case Extent::kLevels:
      ask_.levels = static_cast<std::uint32_t>(1 + dice_.below(6));
      if (dice_.chance(50)) ask_.levels = 1 + (ask_.levels & 1U);
      ask_.from_top = dice_.chance(25);
      break;
    case Extent::kTo:
      ask_.to = post();
      break;
    case Extent::kRank:
      ask_.rank = static_cast<std::int32_t>(dice_.below(4));
      break;
    case Extent::kFunction:
      ask_.function = function();
      break;
    case Extent::kAuthority:
      for (std::size_t k = 1 + dice_.below(3); k > 0; --k) {
        Grant grant;
        if (dice_.chance(60)) grant.rank = 1 + dice_.below(4);
        if (dice_.chance(30)) grant.role = static_cast<Role>(dice_.below(4));
        if (dice_.chance(20)) grant.document_kind = "plan";
        grant.limit = 100.0 * static_cast<double>(dice_.below(4));
        ask_.authority.push_back(grant);
      }
      ask_.amount = 50.0 * static_cast<double>(dice_.below(8));
      break;
    default:
      break;
  }
}

void Asker::policy() {
  RoutePolicy& p = ask_.policy;
  any(p.several, 5);
  if (dice_.chance(50)) p.several = Several::kAll;
  if (change()) p.acting = dice_.chance(50);
  if (change()) p.deputy = dice_.chance(60);
  any(p.vacancy, 6);
  any(p.absence, 7);
  any(p.self, 7);
  any(p.conflict, 6);
  any(p.inactive, 7);
  if (change()) p.vacant_counts = dice_.chance(60);
  if (change()) {
    p.stand_in_hops = static_cast<std::uint32_t>(
        dice_.chance(60) ? dice_.below(4) : dice_.below(9));
  }
  any(p.duplicates, 4);
  if (p.duplicates != Duplicates::kNone) any(p.duplicate_mode, 2);
  any(p.overflow, 3);
  bool climbs = false, falls_back = false;
  for (const Remedy each :
       {p.vacancy, p.absence, p.self, p.conflict, p.inactive}) {
    climbs = climbs || each == Remedy::kClimb || each == Remedy::kUnitHead;
    falls_back = falls_back || each == Remedy::kFallback;
  }
  if (climbs && dice_.chance(25)) {
    p.climb_limit = static_cast<std::uint32_t>(1 + dice_.below(3));
  }
  if (!falls_back) return;
  const std::size_t kind = dice_.below(3);
  if (kind == 0) ask_.fallback = person();
  if (kind == 1) ask_.fallback = unit();
  if (ask_.fallback.empty()) ask_.fallback = post();
}

void Asker::others() {
  if (dice_.chance(25)) ask_.initiator = person();
  if (dice_.chance(25)) ask_.handled = people(3);
  if (dice_.chance(25)) ask_.conflict = people(3);
  if (dice_.chance(25)) ask_.inactive = people(4);
}

}  // namespace

RouteAsk random_ask(const Records& records, Dice& dice) {
  return Asker(records, dice).make();
}

}  // namespace rung::reference
