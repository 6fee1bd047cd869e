#include "diff/asker.hpp"

#include <boost/json/serialize.hpp>

#include "base/json_cursor.hpp"
#include "base/json_text.hpp"
#include "rung/error.hpp"
#include "rung/party.hpp"

namespace rung::diff {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{4} << 20;

std::string pointer_of(std::size_t request) {
  return "/requests/" + std::to_string(request);
}

[[noreturn]] void fail_in(std::size_t request, std::string_view side,
                          const Error& error) {
  std::string message = error.message();
  if (!side.empty()) {
    message.append(" (in the ").append(side).append(" organisation)");
  }
  const bool inside = !error.place().empty() && error.place().front() == '/';
  throw Error(error.code(), std::move(message),
              pointer_of(request) + (inside ? error.place() : std::string()),
              error.fragment(), error.hint());
}

Wish read_wish(std::string_view text) {
  boost::json::value value = parse_json(text, kMaxBytes);
  const Cursor top(value);
  if (!top.is_object()) top.refuse("an object is wanted");
  if (top.has("at")) {
    throw Error(ErrorCode::kInvalidArgument, "a request here has no time",
                "/at", "at", "both organisations have theirs: at_old, at_new");
  }
  Wish wish;
  if (top.has("from")) wish.from = top.at("from").name();
  wish.has_subject = top.has("subject");
  wish.keys = std::move(value.as_object());
  wish.keys["trace"] = false;
  return wish;
}

}  // namespace

bool exists(const Org& org, const Party& party, Instant at) {
  switch (party.kind) {
    case Party::Kind::kUnit:
      return org.exists(party.unit, at);
    case Party::Kind::kPost:
      return org.exists(party.post, at);
    case Party::Kind::kPerson:
      return !posts_for(org, party, kNoUnit, at).empty();
    case Party::Kind::kNone:
      break;
  }
  return false;
}

std::vector<Wish> read_wishes(const std::vector<std::string>& requests) {
  if (requests.empty()) return {read_wish(R"({"to":"top"})")};
  std::vector<Wish> wishes;
  for (std::size_t i = 0; i < requests.size(); ++i) {
    try {
      wishes.push_back(read_wish(requests[i]));
    } catch (const Error& error) {
      fail_in(i, {}, error);
    }
  }
  return wishes;
}

bool Asker::ask(std::size_t request, const Party& from, SubjectId subject,
                Route& out) {
  if (!exists(org_, from, at_)) return false;
  RouteQuery& query = query_for(request, from);
  if (!wishes_[request].has_subject) query.context.subject = subject;
  last_ = &query;
  if (from.kind == Party::Kind::kPost) {
    query.from = from.post;
    route(org_, query, out);
  } else {
    // Where it stands for one post, comparisons want to know which.
    query.from = from.post != kNoPost || from.kind != Party::Kind::kPerson
                     ? from.post
                     : org_.acting_post(from.person, from.unit, at_);
    out = route(org_, from, query);
  }
  return true;
}

RouteQuery& Asker::query_for(std::size_t request, const Party& from) {
  Shape shape = kUnitAsks;
  if (from.kind == Party::Kind::kPost) shape = kPostAsks;
  if (from.kind == Party::Kind::kPerson) {
    const bool open = from.post == kNoPost && from.unit == kNoUnit;
    shape = open ? kPersonAsks : kNamedPersonAsks;
  }
  std::optional<RouteQuery>& query = queries_[request][shape];
  if (!query) query = parse(request, from);
  return *query;
}

RouteQuery Asker::parse(std::size_t request, const Party& from) const {
  boost::json::object keys = wishes_[request].keys;
  keys["from"] = id_of(from);
  keys["at"] = format_instant(at_, org_.zone());
  try {
    return parse_route_request(org_, boost::json::serialize(keys)).query;
  } catch (const Error& error) {
    fail_in(request, side_, error);
  }
}

std::string Asker::id_of(const Party& party) const {
  switch (party.kind) {
    case Party::Kind::kUnit:
      return std::string(org_.id(party.unit));
    case Party::Kind::kPost:
      return std::string(org_.id(party.post));
    default:
      break;
  }
  std::string id(org_.id(party.person));
  if (party.post != kNoPost) id.append("@").append(org_.id(party.post));
  if (party.unit != kNoUnit) id.append("@").append(org_.id(party.unit));
  return id;
}

}  // namespace rung::diff
