#include <algorithm>
#include <unordered_map>
#include <utility>

#include "org/facts_store.hpp"
#include "org/resolve.hpp"
#include "rung/org.hpp"

namespace rung {

struct OrgBuilder::Impl {
  LoadOptions options;
  Facts facts;
  // Record of each id, per kind, made on the first look-up after a change.
  template <class Record>
  struct Index {
    std::unordered_map<std::string_view, std::size_t> positions;
    bool fresh = false;

    Record* find(std::vector<Record>& records, std::string_view id) {
      if (!fresh) {
        positions.clear();
        for (std::size_t i = 0; i < records.size(); ++i) {
          positions.try_emplace(records[i].id, i);
        }
        fresh = true;
      }
      const auto it = positions.find(id);
      // An id changed in place makes the index stale; it is made anew.
      if (it != positions.end() && records[it->second].id != id) {
        fresh = false;
        return find(records, id);
      }
      return it == positions.end() ? nullptr : &records[it->second];
    }
    bool erase(std::vector<Record>& records, std::string_view id) {
      Record* record = find(records, id);
      if (record == nullptr) return false;
      records.erase(records.begin() + (record - records.data()));
      fresh = false;
      return true;
    }
  };
  Index<Unit> units;
  Index<Post> posts;
  Index<Person> people;
  Index<Subject> subjects;
};

OrgBuilder::OrgBuilder(LoadOptions options) : impl_(std::make_unique<Impl>()) {
  impl_->options = std::move(options);
}

OrgBuilder::OrgBuilder(const Org& org, LoadOptions options)
    : OrgBuilder(std::move(options)) {
  impl_->facts = facts_of(org);
  // What the facts themselves show is found again when they are compiled.
  std::erase_if(impl_->facts.problems, [](const Problem& p) {
    return p.code != "org.source_conflict";
  });
}

OrgBuilder::OrgBuilder(OrgBuilder&&) noexcept = default;
OrgBuilder& OrgBuilder::operator=(OrgBuilder&&) noexcept = default;
OrgBuilder::~OrgBuilder() = default;

OrgBuilder& OrgBuilder::set_zone(Zone zone) {
  impl_->facts.zone = zone;
  return *this;
}
Zone OrgBuilder::zone() const noexcept { return impl_->facts.zone; }

OrgBuilder& OrgBuilder::add(Unit unit) {
  check_record(unit, impl_->options.limits);
  impl_->facts.units.push_back(std::move(unit));
  impl_->units.fresh = false;
  return *this;
}
OrgBuilder& OrgBuilder::add(Post post) {
  check_record(post, impl_->options.limits);
  impl_->facts.posts.push_back(std::move(post));
  impl_->posts.fresh = false;
  return *this;
}
OrgBuilder& OrgBuilder::add(Person person) {
  check_record(person, impl_->options.limits);
  impl_->facts.people.push_back(std::move(person));
  impl_->people.fresh = false;
  return *this;
}
OrgBuilder& OrgBuilder::add(Portfolio portfolio) {
  check_record(portfolio, impl_->options.limits);
  impl_->facts.portfolios.push_back(std::move(portfolio));
  return *this;
}
OrgBuilder& OrgBuilder::add(Absence absence) {
  check_record(absence, impl_->options.limits);
  impl_->facts.absences.push_back(std::move(absence));
  return *this;
}
OrgBuilder& OrgBuilder::add(Subject subject) {
  check_record(subject, impl_->options.limits);
  impl_->facts.subjects.push_back(std::move(subject));
  impl_->subjects.fresh = false;
  return *this;
}

Unit* OrgBuilder::find_unit(std::string_view id) {
  return impl_->units.find(impl_->facts.units, id);
}
Post* OrgBuilder::find_post(std::string_view id) {
  return impl_->posts.find(impl_->facts.posts, id);
}
Person* OrgBuilder::find_person(std::string_view id) {
  return impl_->people.find(impl_->facts.people, id);
}
Subject* OrgBuilder::find_subject(std::string_view id) {
  return impl_->subjects.find(impl_->facts.subjects, id);
}
std::vector<Portfolio>& OrgBuilder::portfolios() noexcept {
  return impl_->facts.portfolios;
}
std::vector<Absence>& OrgBuilder::absences() noexcept {
  return impl_->facts.absences;
}

bool OrgBuilder::erase(std::string_view id) {
  Facts& f = impl_->facts;
  return impl_->units.erase(f.units, id) || impl_->posts.erase(f.posts, id) ||
         impl_->people.erase(f.people, id) ||
         impl_->subjects.erase(f.subjects, id);
}

OrgBuilder& OrgBuilder::report(Problem problem) {
  impl_->facts.problems.push_back(std::move(problem));
  return *this;
}

Org OrgBuilder::build() const { return compile(impl_->facts, impl_->options); }

}  // namespace rung
