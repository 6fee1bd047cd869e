#include <boost/json/serialize.hpp>
#include <utility>

#include "health/names.hpp"
#include "json/request.hpp"
#include "json/values.hpp"
#include "rung/health.hpp"

namespace rung {
namespace {

namespace json = boost::json;

template <class List, class Make>
json::array array_of(const List& list, Make make) {
  json::array array;
  array.reserve(list.size());
  for (const auto& item : list) array.push_back(make(item));
  return array;
}

json::array counts(const std::vector<HealthCount>& list) {
  return array_of(list, [](const HealthCount& c) -> json::object {
    return {{"size", c.size}, {"count", c.count}};
  });
}

json::array problems(const std::vector<Problem>& list, Lang lang) {
  return array_of(list, [&](const Problem& p) -> json::object {
    return {{"code", p.code},
            {"severity", name_value(p.severity)},
            {"subjects", text_array(p.subjects)},
            {"message", in(lang, p.message)}};
  });
}

json::object vacancy(const Org& org, Instant at, const VacantPost& v) {
  const auto days = days_between(v.since, at);
  return {{"post", id_value(org, v.post)},
          {"unit", id_value(org, org.unit(v.post))},
          {"head", v.head},
          {"direct", v.direct},
          {"dependents", v.dependents},
          {"since", text_or_null(format_instant(v.since, org.zone()))},
          {"days", days ? json::value(*days) : json::value()},
          {"ever_held", v.ever_held}};
}

json::object weak_point(const Org& org, const WeakPoint& w) {
  return {{"post", id_value(org, w.post)},
          {"unit", id_value(org, org.unit(w.post))},
          {"holder", id_value(org, w.holder)},
          {"direct", w.direct},
          {"dependents", w.dependents}};
}

json::object key_person(const Org& org, const KeyPerson& p) {
  return {{"person", id_value(org, p.person)},
          {"posts", id_array(org, p.posts)},
          {"dependents", p.dependents}};
}

}  // namespace

std::string to_json(const Org& org, const OrgHealth& found, Lang lang) {
  json::object all;
  all["at"] = format_instant(found.at, org.zone());
  all["units"] = found.units;
  all["posts"] = found.posts;
  all["people"] = found.people;
  all["leaders"] = found.leaders;
  all["weak_points"] = array_of(
      found.weak, [&](const WeakPoint& w) { return weak_point(org, w); });
  all["key_people"] = array_of(
      found.key_people, [&](const KeyPerson& p) { return key_person(org, p); });
  all["vacant"] = array_of(found.vacant, [&](const VacantPost& v) {
    return vacancy(org, found.at, v);
  });
  all["headless"] =
      array_of(found.headless, [&](const HeadlessUnit& u) -> json::object {
        return {{"unit", id_value(org, u.unit)}, {"posts", u.posts}};
      });
  all["gaps"] = problems(found.gaps, lang);
  all["ties"] = problems(found.ties, lang);
  all["spans"] =
      array_of(found.spans, [&](const LeaderSpan& s) -> json::object {
        return {{"post", id_value(org, s.post)}, {"direct", s.direct}};
      });
  all["span_counts"] = counts(found.span_counts);
  all["depth_counts"] = counts(found.depth_counts);
  all["longest"] = id_array(org, found.longest);
  all["conflicts"] = problems(found.conflicts, lang);
  all["other"] = problems(found.other, lang);
  return json::serialize(all);
}

std::string org_health_json(const Org& org, std::string_view text) {
  const Request request(text, {"at", "lang"});
  const Lang lang = request.lang();
  return to_json(org, health(org, request.at(org)), lang);
}

}  // namespace rung
