#include "fold/random_series.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "reference/compare.hpp"

namespace rung::fold_test {
namespace {

using reference::Dice;
using reference::Records;

class Editor {
 public:
  Editor(Records records, const Records& spare, Dice& dice)
      : r_(std::move(records)), spare_(spare), dice_(dice) {}

  Records run() {
    const std::size_t edits = dice_.below(7);
    for (std::size_t n = 0; n < edits; ++n) edit();
    dice_.shuffle(r_.units);
    dice_.shuffle(r_.posts);
    dice_.shuffle(r_.people);
    return std::move(r_);
  }

 private:
  template <class T>
  T* one(std::vector<T>& records) {
    return records.empty() ? nullptr : &records[dice_.below(records.size())];
  }
  template <class T>
  void drop(std::vector<T>& records) {
    if (T* record = one(records)) {
      records.erase(records.begin() + (record - records.data()));
    }
  }
  // Back comes a record that was there at first.
  template <class T>
  void restore(std::vector<T>& records, const std::vector<T>& from) {
    if (from.empty()) return;
    const T& record = from[dice_.below(from.size())];
    for (const T& there : records) {
      if (there.id == record.id) return;
    }
    records.push_back(record);
  }
  std::string post_id() {
    const Post* post = one(r_.posts);
    return post == nullptr || dice_.chance(5) ? "nobody" : post->id;
  }
  std::string unit_id() {
    const Unit* unit = one(r_.units);
    return unit == nullptr || dice_.chance(10) ? "" : unit->id;
  }
  std::int32_t number() { return static_cast<std::int32_t>(dice_.below(3)); }

  void edit() {
    switch (dice_.below(6)) {
      case 0:
        return edit_unit();
      case 1:
      case 2:
        return edit_post();
      case 3:
        return edit_person();
      case 4:
        return edit_portfolio();
      default:
        return edit_absence();
    }
  }

  void edit_unit() {
    Unit* unit = one(r_.units);
    if (unit == nullptr) return;
    switch (dice_.below(7)) {
      case 0:
        unit->names = {{{"", "name " + std::to_string(dice_.below(4))}, {}}};
        return;
      case 1:
        unit->parents = {{unit_id(), {}}};
        return;
      case 2:
        unit->kind = "kind " + std::to_string(dice_.below(3));
        return;
      case 3:
        unit->functions = {"f" + std::to_string(dice_.below(3))};
        return;
      case 4:
        return drop(r_.units);
      case 5:
        return restore(r_.units, spare_.units);
      default:
        unit->successor = unit_id();
    }
  }

  void edit_post() {
    Post* post = one(r_.posts);
    if (post == nullptr) return;
    switch (dice_.below(8)) {
      case 0:
        post->unit = unit_id();
        return;
      case 1:
        post->role = static_cast<Role>(dice_.below(4));
        return;
      case 2:
        post->rank = number();
        return;
      case 3:
        post->order = number();
        return;
      case 4:
        post->reports_to = {{post_id(), Line::kExplicit, {}}};
        if (dice_.chance(20)) {
          post->reports_to.push_back({post_id(), Line::kDotted, {}});
        }
        return;
      case 5:
        return drop(r_.posts);
      case 6:
        return restore(r_.posts, spare_.posts);
      default:
        post->reports_to.clear();
    }
  }

  void edit_person() {
    Person* person = one(r_.people);
    if (person == nullptr) return;
    switch (dice_.below(5)) {
      case 0:
        return drop(r_.people);
      case 1:
        return restore(r_.people, spare_.people);
      case 2:
        person->holds.clear();
        return;
      default:
        if (!person->holds.empty() && dice_.chance(60))
          person->holds.pop_back();
        person->holds.push_back({post_id(),
                                 static_cast<HoldingKind>(dice_.below(6)),
                                 dice_.chance(30),
                                 {}});
    }
  }

  void edit_portfolio() {
    Portfolio* portfolio = one(r_.portfolios);
    if (portfolio == nullptr) return;
    if (dice_.chance(30)) return drop(r_.portfolios);
    if (dice_.chance(30)) r_.portfolios.push_back(*portfolio);
    portfolio = &r_.portfolios.back();
    portfolio->leader = post_id();
    portfolio->primary = dice_.chance(50);
  }

  void edit_absence() {
    Absence* absence = one(r_.absences);
    if (absence == nullptr) return;
    if (dice_.chance(40)) return drop(r_.absences);
    absence->stand_in = post_id();
    if (dice_.chance(30)) absence->units = {unit_id()};
    std::erase(absence->units, "");
  }

  Records r_;
  const Records& spare_;
  Dice& dice_;
};

}  // namespace

Series random_series(std::uint64_t seed, const reference::Profile& profile) {
  Dice dice(seed * 7919 + 13);
  const Records first = random_org(seed, profile);
  const std::size_t count = 2 + dice.below(5);
  std::set<Instant> dates;
  while (dates.size() < count) dates.insert(reference::random_instant(dice));
  Series series;
  Records now = first;
  for (const Instant date : dates) {
    if (!series.records.empty()) now = Editor(now, first, dice).run();
    series.records.push_back(now);
    series.exports.push_back({date, reference::build(now), ""});
  }
  return series;
}

}  // namespace rung::fold_test
