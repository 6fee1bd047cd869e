#include "capi/pending.hpp"

#include "capi/args.hpp"

namespace rung::capi {
namespace {

template <class Rows>
std::size_t drop_from(Rows& rows, std::string_view id) {
  return std::erase_if(rows, [&](const auto& row) { return row.first == id; });
}

// The records that the rows belong to, in the order of the rows.
template <class Rows, class Record>
std::vector<Record*> owners(const Rows& rows, OrgBuilder& builder,
                            Record* (OrgBuilder::*find)(std::string_view),
                            const char* what) {
  std::vector<Record*> found;
  found.reserve(rows.size());
  for (const auto& row : rows) {
    found.push_back((builder.*find)(row.first));
    if (found.back() == nullptr) {
      not_found(std::string(what) + " that was never added", row.first);
    }
  }
  return found;
}

template <class Rows, class Record, class List>
void move_into(Rows& rows, const std::vector<Record*>& records,
               List Record::*list) {
  std::size_t done = 0;
  try {
    for (; done < rows.size(); ++done) {
      (records[done]->*list).push_back(std::move(rows[done].second));
    }
  } catch (...) {  // out of memory: what has moved must not move again
    rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(done));
    throw;
  }
  rows.clear();
}

}  // namespace

void Pending::add_name(std::string unit, DatedText name) {
  names_.emplace_back(std::move(unit), std::move(name));
}

void Pending::add_parent(std::string unit, DatedParent parent) {
  parents_.emplace_back(std::move(unit), std::move(parent));
}

void Pending::add_edge(std::string post, ReportsTo edge) {
  edges_.emplace_back(std::move(post), std::move(edge));
}

void Pending::add_holding(std::string person, Holding holding) {
  holdings_.emplace_back(std::move(person), std::move(holding));
}

bool Pending::drop(std::string_view id) {
  return drop_from(names_, id) + drop_from(parents_, id) +
             drop_from(edges_, id) + drop_from(holdings_, id) >
         0;
}

void Pending::drop_edges(std::string_view post) { drop_from(edges_, post); }

void Pending::drop_holdings(std::string_view person) {
  drop_from(holdings_, person);
}

void Pending::settle(OrgBuilder& builder) {
  const auto named =
      owners(names_, builder, &OrgBuilder::find_unit, "name of a unit");
  const auto placed =
      owners(parents_, builder, &OrgBuilder::find_unit, "parent of a unit");
  const auto lower =
      owners(edges_, builder, &OrgBuilder::find_post, "edge of a post");
  const auto holders = owners(holdings_, builder, &OrgBuilder::find_person,
                              "holding of a person");
  move_into(names_, named, &Unit::names);
  move_into(parents_, placed, &Unit::parents);
  move_into(edges_, lower, &Post::reports_to);
  move_into(holdings_, holders, &Person::holds);
}

}  // namespace rung::capi
