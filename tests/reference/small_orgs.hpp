// All organisations of a small size.
#ifndef RUNG_TESTS_REFERENCE_SMALL_ORGS_HPP_
#define RUNG_TESTS_REFERENCE_SMALL_ORGS_HPP_

#include <functional>
#include <vector>

#include "reference/reference.hpp"

namespace rung::reference {

/// Calls `visit` with every rooted labelled tree of `n` posts: the parent of
/// each, the root's own number for the root. There are n^(n-1).
void for_each_tree(int n, const std::function<void(const std::vector<int>&)>&);

/// The tree as posts that report explicitly, each with a holder.
Records tree_of_edges(const std::vector<int>& parent);
/// The tree as units inside units, each with its head and the head's holder.
Records tree_of_units(const std::vector<int>& parent);

/// Calls `visit` with every acyclic graph of `n` posts whose edges are explicit
/// (at most one a post) or dotted: kinds[i][j] is 0 for no edge from i up to j,
/// 1 for an explicit one, 2 for a dotted one.
using Kinds = std::vector<std::vector<int>>;
void for_each_graph(int n, const std::function<void(const Kinds&)>& visit);
/// Number of acyclic graphs alone, without regard to kinds.
int count_acyclic(int n);

Records org_of(const Kinds& kinds);

}  // namespace rung::reference

#endif  // RUNG_TESTS_REFERENCE_SMALL_ORGS_HPP_
