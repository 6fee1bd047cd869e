#include "org/number.hpp"

#include <algorithm>

#include "org/steps.hpp"

namespace rung {
namespace {

// Beyond this many levels heavy paths are kept.
constexpr std::uint32_t kDeepLevels = 64;

// Parents before children, from the roots down.
std::vector<std::uint32_t> top_down(const Lists<std::uint32_t>& children,
                                    const std::vector<std::uint32_t>& roots,
                                    std::uint32_t& levels) {
  std::vector<std::uint32_t> order = roots;
  levels = 0;
  for (std::size_t i = 0, level_end = order.size(); i < order.size(); ++i) {
    if (i == level_end) {
      ++levels;
      level_end = order.size();
    }
    const auto below = children[order[i]];
    order.insert(order.end(), below.begin(), below.end());
  }
  return order;
}

void heaviest_first(const std::vector<std::uint32_t>& parent,
                    const std::vector<std::uint32_t>& top_down_order,
                    const Lists<std::uint32_t>& children,
                    std::vector<std::uint32_t>& items) {
  std::vector<std::uint32_t> size(parent.size(), 1);
  for (auto it = top_down_order.rbegin(); it != top_down_order.rend(); ++it) {
    if (parent[*it] != kNil) size[parent[*it]] += size[*it];
  }
  for (std::uint32_t p = 0; p < parent.size(); ++p) {
    const auto first = items.begin() + children.start[p];
    const auto last = items.begin() + children.start[p + 1];
    if (last - first < 2) continue;
    const auto heaviest = std::max_element(
        first, last,
        [&](std::uint32_t a, std::uint32_t b) { return size[a] < size[b]; });
    std::rotate(first, heaviest, heaviest + 1);
  }
}

}  // namespace

Numbering number_posts(const OrgData& data, const Timelines& timelines) {
  Numbering n;
  n.parent.resize(data.posts);
  std::vector<std::uint32_t> below, roots;
  below.reserve(data.posts);
  for (std::uint32_t p = 0; p < data.posts; ++p) {
    const auto above = timelines.above(timelines.of(p).back());
    n.parent[p] = above.empty() ? kNil : above[0].post;
    (above.empty() ? roots : below).push_back(p);
  }
  const auto by_order = [&](std::uint32_t a, std::uint32_t b) {
    return comes_before(data, a, b);
  };
  std::sort(roots.begin(), roots.end(), by_order);
  Lists<std::uint32_t> children =
      group(data.posts, below, [&](std::uint32_t p) { return n.parent[p]; });
  std::vector<std::uint32_t> items(children.items.begin(),
                                   children.items.end());
  for (std::uint32_t p = 0; p < data.posts && !items.empty(); ++p) {
    std::sort(items.begin() + children.start[p],
              items.begin() + children.start[p + 1], by_order);
  }
  std::uint32_t levels = 0;
  const auto order = top_down(children, roots, levels);
  n.deep = levels > kDeepLevels;
  if (n.deep) heaviest_first(n.parent, order, children, items);
  children.items = std::move(items);

  n.order.reserve(data.posts);
  std::vector<std::uint32_t> stack(roots.rbegin(), roots.rend());
  while (!stack.empty()) {
    const std::uint32_t p = stack.back();
    stack.pop_back();
    n.order.push_back(p);
    const auto kids = children[p];
    stack.insert(stack.end(), kids.rbegin(), kids.rend());
  }
  return n;
}

namespace {

template <class T>
void permute(Array<T>& values, const std::vector<std::uint32_t>& order) {
  if (values.empty()) return;
  std::vector<T> out(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) out[i] = values[order[i]];
  values = std::move(out);
}

template <class T>
void permute(Lists<T>& lists, const std::vector<std::uint32_t>& order) {
  if (lists.start.empty()) return;
  std::vector<std::uint32_t> start{0};
  std::vector<T> items;
  start.reserve(order.size() + 1);
  items.reserve(lists.items.size());
  for (const std::uint32_t old : order) {
    const auto list = lists[old];
    items.insert(items.end(), list.begin(), list.end());
    start.push_back(static_cast<std::uint32_t>(items.size()));
  }
  lists.start = std::move(start);
  lists.items = std::move(items);
}

// Rewrites the post numbers that `field` points at within each element.
template <class T, class Field>
void rewrite(Array<T>& values, const std::vector<std::uint32_t>& number,
             Field field) {
  std::vector<T> out(values.begin(), values.end());
  for (T& value : out) {
    std::uint32_t& post = field(value);
    if (post != kNil) post = number[post];
  }
  values = std::move(out);
}

}  // namespace

void renumber(OrgData& data, const Numbering& numbering) {
  const auto& order = numbering.order;
  std::vector<std::uint32_t> number(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) number[order[i]] = i;
  permute(data.post_id, order);
  permute(data.post_unit.values, order);
  permute(data.post_zh.values, order);
  permute(data.post_en.values, order);
  permute(data.post_role.values, order);
  permute(data.post_rank.values, order);
  permute(data.post_order.values, order);
  permute(data.post_when.values, order);
  permute(data.post_functions, order);
  permute(data.post_edges, order);
  permute(data.post_holders, order);
  permute(data.absences_of_post, order);
  const auto itself = [](std::uint32_t& post) -> std::uint32_t& {
    return post;
  };
  rewrite(data.unit_posts.items, number, itself);
  rewrite(data.post_edges.items, number,
          [](EdgeRecord& e) -> std::uint32_t& { return e.post; });
  rewrite(data.person_holds.items, number,
          [](HoldingRecord& h) -> std::uint32_t& { return h.other; });
  rewrite(data.portfolios, number,
          [](PortfolioRecord& p) -> std::uint32_t& { return p.leader; });
  rewrite(data.absences, number,
          [](AbsenceRecord& a) -> std::uint32_t& { return a.post; });
  rewrite(data.absences, number,
          [](AbsenceRecord& a) -> std::uint32_t& { return a.stand_in_post; });
  std::vector<std::uint32_t> slots(data.id_slots.begin(), data.id_slots.end());
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (data.id_tags[i] != 0 && slots[i] - data.units < data.posts) {
      slots[i] = data.units + number[slots[i] - data.units];
    }
  }
  data.id_slots = std::move(slots);
}

}  // namespace rung
