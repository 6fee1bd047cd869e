// Names of things for people, by id.
#ifndef RUNG_SRC_DIFF_LABEL_HPP_
#define RUNG_SRC_DIFF_LABEL_HPP_

#include <string>
#include <string_view>

#include "rung/diff.hpp"

namespace rung::diff {

/// What the new organisation calls it, else the old one, in both languages;
/// empty where neither has a name.
Text name_of(const OrgDiff& diff, std::string_view id);

/// The name in the language, else in the other, with the id in brackets; the id
/// alone where there is no name.
std::string label_of(const OrgDiff& diff, std::string_view id, Lang lang);

}  // namespace rung::diff

#endif  // RUNG_SRC_DIFF_LABEL_HPP_
