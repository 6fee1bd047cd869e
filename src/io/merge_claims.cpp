#include "io/merge_claims.hpp"

#include <array>

#include "base/utf8.hpp"

namespace rung::io {
namespace {

constexpr std::size_t kShown = 120;  // bytes of a value in a message

bool is_ascii(const std::string& text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c & 0x80) == 0; });
}

// Sources that name no language: beside a Chinese text one in plain letters is
// the other language, not another name.
std::vector<Claim<Text>> by_language(std::span<const Claim<Text>> claims) {
  std::vector<Claim<Text>> sorted(claims.begin(), claims.end());
  if (std::all_of(claims.begin(), claims.end(),
                  [](const auto& claim) { return is_ascii(claim.value.zh); })) {
    return sorted;
  }
  for (auto& [reading, text] : sorted) {
    if (text.en.empty() && is_ascii(text.zh)) std::swap(text.zh, text.en);
  }
  return sorted;
}

}  // namespace

std::string shown(const std::string& text, Zone) {
  return '`' + shorten(text, kShown) + '`';
}

std::string shown(std::int32_t number, Zone) { return std::to_string(number); }

std::string shown(Role role, Zone) {
  constexpr std::array<const char*, 4> kNames = {"head", "deputy", "member",
                                                 "staff"};
  return kNames[static_cast<std::size_t>(role)];
}

std::string shown(const Interval& when, Zone zone) {
  return format_instant(when.since, zone) + ".." +
         format_instant(when.until, zone);
}

std::string shown(std::vector<std::string> texts, Zone zone) {
  constexpr std::size_t kMost = 5;
  std::string list;
  for (std::size_t i = 0; i < std::min(texts.size(), kMost); ++i) {
    list.append(i == 0 ? "" : ", ").append(shown(texts[i], zone));
  }
  return texts.size() > kMost ? list + ", ..." : list;
}

Text Claims::text(const std::string& id, std::span<const Claim<Text>> claims,
                  const Text& what) {
  const std::vector<Claim<Text>> sorted = by_language(claims);
  const auto in = [&](std::string Text::*language) {
    std::vector<Claim<std::string>> said;
    for (const Claim<Text>& claim : sorted) {
      said.push_back({claim.reading, claim.value.*language});
    }
    return first<std::string>(id, said, {}, what);
  };
  return {in(&Text::zh), in(&Text::en)};
}

void Claims::differ(const std::string& id, const Text& what,
                    const Claim<std::string>& first,
                    const Claim<std::string>& second) {
  const std::string& a = readings_[first.reading].label;
  const std::string& b = readings_[second.reading].label;
  const std::string name = shown(id, {});
  Problem problem;
  problem.code = "org.source_conflict";
  problem.subjects = {id};
  problem.message.zh = "来源不一：" + name + " 的" + what.zh + "，" + a +
                       " 为 " + first.value + "，" + b + " 为 " + second.value +
                       "；以前者为准";
  problem.message.en = "the sources differ about the " + what.en + " of " +
                       name + ": " + first.value + " in " + a + ", " +
                       second.value + " in " + b + "; the first counts";
  problems_.push_back(std::move(problem));
}

}  // namespace rung::io
