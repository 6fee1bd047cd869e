#include "reference/small_orgs.hpp"

#include <string>

namespace rung::reference {
namespace {

Id post_id(std::size_t i) { return "p" + std::to_string(i); }
Id unit_id(std::size_t i) { return "u" + std::to_string(i); }

bool is_tree(const std::vector<int>& parent) {
  const int n = static_cast<int>(parent.size());
  int roots = 0;
  for (int i = 0; i < n; ++i) {
    if (parent[i] == i) ++roots;
    int top = i;
    for (int k = 0; k < n; ++k) top = parent[top];
    if (parent[top] != top) return false;
  }
  return roots == 1;
}

void add_holder(Records& records, std::size_t i) {
  Person person;
  person.id = "h" + std::to_string(i);
  person.holds = {{post_id(i), HoldingKind::kSubstantive, false, {}}};
  records.people.push_back(person);
}

bool is_acyclic(const Kinds& kinds) {
  const std::size_t n = kinds.size();
  std::vector<bool> gone(n, false);
  for (std::size_t round = 0; round < n; ++round) {
    for (std::size_t i = 0; i < n; ++i) {
      bool top = true;
      for (std::size_t j = 0; j < n; ++j) {
        if (kinds[i][j] != 0 && !gone[j]) top = false;
      }
      if (top) gone[i] = true;
    }
  }
  for (const bool each : gone) {
    if (!each) return false;
  }
  return true;
}

// Every way to point each pair: not at all, one way, the other way.
void for_each_acyclic(int n, const std::function<void(const Kinds&)>& visit) {
  const auto size = static_cast<std::size_t>(n);
  int ways = 1;
  for (int k = 0; k < n * (n - 1) / 2; ++k) ways *= 3;
  for (int way = 0; way < ways; ++way) {
    Kinds kinds(size, std::vector<int>(size, 0));
    int rest = way;
    for (std::size_t i = 0; i < size; ++i) {
      for (std::size_t j = i + 1; j < size; ++j, rest /= 3) {
        if (rest % 3 == 1) kinds[i][j] = 2;
        if (rest % 3 == 2) kinds[j][i] = 2;
      }
    }
    if (is_acyclic(kinds)) visit(kinds);
  }
}

// Every way to make at most one edge of each post from `i` on explicit.
void for_each_labelling(Kinds& kinds, std::size_t i,
                        const std::function<void(const Kinds&)>& visit) {
  if (i == kinds.size()) return visit(kinds);
  for_each_labelling(kinds, i + 1, visit);
  for (int& kind : kinds[i]) {
    if (kind == 0) continue;
    kind = 1;
    for_each_labelling(kinds, i + 1, visit);
    kind = 2;
  }
}

}  // namespace

void for_each_tree(int n,
                   const std::function<void(const std::vector<int>&)>& visit) {
  std::vector<int> parent(static_cast<std::size_t>(n), 0);
  for (;;) {
    if (is_tree(parent)) visit(parent);
    std::size_t i = 0;
    while (i < parent.size() && ++parent[i] == n) parent[i++] = 0;
    if (i == parent.size()) return;
  }
}

Records tree_of_edges(const std::vector<int>& parent) {
  Records records;
  for (std::size_t i = 0; i < parent.size(); ++i) {
    Post post;
    post.id = post_id(i);
    const auto up = static_cast<std::size_t>(parent[i]);
    if (up != i) post.reports_to = {{post_id(up), Line::kExplicit, {}}};
    records.posts.push_back(post);
    add_holder(records, i);
  }
  return records;
}

Records tree_of_units(const std::vector<int>& parent) {
  Records records;
  for (std::size_t i = 0; i < parent.size(); ++i) {
    Unit unit;
    unit.id = unit_id(i);
    const auto up = static_cast<std::size_t>(parent[i]);
    if (up != i) unit.parents = {{unit_id(up), {}}};
    records.units.push_back(unit);
    Post post;
    post.id = post_id(i);
    post.unit = unit.id;
    post.role = Role::kHead;
    records.posts.push_back(post);
    add_holder(records, i);
  }
  return records;
}

void for_each_graph(int n, const std::function<void(const Kinds&)>& visit) {
  for_each_acyclic(n, [&](const Kinds& bare) {
    Kinds kinds = bare;
    for_each_labelling(kinds, 0, visit);
  });
}

int count_acyclic(int n) {
  int count = 0;
  for_each_acyclic(n, [&](const Kinds&) { ++count; });
  return count;
}

Records org_of(const Kinds& kinds) {
  Records records;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    Post post;
    post.id = post_id(i);
    for (std::size_t j = 0; j < kinds.size(); ++j) {
      if (kinds[i][j] == 0) continue;
      const Line line = kinds[i][j] == 1 ? Line::kExplicit : Line::kDotted;
      post.reports_to.push_back({post_id(j), line, {}});
    }
    records.posts.push_back(post);
    add_holder(records, i);
  }
  return records;
}

}  // namespace rung::reference
