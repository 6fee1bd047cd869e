// Merging against a plain reading of its rules, on made-up organisations.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "io/merge.hpp"
#include "io/org_json.hpp"

namespace rung {
namespace {

class Dice {
 public:
  explicit Dice(unsigned seed) : random_(seed) {}
  int roll(int n) {
    return static_cast<int>(random_() % static_cast<unsigned>(n));
  }
  std::string id(const std::string& prefix, int n) {
    return prefix + std::to_string(roll(n));
  }
  template <class List>
  void shuffle(List& list) {
    std::shuffle(list.begin(), list.end(), random_);
  }

 private:
  std::mt19937 random_;
};

// Few ids, so that readings meet; posts of reading r are mostly its own.
Facts made_up(Dice& dice, int reading) {
  Facts facts;
  for (int u = 0; u < 3; ++u) {
    if (dice.roll(3) == 0) continue;
    Unit unit;
    unit.id = "u" + std::to_string(u);
    if (dice.roll(2)) unit.kind = dice.id("k", 2);
    if (dice.roll(2)) unit.order = dice.roll(2);
    facts.units.push_back(unit);
  }
  const std::string own = "r" + std::to_string(reading) + "p";
  std::set<std::string> posts;
  for (int n = 0; n < 4; ++n) {
    posts.insert(dice.roll(4) == 0 ? dice.id("p", 2) : dice.id(own, 4));
  }
  for (const std::string& id : posts) {
    Post post;
    post.id = id;
    if (dice.roll(2)) post.unit = dice.id("u", 3);
    if (dice.roll(2)) post.rank = 1 + dice.roll(2);
    if (dice.roll(2)) {
      post.reports_to.push_back(
          {*std::next(posts.begin(), dice.roll(static_cast<int>(posts.size()))),
           dice.roll(2) ? Line::kExplicit : Line::kDotted,
           {}});
    }
    facts.posts.push_back(post);
  }
  for (int p = 0; p < 4; ++p) {
    if (dice.roll(4) == 0) continue;
    Person person;
    person.id = "e" + std::to_string(p);
    std::set<std::string> held;
    for (int n = dice.roll(3); n > 0; --n) {
      held.insert(
          *std::next(posts.begin(), dice.roll(static_cast<int>(posts.size()))));
    }
    const int primary = dice.roll(4);
    int n = 0;
    for (const std::string& post : held) {
      person.holds.push_back(
          {post, HoldingKind::kSubstantive, n++ == primary, {}});
    }
    facts.people.push_back(person);
  }
  return facts;
}

// The rules of docs/importers.md, one id at a time, by searching all records.
class Plain {
 public:
  explicit Plain(const std::vector<io::Reading>& readings) : r_(readings) {
    for (std::size_t i = 0; i < r_.size(); ++i) place(i);
  }

  // The value of the first that states it.
  template <class Record, class Value>
  Value first(std::vector<Record> Facts::*list, const std::string& id,
              Value Record::*member) const {
    for (std::size_t i = 0; i < r_.size(); ++i) {
      for (const Record& record : r_[i].facts.*list) {
        if (record.id != id || displaced(i, id)) continue;
        if (record.*member != Record{}.*member) return record.*member;
      }
    }
    return Record{}.*member;
  }
  bool displaced(std::size_t i, const std::string& id) const {
    return displaced_.contains({i, id});
  }
  const std::set<std::string>& kept() const { return kept_; }
  std::set<std::string> holds(const std::string& person) const {
    const auto found = stays_.find(person);
    std::set<std::string> posts;
    if (found == stays_.end()) return posts;
    for (const Holding& holding : found->second) posts.insert(holding.post);
    return posts;
  }
  std::set<std::string> above(const std::string& post, Line line) const {
    for (std::size_t i = 0; i < r_.size(); ++i) {
      std::set<std::string> said;
      for (const Post& other : r_[i].facts.posts) {
        if (!homes(i, other.id).contains(post)) continue;
        for (const ReportsTo& edge : other.reports_to) {
          if (edge.line != line) continue;
          said.merge(homes(i, edge.post));
        }
      }
      if (!said.empty()) return said;
    }
    return {};
  }

 private:
  std::vector<std::string> holders(std::size_t i,
                                   const std::string& post) const {
    std::vector<std::string> people;
    for (const Person& person : r_[i].facts.people) {
      for (const Holding& holding : person.holds) {
        if (holding.post == post) people.push_back(person.id);
      }
    }
    return people;
  }
  void place(std::size_t i) {
    const auto stays = stays_;  // of earlier readings
    const auto kept = kept_;
    for (const Post& post : r_[i].facts.posts) {
      const auto people = holders(i, post.id);
      bool all = !people.empty();
      for (const std::string& one : people) all = all && stays.contains(one);
      if (all && !kept.contains(post.id)) {
        displaced_.insert({i, post.id});
      } else {
        kept_.insert(post.id);
      }
    }
    for (const Person& person : r_[i].facts.people) {
      if (stays.contains(person.id)) continue;
      std::vector<Holding> mine;
      for (const Holding& holding : person.holds) {
        bool taken = false;
        for (const auto& [other, theirs] : stays) {
          for (const Holding& one : theirs)
            taken = taken || one.post == holding.post;
        }
        if (!taken) mine.push_back(holding);
      }
      if (!mine.empty()) stays_[person.id] = mine;
    }
  }
  std::set<std::string> homes(std::size_t i, const std::string& post) const {
    if (!displaced(i, post)) return {post};
    std::set<std::string> found;
    for (const std::string& person : holders(i, post)) {
      std::set<std::string> primary;
      std::set<std::string> all;
      for (const Holding& one : stays_.at(person)) {
        all.insert(one.post);
        if (one.primary) primary.insert(one.post);
      }
      found.merge(primary.empty() ? all : primary);
    }
    return found;
  }

  const std::vector<io::Reading>& r_;
  std::set<std::pair<std::size_t, std::string>> displaced_;
  std::set<std::string> kept_;
  std::map<std::string, std::vector<Holding>> stays_;
};

void expect_like_plain(const std::vector<io::Reading>& readings) {
  std::vector<LeftOut> left_out;
  const Facts merged = io::merge(readings, left_out);
  const Plain plain(readings);
  ASSERT_EQ(merged.posts.size(), plain.kept().size());
  std::set<std::string> units;
  for (const Post& post : merged.posts) {
    EXPECT_TRUE(plain.kept().contains(post.id));
    EXPECT_EQ(post.unit, plain.first(&Facts::posts, post.id, &Post::unit));
    EXPECT_EQ(post.rank, plain.first(&Facts::posts, post.id, &Post::rank));
    units.insert(post.unit);
    for (const Line line : {Line::kExplicit, Line::kDotted}) {
      std::set<std::string> above;
      for (const ReportsTo& edge : post.reports_to) {
        if (edge.line == line) above.insert(edge.post);
      }
      EXPECT_EQ(above, plain.above(post.id, line)) << post.id;
    }
  }
  for (const Person& person : merged.people) {
    std::set<std::string> posts;
    for (const Holding& one : person.holds) posts.insert(one.post);
    EXPECT_EQ(posts, plain.holds(person.id)) << person.id;
  }
  for (const Unit& unit : readings[0].facts.units) units.insert(unit.id);
  std::set<std::string> taken;
  for (const Unit& unit : merged.units) taken.insert(unit.id);
  std::set<std::string> known;
  for (const io::Reading& reading : readings) {
    const auto among = [&](const std::set<std::string>& ids) {
      const auto& own = reading.facts.units;
      return std::any_of(own.begin(), own.end(), [&](const Unit& unit) {
        return ids.contains(unit.id);
      });
    };
    // A reading whose units stand beside those of the others is named.
    const bool apart = !known.empty() && !among(known) && among(taken);
    if (apart) known.insert(reading.label);
    for (const Unit& unit : reading.facts.units) known.insert(unit.id);
  }
  for (const Unit& unit : merged.units) {
    EXPECT_TRUE(units.contains(unit.id)) << unit.id;
    EXPECT_EQ(unit.kind, plain.first(&Facts::units, unit.id, &Unit::kind));
    EXPECT_EQ(unit.order, plain.first(&Facts::units, unit.id, &Unit::order));
    known.erase(unit.id);
  }
  ASSERT_EQ(left_out.size(), known.size());
  for (const LeftOut& one : left_out) EXPECT_TRUE(known.contains(one.place));
}

TEST(MergeRandom, AgreesWithAPlainReadingOfTheRules) {
  for (unsigned seed = 0; seed < 3'000; ++seed) {
    Dice dice(seed);
    std::vector<io::Reading> readings;
    for (int n = 2 + dice.roll(2); n > 0; --n) {
      readings.push_back({made_up(dice, n), "R" + std::to_string(n)});
    }
    expect_like_plain(readings);
    if (testing::Test::HasFailure()) {
      FAIL() << "seed " << seed;
    }
  }
}

TEST(MergeRandom, TheOrderOfRecordsDoesNotShow) {
  for (unsigned seed = 0; seed < 500; ++seed) {
    Dice dice(seed);
    std::vector<io::Reading> readings;
    for (int n = 0; n < 3; ++n) {
      readings.push_back({made_up(dice, n), "R" + std::to_string(n)});
    }
    std::vector<LeftOut> left_out;
    const std::string first = io::write_org_json(io::merge(readings, left_out));
    for (io::Reading& reading : readings) {
      dice.shuffle(reading.facts.units);
      dice.shuffle(reading.facts.posts);
      dice.shuffle(reading.facts.people);
      for (Person& person : reading.facts.people) dice.shuffle(person.holds);
    }
    ASSERT_EQ(io::write_org_json(io::merge(readings, left_out)), first)
        << "seed " << seed;
  }
}

}  // namespace
}  // namespace rung
