// `csv`, written: a row for each unit, then rows for each post (docs/howto/
// csv.md). What a row cannot hold is named.
#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/gb18030.hpp"
#include "base/utf8.hpp"
#include "io/importers.hpp"
#include "io/org_json.hpp"
#include "io/source_text.hpp"
#include "io/staff_periods.hpp"
#include "rung/error.hpp"

namespace rung::io {
namespace {

constexpr std::string_view kHeader =
    "id,superior,unit,unit_name,parent_unit,title,role,order,person,"
    "person_name,since,until\r\n";
constexpr std::array<std::string_view, 4> kRoles = {"head", "deputy", "member",
                                                    "staff"};

// What of one record the rows do not hold; said once it is complete.
class Losses {
 public:
  Losses(std::string id, std::vector<LeftOut>& left_out)
      : id_(std::move(id)), left_out_(left_out) {}
  ~Losses() {
    if (!text_.empty()) left_out_.push_back({id_, "csv has no " + text_});
  }
  Losses(const Losses&) = delete;
  Losses& operator=(const Losses&) = delete;

  void add_if(bool lost, std::string_view what) {
    if (lost) text_.append(text_.empty() ? "" : ", ").append(what);
  }

 private:
  std::string id_;
  std::vector<LeftOut>& left_out_;
  std::string text_;
};

// One language: Chinese where there is a choice. It is read back as that.
std::string one_text(const Text& text, Losses& losses, std::string_view what) {
  const std::string& kept = text.zh.empty() ? text.en : text.zh;
  losses.add_if(!text.en.empty(),
                std::string("second language of its ").append(what));
  std::string cell = clean(kept);
  losses.add_if(cell != kept,
                std::string("such blanks as in its ").append(what));
  return cell;
}

// Ids are read without blanks at their ends, and single ones within.
bool fits(std::string_view id) { return clean(id) == id; }

std::string day(Instant at, bool since) {
  if (at == (since ? kBeginning : kForever)) return {};
  std::string text = format_instant(at, Zone{});
  if (text.empty()) text = at.us > 0 ? "9999-12-31" : "0001-01-01";
  return text;
}

class StaffCsvWriter {
 public:
  StaffCsvWriter(Facts facts, std::vector<LeftOut>& left_out)
      : facts_(std::move(facts)), left_out_(left_out) {
    sort_facts(facts_);
  }

  std::string run() {
    for (const Unit& unit : facts_.units) add(unit);
    for (const Person& person : facts_.people) note(person);
    for (const Post& post : facts_.posts) add(post);
    name_the_rest();
    return std::move(text_);
  }

 private:
  // A person's dates in one post.
  using Holders = std::vector<Period>;

  void row(std::span<const std::string> cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) text_ += ',';
      put(cells[i]);
    }
    text_ += "\r\n";
  }
  void put(const std::string& cell);
  void add(const Unit& unit);
  void note(const Person& person);
  void add(const Post& post);
  void name_the_rest();
  bool left_for_its_id(const std::string& id) {
    if (!fits(id)) left_out_.push_back({id, "csv has no such blanks in an id"});
    return !fits(id);
  }

  Facts facts_;
  std::vector<LeftOut>& left_out_;
  std::map<std::string, std::string, std::less<>> names_;  // of people
  std::map<std::string, Holders, std::less<>> holders_;    // by post
  std::string text_{kHeader};
};

void StaffCsvWriter::put(const std::string& cell) {
  if (cell.find_first_of(",\"\r\n") == std::string::npos) {
    text_ += cell;
    return;
  }
  text_ += '"';
  for (const char c : cell) {
    if (c == '"') text_ += '"';
    text_ += c;
  }
  text_ += '"';
}

void StaffCsvWriter::add(const Unit& unit) {
  if (left_for_its_id(unit.id)) return;
  Losses losses(unit.id, left_out_);
  losses.add_if(!unit.kind.empty(), "kind");
  losses.add_if(unit.order != kUnordered, "order of a unit");
  losses.add_if(!unit.functions.empty(), "functions");
  losses.add_if(!unit.when.always(), "dates of a unit");
  losses.add_if(!unit.successor.empty(), "successor");
  losses.add_if(unit.names.size() > 1, "earlier names");
  losses.add_if(unit.parents.size() > 1, "earlier parents");
  // What came last is what holds now.
  const auto last = [](const auto& a, const auto& b) {
    return a.when.until < b.when.until;
  };
  std::string name;
  if (!unit.names.empty()) {
    const DatedText& now =
        *std::max_element(unit.names.begin(), unit.names.end(), last);
    losses.add_if(!now.when.always(), "dates of its name");
    name = one_text(now.text, losses, "name");
  }
  std::string parent;
  if (!unit.parents.empty()) {
    const DatedParent& now =
        *std::max_element(unit.parents.begin(), unit.parents.end(), last);
    losses.add_if(!now.when.always(), "dates of its parent");
    if (fits(now.unit)) parent = now.unit;
  }
  row(std::array<std::string, 12>{"", "", unit.id, name, parent});
}

void StaffCsvWriter::note(const Person& person) {
  if (left_for_its_id(person.id)) return;
  Losses losses(person.id, left_out_);
  losses.add_if(person.holds.empty(), "people without a post");
  names_[person.id] = one_text(person.name, losses, "name");
  bool other = false;
  bool primary = false;
  bool never = false;
  for (const Holding& holding : person.holds) {
    other = other || holding.kind != HoldingKind::kSubstantive;
    primary = primary || holding.primary;
    never = never || holding.when.until <= holding.when.since;
    holders_[holding.post].push_back({holding.when, person.id});
  }
  losses.add_if(other, "kinds of holding");
  losses.add_if(primary, "primary post");
  losses.add_if(never, "holding that never holds");
}

void StaffCsvWriter::add(const Post& post) {
  if (left_for_its_id(post.id)) return;
  Losses losses(post.id, left_out_);
  losses.add_if(!post.functions.empty(), "functions");
  losses.add_if(post.rank != kUnordered, "rank");
  losses.add_if(post.when.until <= post.when.since, "post that never exists");
  std::vector<Period> edges;
  bool dotted = false;
  bool unfit = false;
  for (const ReportsTo& edge : post.reports_to) {
    dotted = dotted || edge.line == Line::kDotted;
    unfit = unfit || !fits(edge.post);
    if (edge.line == Line::kDotted || !fits(edge.post)) continue;
    edges.push_back({edge.when, edge.post});
  }
  losses.add_if(dotted, "dotted line");
  losses.add_if(unfit, "such blanks as in the id of its superior");
  const auto lines = staff_lines(post.when, edges, holders_[post.id]);
  losses.add_if(contradict(lines),
                "several superiors at once: read back they are a conflict");
  const std::string title = one_text(post.title, losses, "title");
  const std::string order =
      post.order == kUnordered ? "" : std::to_string(post.order);
  const std::string role(kRoles[static_cast<std::size_t>(post.role)]);
  const std::string unit = fits(post.unit) ? post.unit : "";
  for (const StaffLine& line : lines) {
    const std::string name = line.person.empty() ? "" : names_[line.person];
    row(std::array<std::string, 12>{
        post.id, line.superior, unit, "", "", title, role, order, line.person,
        name, day(line.when.since, true), day(line.when.until, false)});
  }
}

void StaffCsvWriter::name_the_rest() {
  for (const Portfolio& portfolio : facts_.portfolios) {
    Losses(portfolio.leader, left_out_).add_if(true, "portfolios");
  }
  for (const Absence& absence : facts_.absences) {
    Losses(absence.person + absence.post, left_out_).add_if(true, "absences");
  }
  for (const Subject& subject : facts_.subjects) {
    Losses(subject.id, left_out_).add_if(true, "subjects");
  }
  for (const Problem& problem : facts_.problems) {
    if (problem.code != "org.source_conflict") continue;
    const bool named = !problem.subjects.empty();
    Losses(named ? problem.subjects[0] : "", left_out_)
        .add_if(true, "conflicts of its sources");
  }
  Losses("zone", left_out_)
      .add_if(facts_.zone != Zone{}, "zone; its dates are in +08:00");
}

std::string encoded(const std::string& text) {
  std::string bytes;
  const std::size_t read = to_gb18030(text, bytes);
  if (read < text.size()) {
    throw Error(
        ErrorCode::kInvalidArgument, "GB18030 has no such character here", {},
        shorten(std::string_view(text).substr(read, 16)), "write UTF-8");
  }
  return bytes;
}

}  // namespace

std::string write_staff_csv(const Org& org, const ExportOptions& options,
                            std::vector<LeftOut>& left_out) {
  std::string text = StaffCsvWriter(facts_of(org), left_out).run();
  return options.encoding == Encoding::kGb18030 ? encoded(text) : text;
}

}  // namespace rung::io
