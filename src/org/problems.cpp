#include "org/problems.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

namespace rung {
namespace {

std::string quoted(std::string_view id) { return "`" + std::string(id) + "`"; }

// A list of ids for a sentence, cut where it would no longer be read.
std::string listed(const std::vector<std::string>& ids, std::string_view sep) {
  constexpr std::size_t kShown = 12;
  std::string out;
  for (std::size_t i = 0; i < ids.size() && i < kShown; ++i) {
    if (i > 0) out += sep;
    out += quoted(ids[i]);
  }
  if (ids.size() > kShown) out += std::string(sep) + "...";
  return out;
}

Problem make(const char* code, Severity severity,
             std::vector<std::string> subjects, std::string zh,
             std::string en) {
  return {code, severity, std::move(subjects), {std::move(zh), std::move(en)}};
}

}  // namespace

Problem dangling_reference(std::string record, std::string missing) {
  std::string zh = quoted(record) + " 引用的 " + quoted(missing) +
                   " 不存在或类别不符；请补录或改正该标识";
  std::string en = quoted(record) + " refers to " + quoted(missing) +
                   ", which does not exist or is of another kind; add it or "
                   "mend the reference";
  return make("org.dangling_reference", Severity::kError,
              {std::move(record), std::move(missing)}, std::move(zh),
              std::move(en));
}

Problem self_report(std::string record) {
  std::string zh = quoted(record) + " 以自己为上级；请改为其真正的上级，或删去";
  std::string en = quoted(record) +
                   " is above itself; name its real superior, or none for a "
                   "top";
  return make("org.self_report", Severity::kError, {std::move(record)},
              std::move(zh), std::move(en));
}

Problem cycle(std::vector<std::string> path, std::string since) {
  std::vector<std::string> ring = path;
  ring.push_back(path.front());
  std::string zh = "隶属关系成环：" + listed(ring, " → ");
  std::string en = "a ring of superiors: " + listed(ring, " -> ");
  if (!since.empty()) {
    zh += "（自 " + since + "）";
    en += " (since " + since + ")";
  }
  return make("org.cycle", Severity::kError, std::move(path),
              zh + "；请去掉其中一条", en + "; take one of these edges out");
}

Problem duplicate_id(std::string id) {
  std::string zh = "标识 " + quoted(id) + " 重复；只保留第一条记录";
  std::string en =
      "the id " + quoted(id) + " is used twice; the first record is kept";
  return make("org.duplicate_id", Severity::kError, {std::move(id)},
              std::move(zh), std::move(en));
}

Problem multiple_superiors(std::string post, std::vector<std::string> above) {
  std::string zh = quoted(post) + " 同时有几个直接上级：" +
                   listed(above, "、") + "；若只有一个为主，其余请改为 dotted";
  std::string en = quoted(post) +
                   " reports to several posts at once: " + listed(above, ", ") +
                   "; if one is the main superior, make the others dotted";
  above.insert(above.begin(), std::move(post));
  return make("org.multiple_superiors", Severity::kWarning, std::move(above),
              std::move(zh), std::move(en));
}

Problem no_top() {
  return make("org.no_top", Severity::kError, {},
              "没有最高职位：每个职位都有上级或上级不明",
              "no post is a top: each has a superior or a broken edge to one");
}

Problem unreachable(std::string post) {
  std::string zh = "从 " + quoted(post) + " 逐级向上到不了任何最高职位";
  std::string en = "no top is reached from " + quoted(post);
  return make("org.unreachable", Severity::kError, {std::move(post)},
              std::move(zh), std::move(en));
}

Problem vacant_head(std::string post, std::string unit) {
  std::string zh = quoted(unit) + " 的正职 " + quoted(post) + " 空缺";
  std::string en =
      "the head post " + quoted(post) + " of " + quoted(unit) + " is vacant";
  return make("org.vacant_head", Severity::kInfo,
              {std::move(post), std::move(unit)}, std::move(zh), std::move(en));
}

Problem portfolio_gap(std::string unit_or_subject) {
  std::string zh = quoted(unit_or_subject) + " 没有分管领导";
  std::string en = "no leader is in charge of " + quoted(unit_or_subject);
  return make("org.portfolio_gap", Severity::kWarning,
              {std::move(unit_or_subject)}, std::move(zh), std::move(en));
}

Problem portfolio_tie(std::vector<std::string> what,
                      const std::vector<std::string>& leaders) {
  std::string zh = listed(what, "、") + " 有几位分管领导：" +
                   listed(leaders, "、") + "；请标明以谁为主 (primary)";
  std::string en = "several leaders are in charge of " + listed(what, ", ") +
                   ": " + listed(leaders, ", ") + "; mark one as primary";
  what.insert(what.end(), leaders.begin(), leaders.end());
  return make("org.portfolio_tie", Severity::kWarning, std::move(what),
              std::move(zh), std::move(en));
}

void arrange(std::vector<Problem>& problems) {
  const auto key = [](const Problem& p) {
    return std::tie(p.code, p.subjects, p.message.en);
  };
  std::sort(
      problems.begin(), problems.end(),
      [&](const Problem& a, const Problem& b) { return key(a) < key(b); });
  problems.erase(std::unique(problems.begin(), problems.end()), problems.end());
}

}  // namespace rung
