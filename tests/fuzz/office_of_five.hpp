// The organisation that the fuzz targets of rules are judged in.
#ifndef RUNG_TESTS_FUZZ_OFFICE_OF_FIVE_HPP_
#define RUNG_TESTS_FUZZ_OFFICE_OF_FIVE_HPP_

#include "rung/org.hpp"

namespace rung::fuzz {

/// A government with an office and a bureau that has a section; one of the
/// leaders is away, and a bureau's unit is founded in between.
inline const Org& office_of_five() {
  static const Org org = Org::parse(R"({
    "format": "rung-org/1", "zone": "+08:00",
    "units": [
      {"id": "gov", "kind": "government"},
      {"id": "go", "kind": "general_office", "parent": "gov",
       "functions": ["general_office", "legal_review"]},
      {"id": "eb", "kind": "bureau", "parent": "gov"},
      {"id": "eb1", "kind": "section", "parent": "eb", "since": "2024-03-04"}],
    "posts": [
      {"id": "my", "unit": "gov", "role": "head"},
      {"id": "v1", "unit": "gov", "role": "deputy"},
      {"id": "go.h", "unit": "go", "role": "head"},
      {"id": "eb.h", "unit": "eb", "role": "head"},
      {"id": "eb.s", "unit": "eb1", "role": "staff"}],
    "people": [
      {"id": "an", "holds": [{"post": "my"}]},
      {"id": "bo", "holds": [{"post": "v1"}]},
      {"id": "cui", "holds": [{"post": "eb.h"}, {"post": "go.h"}]}],
    "portfolios": [{"leader": "v1", "unit": "eb"}],
    "absences": [{"person": "bo", "since": "2024-03-05", "until": "2024-03-07",
                  "stand_in": "my"}]})");
  return org;
}

}  // namespace rung::fuzz

#endif  // RUNG_TESTS_FUZZ_OFFICE_OF_FIVE_HPP_
