#include "fold/picture.hpp"

#include <algorithm>
#include <vector>

#include "rung/relate.hpp"
#include "rung/route.hpp"

namespace rung::fold_test {
namespace {

// `p1~2024-01-01` and `p1~?` are p1.
std::string base(std::string_view id) {
  return std::string(id.substr(0, id.find('~')));
}

std::string joined(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::string text = "{";
  for (const std::string& word : words) text += ' ' + word;
  return text + " }";
}

std::string text_of(const Text& text) { return text.zh + '/' + text.en; }
std::string text_of(const Org::Name& name) {
  return std::string(name.zh) + '/' + std::string(name.en);
}

class Painter {
 public:
  Painter(const Org& org, Instant at, Without without)
      : org_(org), records_(org), at_(at), without_(without) {}

  Picture run() {
    for (std::uint32_t u = 0; u < org_.unit_count(); ++u) unit(UnitId{u});
    for (std::uint32_t p = 0; p < org_.post_count(); ++p) post(PostId{p});
    if (!without_.names) {
      for (std::uint32_t p = 0; p < org_.person_count(); ++p) {
        const PersonId person{p};
        if (!org_.posts_of(person, at_).empty()) {
          add("person " + base(org_.id(person)) + ' ' +
              text_of(org_.name(person)));
        }
      }
    }
    for (const Portfolio& p : records_.portfolios()) portfolio(p);
    for (const Absence& a : records_.absences()) absence(a);
    return std::move(lines_);
  }

 private:
  void add(std::string line) { lines_.insert(std::move(line)); }

  bool is_unit(const std::string& id) const {
    return org_.exists(org_.find_unit(id), at_);
  }
  bool is_post(const std::string& id) const {
    return org_.exists(org_.find_post(id), at_);
  }
  std::string names(const std::vector<PostId>& posts) const {
    std::vector<std::string> ids;
    for (const PostId p : posts) ids.push_back(base(org_.id(p)));
    return joined(ids);
  }

  void unit(UnitId id) {
    if (!org_.exists(id, at_)) return;
    const Unit& unit = *records_.find_unit(org_.id(id));
    std::string line = "unit " + base(unit.id) + " in " +
                       base(org_.id(org_.parent(id, at_))) + " called " +
                       text_of(org_.name(id, at_)) + " kind " + unit.kind +
                       ' ' + joined(unit.functions);
    if (!without_.names) line += " order " + std::to_string(unit.order);
    add(std::move(line));
  }

  void post(PostId id) {
    if (!org_.exists(id, at_)) return;
    const Post& post = *records_.find_post(org_.id(id));
    const std::string name = "post " + base(post.id);
    add(name + " unit " + base(post.unit) + " role " +
        std::string(rung::name(post.role)) + " rank " +
        std::to_string(post.rank) + " order " + std::to_string(post.order) +
        ' ' + joined(post.functions));
    if (!without_.names) add(name + " title " + text_of(post.title));
    for (const ReportsTo& edge : post.reports_to) {
      if (!edge.when.contains(at_)) continue;
      const bool known = org_.find_post(edge.post) != kNoPost;
      if (known && !is_post(edge.post)) continue;
      add(name + ' ' + std::string(rung::name(edge.line)) + ' ' +
          base(edge.post) + (known ? "" : " (unknown)"));
    }
    for (const Holder& h : org_.holders(id, at_)) {
      add(name + " held by " + base(org_.id(h.person)) + ' ' +
          std::string(rung::name(h.kind)) + (h.primary ? " primary" : ""));
    }
    lines(id, name);
    if (!without_.routes) routes(id, name);
  }

  // Who is above, line by line and subject by subject.
  void lines(PostId id, const std::string& name) {
    for (int l = 0; l <= static_cast<int>(Line::kDotted); ++l) {
      const auto line = static_cast<Line>(l);
      for (std::uint32_t s = 0; s <= org_.subject_count(); ++s) {
        Context context{at_, line, kNoSubject};
        if (s > 0) context.subject = SubjectId{s - 1};
        const PostAnswer answer = kth_superior(org_, id, 1, context);
        add(name + " below " + std::string(rung::name(line)) + ' ' +
            base(org_.id(context.subject)) + ' ' +
            names(superiors(org_, id, context)) + ' ' +
            std::string(rung::name(answer.found)));
      }
    }
  }

  void routes(PostId id, const std::string& name) {
    RouteQuery query;
    query.from = id;
    query.context.at = at_;
    query.extent = Extent::kTop;
    const Route found = route(org_, query);
    std::string line =
        name + " route " + std::string(rung::name(found.outcome));
    std::vector<std::string> level;
    for (const Step& step : found.steps) {
      std::vector<std::string> people;
      for (const PersonId person : step.holders) {
        people.push_back(base(org_.id(person)));
      }
      level.push_back(std::to_string(step.level) + ' ' +
                      base(org_.id(step.post)) + joined(people) +
                      std::string(rung::name(step.via)));
    }
    for (const Note& note : found.notes) {
      level.push_back(std::to_string(note.level) + std::string(note.code) +
                      names(note.posts));
    }
    add(line + joined(level));
  }

  void portfolio(const Portfolio& p) {
    if (!p.when.contains(at_) || !is_post(p.leader)) return;
    if (!p.unit.empty() && !is_unit(p.unit)) return;
    add("portfolio " + base(p.leader) + " of " + base(p.unit) + " on " +
        base(p.subject) + ' ' + std::string(rung::name(p.kind)) +
        (p.primary ? " primary" : ""));
  }

  void absence(const Absence& a) {
    if (!a.when.contains(at_)) return;
    if (!a.post.empty() && !is_post(a.post)) return;
    std::string by = a.stand_in;
    if (org_.find_post(by) != kNoPost && !is_post(by)) by.clear();
    std::vector<std::string> units, subjects;
    for (const std::string& unit : a.units) {
      if (is_unit(unit)) units.push_back(base(unit));
    }
    for (const std::string& s : a.subjects) subjects.push_back(base(s));
    add("absence " + base(a.person) + base(a.post) + " by " + base(by) +
        (a.units.empty() ? "" : " units " + joined(units)) +
        (a.subjects.empty() ? "" : " subjects " + joined(subjects)) +
        joined(a.document_kinds) + a.reason);
  }

  const Org& org_;
  OrgBuilder records_;
  Instant at_;
  Without without_;
  Picture lines_;
};

void note(const Picture& from, const Picture& missing_in, const char* mark,
          std::string& text) {
  int shown = 0;
  for (const std::string& line : from) {
    if (missing_in.contains(line) || ++shown > 6) continue;
    text.append(mark).append(line).append("\n");
  }
}

}  // namespace

Picture picture(const Org& org, Instant at, Without without) {
  return Painter(org, at, without).run();
}

std::string differences(const Picture& expected, const Picture& got) {
  std::string text;
  note(expected, got, "- ", text);
  note(got, expected, "+ ", text);
  return text;
}

}  // namespace rung::fold_test
