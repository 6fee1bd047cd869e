// The employees of AdventureWorks: parents from SQL Server's hierarchyid, and
// depths against the level that the file itself states.
#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "io/csv.hpp"
#include "io/shared_data.hpp"
#include "rung/io.hpp"
#include "rung/org.hpp"
#include "rung/route.hpp"

namespace rung {
namespace {

// Reads bits of a hex text, the highest of a byte first.
class Bits {
 public:
  explicit Bits(std::string_view hex) {
    for (const char c : hex) {
      const int digit = c <= '9' ? c - '0' : c - 'A' + 10;
      for (int bit = 3; bit >= 0; --bit) bits_.push_back((digit >> bit) & 1);
    }
  }
  bool starts_with(std::string_view pattern) const {
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      if (at_ + i >= bits_.size()) return false;
      const int bit = bits_[at_ + i];
      if (pattern[i] != 'x' && pattern[i] != '0' + bit) return false;
    }
    return true;
  }
  // Takes a pattern's bits, and returns the number that its x stand for.
  int take(std::string_view pattern) {
    int number = 0;
    for (const char c : pattern) {
      const int bit = bits_[at_++];
      if (c == 'x') number = number * 2 + bit;
    }
    return number;
  }

 private:
  std::vector<int> bits_;
  std::size_t at_ = 0;
};

// The steps of a node's path, by the published bit patterns of the type: a
// prefix that tells the range, the number's bits, and a 1 that ends the step.
// Steps between numbers (`1.1`) and beyond 79 do not occur in this data.
std::vector<int> decode_hierarchyid(std::string_view hex) {
  struct Range {
    const char* pattern;
    int first;
  };
  static constexpr Range kRanges[] = {
      {"01xx1", 0}, {"100xx1", 4}, {"101xxx1", 8}, {"110xx0x1xxx1", 16}};
  std::vector<int> path;
  Bits bits(hex);
  for (bool found = true; found;) {
    found = false;
    for (const Range& range : kRanges) {
      if (!bits.starts_with(range.pattern)) continue;
      path.push_back(range.first + bits.take(range.pattern));
      found = true;
      break;
    }
  }
  return path;
}

TEST(HierarchyId, DecodesThePublishedExamples) {
  using Path = std::vector<int>;
  EXPECT_EQ(decode_hierarchyid(""), Path{});
  EXPECT_EQ(decode_hierarchyid("58"), Path{1});
  EXPECT_EQ(decode_hierarchyid("68"), Path{2});
  EXPECT_EQ(decode_hierarchyid("5AC0"), (Path{1, 1}));
  EXPECT_EQ(decode_hierarchyid("84"), Path{4});
}

struct Employee {
  std::string id, title, level;
  std::vector<int> path;
};

std::vector<Employee> read_employees() {
  const std::string text = read_shared("adventureworks/Employee.csv");
  io::CsvReader reader("Employee.csv", text, '\t');
  std::vector<Employee> employees;
  for (std::vector<std::string> cells; reader.next(cells);) {
    employees.push_back({cells.at(0), cells.at(5), cells.at(4),
                         decode_hierarchyid(cells.at(3))});
  }
  return employees;
}

Org build(const std::vector<Employee>& employees) {
  std::map<std::vector<int>, std::string> by_path;
  for (const Employee& one : employees) by_path[one.path] = "post:" + one.id;
  EXPECT_EQ(by_path.size(), employees.size());
  OrgBuilder builder;
  for (const Employee& one : employees) {
    Post post;
    post.id = by_path.at(one.path);
    post.title.en = one.title;
    std::vector<int> above = one.path;
    if (!above.empty()) {
      above.pop_back();
      post.reports_to.push_back({by_path.at(above), Line::kExplicit, {}});
    }
    Person person;
    person.id = one.id;
    person.holds.push_back({post.id, HoldingKind::kSubstantive, true, {}});
    builder.add(std::move(post)).add(std::move(person));
  }
  return builder.build();
}

TEST(AdventureWorks, LadderDepthsAreTheLevelsThatTheFileStates) {
  RUNG_NEEDS_DATA("adventureworks/Employee.csv");
  const auto employees = read_employees();
  ASSERT_EQ(employees.size(), 290u);
  const Org org = build(employees);
  const OrgReport report = org.check(Instant{0});
  EXPECT_TRUE(report.problems.empty());
  ASSERT_EQ(report.roots.size(), 1u);
  EXPECT_EQ(report.depth, 5u);
  std::size_t agree = 0;
  for (const Employee& one : employees) {
    const int level = one.level.empty() ? 0 : std::stoi(one.level);
    const PostId post = org.find_post("post:" + one.id);
    agree += distance(org, report.roots[0], post, {}) == level;
  }
  EXPECT_EQ(agree, 290u);
}

TEST(AdventureWorks, KnownReportingLines) {
  RUNG_NEEDS_DATA("adventureworks/Employee.csv");
  const Org org = build(read_employees());
  const auto post = [&](const char* id) {
    return org.find_post(std::string("post:") + id);
  };
  // The chief executive; the vice president of engineering; her manager, who
  // leads the engineers of research and development among others.
  EXPECT_EQ(org.title(post("1")).en, "Chief Executive Officer");
  EXPECT_EQ(superiors(org, post("2"), {}), std::vector<PostId>{post("1")});
  EXPECT_EQ(superiors(org, post("3"), {}), std::vector<PostId>{post("2")});
  EXPECT_EQ(superiors(org, post("7"), {}), std::vector<PostId>{post("3")});
  EXPECT_EQ(superiors(org, post("8"), {}), std::vector<PostId>{post("7")});
  const Related related = relate(org, post("1"), post("8"), {});
  EXPECT_EQ(related.relation, Relation::kSkipSuperior);
  EXPECT_EQ(related.skipped,
            (std::vector<PostId>{post("7"), post("3"), post("2")}));
}

struct Stay {
  std::string person, department, since, until;
};

std::vector<Stay> read_history() {
  const std::string text =
      read_shared("adventureworks/EmployeeDepartmentHistory.csv");
  io::CsvReader reader("History", text, '\t');
  std::vector<Stay> stays;
  for (std::vector<std::string> cells; reader.next(cells);) {
    stays.push_back({cells.at(0), cells.at(1), cells.at(3), cells.at(4)});
  }
  return stays;
}

constexpr std::int64_t kDay = 86'400'000'000;

// The last day of a stay is in; `until` is the first that is out.
Instant end_of(const Stay& stay) {
  if (stay.until.empty()) return kForever;
  return {parse_instant(stay.until, Zone{}).us + kDay};
}

std::string as_csv(const std::vector<Stay>& stays) {
  std::string text = "id,unit,person,since,until\n";
  for (const Stay& stay : stays) {
    text += stay.department + '/' + stay.person + ",dept:" + stay.department +
            ',' + stay.person + ',' + stay.since + ',' +
            format_instant(end_of(stay), Zone{}) + '\n';
  }
  return text;
}

std::vector<std::string> departments(const Org& org, const std::string& person,
                                     Instant at) {
  std::vector<std::string> found;
  for (const PostId post : org.posts_of(org.find_person(person), at)) {
    found.emplace_back(org.id(org.unit(post)));
  }
  return found;
}

TEST(AdventureWorks, DepartmentHistoryBecomesDatedHoldings) {
  RUNG_NEEDS_DATA("adventureworks/EmployeeDepartmentHistory.csv");
  const std::vector<Stay> stays = read_history();
  ASSERT_EQ(stays.size(), 296u);
  const std::string text = as_csv(stays);
  const Source source{"history.csv", text};
  const Imported in = import_org("csv", {&source, 1});
  EXPECT_TRUE(in.left_out.empty());
  EXPECT_EQ(in.org.person_count(), 290u);
  EXPECT_EQ(in.org.unit_count(), 16u);
  std::map<std::string, std::vector<Stay>> by_person;
  for (const Stay& stay : stays) by_person[stay.person].push_back(stay);
  std::size_t moved = 0;
  for (const auto& [person, own] : by_person) {
    moved += own.size() > 1 ? 1 : 0;
    for (const Stay& stay : own) {
      const Instant since = parse_instant(stay.since, Zone{});
      const std::vector<std::string> here = {"dept:" + stay.department};
      EXPECT_EQ(departments(in.org, person, since), here) << person;
      const Instant until = end_of(stay);
      EXPECT_EQ(departments(in.org, person, Instant{until.us - 1}), here);
      EXPECT_NE(departments(in.org, person, Instant{since.us - 1}), here);
      if (until == kForever) continue;
      EXPECT_NE(departments(in.org, person, until), here) << person;
    }
  }
  // Six moves, of five people: one moved twice.
  EXPECT_EQ(by_person.size(), 290u);
  EXPECT_EQ(moved, 5u);
}

}  // namespace
}  // namespace rung
