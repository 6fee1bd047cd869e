// Routes: who may decide about the amount.
#include <algorithm>

#include "reference/route_parts.hpp"

namespace rung::reference {
namespace {

bool covers(const std::vector<Grant>& table, std::int32_t rank, Role role,
            const std::string& kind, double amount) {
  for (const Grant& row : table) {
    const bool matches =
        (!row.rank || rank <= *row.rank) && (!row.role || role == *row.role) &&
        (row.document_kind.empty() || row.document_kind == kind);
    if (matches) return amount <= row.limit;
  }
  return false;
}

}  // namespace

Truth may_decide(const Model& model, const RouteAsk& ask, const Id& id) {
  const Post& post = model.posts().at(id);
  std::vector<std::int32_t> ranks{post.rank};
  std::vector<std::string> kinds{ask.document_kind};
  if (post.rank == kUnordered) ranks = {-1, 0, 1, 2, 3, 4, 5, 6, 7};
  if (ask.document_kind.empty()) kinds = {"plan", "note", "any other"};
  bool yes = false, no = false;
  for (const std::int32_t rank : ranks) {
    for (const std::string& kind : kinds) {
      (covers(ask.authority, rank, post.role, kind, ask.amount) ? yes : no) =
          true;
    }
  }
  return yes && no ? Truth::kUndetermined : yes ? Truth::kYes : Truth::kNo;
}

}  // namespace rung::reference
