#include <algorithm>

#include "capi/args.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "rung/json.hpp"

namespace rung::capi {
namespace {

#define SAME(c, cpp) static_assert((c) == static_cast<std::int32_t>(cpp))
SAME(RUNG_OPTION_TEXT, RouteOption::Kind::kText);
SAME(RUNG_OPTION_CHOICE, RouteOption::Kind::kChoice);
SAME(RUNG_OPTION_WHOLE, RouteOption::Kind::kWhole);
SAME(RUNG_OPTION_NUMBER, RouteOption::Kind::kNumber);
SAME(RUNG_OPTION_FLAG, RouteOption::Kind::kFlag);
SAME(RUNG_OPTION_PEOPLE, RouteOption::Kind::kPeople);
SAME(RUNG_OPTION_TABLE, RouteOption::Kind::kTable);
SAME(RUNG_PART_QUESTION, RouteOption::Part::kQuestion);
SAME(RUNG_PART_HOW_FAR, RouteOption::Part::kHowFar);
SAME(RUNG_PART_LEVELS, RouteOption::Part::kLevels);
SAME(RUNG_PART_WHO_ACTS, RouteOption::Part::kWhoActs);
SAME(RUNG_PART_NOBODY_LEFT, RouteOption::Part::kNobodyLeft);
SAME(RUNG_PART_TWICE, RouteOption::Part::kTwice);
#undef SAME

}  // namespace

rung_route_option_list OptionsView::show(std::span<const RouteOption> options) {
  values_.start();
  options_.start();
  for (const RouteOption& option : options) {
    rung_str* const values = values_.take(option.values.size());
    std::transform(option.values.begin(), option.values.end(), values,
                   [](std::string_view value) { return view(value); });
    options_.add({view(option.name),
                  static_cast<std::int32_t>(option.kind),
                  static_cast<std::int32_t>(option.part),
                  {values, option.values.size()},
                  option.least,
                  option.most,
                  view(option.initial),
                  {view(option.zh), view(option.en)}});
  }
  options_.seal();
  return {options_.data(), options_.size()};
}

}  // namespace rung::capi

using namespace rung::capi;

rung_status rung_route_options(rung_route_option_list* out,
                               rung_session* session, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    *out = given(session, "session").options.show(rung::route_options());
  });
}
