#include "io/source_conflict.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"

namespace rung::io {
namespace {

std::string listed(const std::vector<std::string>& ids, const char* between) {
  constexpr std::size_t kMost = 5;
  constexpr std::size_t kBytes = 120;
  std::string text;
  for (std::size_t i = 0; i < std::min(ids.size(), kMost); ++i) {
    text += (i == 0 ? "`" : between + std::string("`")) +
            shorten(ids[i], kBytes) + "`";
  }
  return ids.size() > kMost ? text + between + "..." : text;
}

}  // namespace

Problem source_conflict(std::string id, std::vector<std::string> said,
                        const Text& what) {
  Problem problem;
  problem.code = "org.source_conflict";
  problem.message.zh =
      "来源对 `" + id + "` 的" + what.zh + "说法不一：" + listed(said, "、");
  problem.message.en = "the source contradicts itself about the " + what.en +
                       " of `" + id + "`: " + listed(said, ", ");
  problem.subjects.push_back(std::move(id));
  for (std::string& one : said) problem.subjects.push_back(std::move(one));
  return problem;
}

}  // namespace rung::io
