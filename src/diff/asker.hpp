// One of the two organisations, and the requests put to it.
#ifndef RUNG_SRC_DIFF_ASKER_HPP_
#define RUNG_SRC_DIFF_ASKER_HPP_

#include <array>
#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rung/diff.hpp"

namespace rung::diff {

/// Does the party exist at the instant? A person does who holds a post.
bool exists(const Org& org, const Party& party, Instant at);

/// A request as its text says it, the same for both organisations.
struct Wish {
  boost::json::object keys;
  std::string from;  ///< empty: it states none
  bool has_subject = false;
};
/// Reads the requests; one for the whole way up where there is none. Errors:
/// kParse, kInvalidArgument with a JSON pointer.
std::vector<Wish> read_wishes(const std::vector<std::string>& requests);

/// Puts requests to one organisation.
class Asker {
 public:
  Asker(const Org& org, Instant at, std::string_view side,
        const std::vector<Wish>& wishes)
      : org_(org),
        at_(at),
        side_(side),
        wishes_(wishes),
        queries_(wishes.size()) {}

  const Org& org() const { return org_; }
  Instant at() const { return at_; }

  /// Fills `out`, its trace empty; false where `from` does not exist. `subject`
  /// holds where the request states none. Errors: as parse_route_request().
  bool ask(std::size_t request, const Party& from, SubjectId subject,
           Route& out);
  /// The query of the last answer.
  const RouteQuery& query() const { return *last_; }

 private:
  // What a query refuses depends on who asks in these ways only.
  enum Shape { kUnitAsks, kPostAsks, kPersonAsks, kNamedPersonAsks, kShapes };
  RouteQuery& query_for(std::size_t request, const Party& from);
  RouteQuery parse(std::size_t request, const Party& from) const;
  std::string id_of(const Party& party) const;

  const Org& org_;
  Instant at_;
  std::string_view side_;
  const std::vector<Wish>& wishes_;
  std::vector<std::array<std::optional<RouteQuery>, kShapes>> queries_;
  const RouteQuery* last_ = nullptr;
};

}  // namespace rung::diff

#endif  // RUNG_SRC_DIFF_ASKER_HPP_
