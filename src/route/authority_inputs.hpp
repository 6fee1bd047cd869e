// What a table of authority may ask about a post.
#ifndef RUNG_SRC_ROUTE_AUTHORITY_INPUTS_HPP_
#define RUNG_SRC_ROUTE_AUTHORITY_INPUTS_HPP_

#include <boost/json/value.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/json_cursor.hpp"
#include "cond/value.hpp"
#include "rung/relate.hpp"

namespace rung {

enum class AuthorityInput : std::uint8_t {
  kAmount,
  kRank,
  kRole,
  kUnitKind,
  kDocumentKind,
  kPost,
  kUnit,
  kSubject
};
inline constexpr std::size_t kAuthorityInputs = 8;

/// Gives the input `role` its values where the table does not: there are no
/// others, so that a slip in a cell is refused. Leaves alone what is no table.
void close_roles(boost::json::value& table);

/// Which input a column is. Errors: kParse at its name, its type, or a value
/// that is no role.
AuthorityInput authority_input(const Cursor& column);

/// What a table is asked about. Texts of values are the org's, or the caller's.
struct AuthorityQuestion {
  const Org& org;
  PostId post;
  double amount;
  SubjectId subject;
  std::string_view document_kind;

  /// Unknown where it is not stated.
  cond::Value value(AuthorityInput input) const;
};

}  // namespace rung

#endif  // RUNG_SRC_ROUTE_AUTHORITY_INPUTS_HPP_
