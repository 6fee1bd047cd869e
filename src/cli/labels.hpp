// Names of things for people: "局长 (eb.h)".
#ifndef RUNG_SRC_CLI_LABELS_HPP_
#define RUNG_SRC_CLI_LABELS_HPP_

#include <string>
#include <vector>

#include "rung/json.hpp"
#include "rung/org.hpp"

namespace rung::cli {

/// An organisation seen at one instant in one language.
struct View {
  const Org& org;
  Instant at;
  Lang lang = Lang::kEn;

  /// Name or title with the id in brackets; the id alone where there is no
  /// name; empty for "none".
  std::string label(PostId post) const;
  std::string label(UnitId unit) const;
  std::string label(PersonId person) const;
  std::string label(const Party& party) const;

  /// The people in a post; `vacant` where there is nobody. Acting holders and
  /// the like are marked.
  std::string holders(PostId post) const;
  /// Of the holders of a post (or a stand-in from elsewhere) these.
  std::string people(const std::vector<PersonId>& people, PostId post) const;
  /// Several labels, at most `max`, and how many more there are.
  std::string list(const std::vector<PostId>& posts, std::size_t max) const;

 private:
  std::string named(const Org::Name& name, std::string_view id) const;
};

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_LABELS_HPP_
