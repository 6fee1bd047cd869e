#include "io/staff_rows.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "io/staff_units.hpp"

namespace rung::io {
namespace {

using Rows = std::span<const PostRow>;

auto key_of(const PostRow& row) {
  return std::tie(row.id, row.when, row.above, row.superior, row.person,
                  row.person_name, row.unit, row.title, row.role, row.rank,
                  row.order, row.filled);
}

using Claim = std::tuple<PostRow::Above, std::string_view>;

// A claim and until when rows make it.
struct Held {
  Claim claim;
  Instant until = kBeginning;
};

// Do two rows name different superiors at one time? The rows come by `since`,
// so the claim held longest and the longest other one decide.
bool superiors_contradict(Rows rows) {
  Held longest;
  Held other;
  for (const PostRow& row : rows) {
    const bool never = row.when.until <= row.when.since;
    if (row.above == PostRow::Above::kUnstated || never) continue;
    Held now{Claim(row.above, row.superior), row.when.until};
    const Held& rival = longest.claim == now.claim ? other : longest;
    if (rival.until > row.when.since) return true;
    if (longest.claim == now.claim) {
      longest.until = std::max(longest.until, now.until);
      continue;
    }
    if (now.until > longest.until) std::swap(now, longest);
    if (now.until > other.until) other = now;
  }
  return false;
}

template <class Take>
std::vector<std::string> stated(Rows rows, Take take) {
  std::vector<std::string> texts;
  for (const PostRow& row : rows) {
    if (!take(row).empty()) texts.push_back(take(row));
  }
  make_set(texts);
  return texts;
}

// Joins records about one post whose dates overlap or adjoin.
template <class Record>
void join(std::vector<Record>& records) {
  std::sort(records.begin(), records.end(),
            [](const Record& a, const Record& b) {
              return std::tie(a.post, a.when) < std::tie(b.post, b.when);
            });
  std::size_t n = 0;
  for (Record& record : records) {
    Record* const last = n == 0 ? nullptr : &records[n - 1];
    if (last != nullptr && last->post == record.post &&
        record.when.since <= last->when.until) {
      last->when.until = std::max(last->when.until, record.when.until);
    } else if (&records[n++] != &record) {
      records[n - 1] = std::move(record);
    }
  }
  records.erase(records.begin() + static_cast<std::ptrdiff_t>(n),
                records.end());
}

class Builder {
 public:
  Builder(Facts& facts, UnitIds units, IdPool& pool, bool english)
      : facts_(facts),
        units_(std::move(units)),
        pool_(pool),
        english_(english) {}

  void add_post(Rows rows);
  void add_people();

 private:
  void set_unit(Rows rows, Post& post);
  void set_superiors(Rows rows, Post& post);
  void collect_holders(Rows rows);

  struct Holds {
    std::vector<std::string> names;
    std::vector<Holding> posts;
  };

  Facts& facts_;
  UnitIds units_;
  IdPool& pool_;
  bool english_;
  std::map<std::string, Holds> stated_;   // people by the id that rows give
  std::map<std::string, Holds> derived_;  // and by one made from the post's
};

void Builder::add_post(Rows rows) {
  Post post;
  post.id = rows[0].id;
  post.when = rows[0].when;
  post.role = rows[0].role;
  for (const PostRow& row : rows) {
    post.when.since = std::min(post.when.since, row.when.since);
    post.when.until = std::max(post.when.until, row.when.until);
    post.role = std::min(post.role, row.role);
    post.rank = std::min(post.rank, row.rank);
    post.order = std::min(post.order, row.order);
  }
  auto titles = stated(rows, [](const PostRow& row) { return row.title; });
  if (!titles.empty()) post.title = text_in(english_, std::move(titles[0]));
  set_unit(rows, post);
  set_superiors(rows, post);
  collect_holders(rows);
  facts_.posts.push_back(std::move(post));
}

void Builder::set_unit(Rows rows, Post& post) {
  auto units = stated(rows, [&](const PostRow& row) {
    return row.unit.empty() ? std::string() : units_.at(row.unit);
  });
  if (!units.empty()) post.unit = units[0];
  if (units.size() > 1) {
    facts_.problems.push_back(
        source_conflict(post.id, std::move(units), {"所在机构", "unit"}));
  }
}

void Builder::set_superiors(Rows rows, Post& post) {
  for (const PostRow& row : rows) {
    if (row.above != PostRow::Above::kPost) continue;
    post.reports_to.push_back({row.superior, Line::kExplicit, row.when});
  }
  join(post.reports_to);
  if (superiors_contradict(rows)) {
    auto said = stated(rows, [](const PostRow& row) { return row.superior; });
    facts_.problems.push_back(
        source_conflict(post.id, std::move(said), {"上级", "superior"}));
  }
}

void Builder::collect_holders(Rows rows) {
  std::size_t n = 0;
  for (const PostRow& row : rows) {
    if (!row.filled) continue;
    Holds& holds =
        row.person.empty()
            ? derived_["person:" + row.id + '#' + std::to_string(++n)]
            : stated_[row.person];
    if (!row.person_name.empty()) holds.names.push_back(row.person_name);
    holds.posts.push_back({row.id, HoldingKind::kSubstantive, false, row.when});
  }
}

void Builder::add_people() {
  for (auto* people : {&stated_, &derived_}) {
    for (auto& [id, holds] : *people) {
      make_set(holds.names);
      join(holds.posts);
      Person person;
      person.id = pool_.free_id(id, "person:");
      if (!holds.names.empty()) person.name = text_in(english_, holds.names[0]);
      person.holds = std::move(holds.posts);
      facts_.people.push_back(std::move(person));
    }
  }
}

}  // namespace

Facts facts_of_rows(StaffRows rows) {
  Facts facts;
  std::sort(
      rows.posts.begin(), rows.posts.end(),
      [](const PostRow& a, const PostRow& b) { return key_of(a) < key_of(b); });
  IdPool pool;
  for (const PostRow& row : rows.posts) pool.take(row.id);
  UnitIds units = add_units(std::move(rows.units), rows.english, pool, facts);
  Builder builder(facts, std::move(units), pool, rows.english);
  const auto end = rows.posts.cend();
  for (auto row = rows.posts.cbegin(); row != end;) {
    const auto last = std::find_if(
        row, end, [&](const PostRow& other) { return other.id != row->id; });
    builder.add_post({row, last});
    row = last;
  }
  builder.add_people();
  return facts;
}

}  // namespace rung::io
