// A city of the size of the examples in the rules: who signs next is known.
#ifndef RUNG_TESTS_CLI_SMALL_CITY_HPP_
#define RUNG_TESTS_CLI_SMALL_CITY_HPP_

#include <string_view>

namespace rung::test {

// The chain of the section chief for an education matter is eb.d1, eb.h, v1, my
// (test vector 1 of the rules). V1 is away in the first week of May 2024, with
// V2 standing in, and the post is vacant from June on (vector 2).
inline constexpr std::string_view kSmallCity = R"json({
"format": "rung-org/1", "zone": "+08:00",
"units": [
  {"id": "city", "name": {"zh": "市政府", "en": "City Government"}},
  {"id": "eb", "name": {"zh": "教育局", "en": "Education Bureau"},
   "parent": "city", "order": 1},
  {"id": "eb.s", "name": {"zh": "基础教育股", "en": "Basic Education Section"},
   "parent": "eb"},
  {"id": "cb", "name": {"zh": "建设局", "en": "Construction Bureau"},
   "parent": "city", "order": 2},
  {"id": "office", "name": {"zh": "文印室", "en": "Copy Room"},
   "parent": "city", "order": 3},
  {"id": "twin", "name": {"zh": "联合组", "en": "Joint Group"},
   "parent": "city", "order": 4}
],
"posts": [
  {"id": "my", "unit": "city", "role": "head",
   "title": {"zh": "市长", "en": "Mayor"}},
  {"id": "v1", "unit": "city", "role": "deputy", "order": 1,
   "title": {"zh": "副市长", "en": "Vice Mayor"}},
  {"id": "v2", "unit": "city", "role": "deputy", "order": 2,
   "title": {"zh": "副市长", "en": "Vice Mayor"}},
  {"id": "eb.h", "unit": "eb", "role": "head",
   "title": {"zh": "局长", "en": "Director"}},
  {"id": "eb.d1", "unit": "eb", "role": "deputy", "order": 1,
   "title": {"zh": "副局长", "en": "Deputy Director"}},
  {"id": "eb.d2", "unit": "eb", "role": "deputy", "order": 2,
   "title": {"zh": "副局长", "en": "Deputy Director"}},
  {"id": "eb.s1", "unit": "eb.s", "role": "head",
   "title": {"zh": "股长", "en": "Section Chief"}},
  {"id": "eb.c", "unit": "eb.s", "title": {"zh": "科员", "en": "Clerk"}},
  {"id": "cb.h", "unit": "cb", "role": "head",
   "title": {"zh": "局长", "en": "Director"}},
  {"id": "office.c", "unit": "office"},
  {"id": "twin.a", "unit": "twin", "role": "head"},
  {"id": "twin.b", "unit": "twin", "role": "head"}
],
"people": [
  {"id": "zhao", "name": {"zh": "赵一", "en": "Zhao Yi"},
   "holds": [{"post": "my"}]},
  {"id": "qian", "name": {"zh": "钱二", "en": "Qian Er"},
   "holds": [{"post": "v1", "until": "2024-06-01"}]},
  {"id": "sun", "name": {"zh": "孙三", "en": "Sun San"},
   "holds": [{"post": "v2"}]},
  {"id": "li", "name": {"zh": "李四", "en": "Li Si"},
   "holds": [{"post": "eb.h"}]},
  {"id": "zhou", "name": {"zh": "周五", "en": "Zhou Wu"},
   "holds": [{"post": "eb.d1"}]},
  {"id": "wu", "name": {"zh": "吴六", "en": "Wu Liu"},
   "holds": [{"post": "eb.d2"}, {"post": "cb.h"}]},
  {"id": "zheng", "name": {"zh": "郑七", "en": "Zheng Qi"},
   "holds": [{"post": "eb.s1"}]},
  {"id": "wang", "name": {"zh": "王九", "en": "Wang Jiu"},
   "holds": [{"post": "eb.c"}]},
  {"id": "feng", "holds": [{"post": "twin.a"}]},
  {"id": "chen", "holds": [{"post": "twin.b"}]}
],
"portfolios": [
  {"leader": "v1", "unit": "eb"},
  {"leader": "v2", "unit": "cb"},
  {"leader": "eb.d1", "unit": "eb.s"}
],
"absences": [
  {"person": "qian", "since": "2024-05-01", "until": "2024-05-08",
   "stand_in": "v2", "reason": "leave"}
],
"subjects": [{"id": "education", "name": "教育"}]
})json";

}  // namespace rung::test

#endif  // RUNG_TESTS_CLI_SMALL_CITY_HPP_
