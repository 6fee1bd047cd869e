#include "cli/labels.hpp"

#include <algorithm>

#include "cli/words.hpp"

namespace rung::cli {
namespace {

constexpr std::size_t kMaxPeople = 6;

bool has_plain_title(HoldingKind kind) {
  return kind == HoldingKind::kSubstantive || kind == HoldingKind::kConcurrent;
}

void add_more(std::string& text, std::size_t count, std::size_t max,
              Lang lang) {
  if (count <= max) return;
  text += ", " + std::string(word(Word::kMore, lang)) + ' ' +
          std::to_string(count - max);
}

}  // namespace

std::string View::named(const Org::Name& name, std::string_view id) const {
  std::string_view text = lang == Lang::kZh ? name.zh : name.en;
  if (text.empty()) text = lang == Lang::kZh ? name.en : name.zh;
  if (text.empty()) return std::string(id);
  return std::string(text) + " (" + std::string(id) + ')';
}

std::string View::label(PostId post) const {
  return post == kNoPost ? "" : named(org.title(post), org.id(post));
}

std::string View::label(UnitId unit) const {
  return unit == kNoUnit ? "" : named(org.name(unit, at), org.id(unit));
}

std::string View::label(PersonId person) const {
  return person == kNoPerson ? "" : named(org.name(person), org.id(person));
}

std::string View::label(const Party& party) const {
  switch (party.kind) {
    case Party::Kind::kUnit:
      return label(party.unit);
    case Party::Kind::kPost:
      return label(party.post);
    case Party::Kind::kPerson: {
      std::string text = label(party.person);
      if (party.post != kNoPost) text += " @ " + label(party.post);
      if (party.unit != kNoUnit) text += " @ " + label(party.unit);
      return text;
    }
    case Party::Kind::kNone:
      break;
  }
  return {};
}

std::string View::people(const std::vector<PersonId>& people,
                         PostId post) const {
  const std::vector<Holder> holders = org.holders(post, at);
  std::string text;
  for (std::size_t i = 0; i < people.size() && i < kMaxPeople; ++i) {
    if (!text.empty()) text += ", ";
    text += label(people[i]);
    const auto holder =
        std::find_if(holders.begin(), holders.end(),
                     [&](const Holder& h) { return h.person == people[i]; });
    if (holder != holders.end() && !has_plain_title(holder->kind)) {
      text += " [" + std::string(word(holder->kind, lang)) + ']';
    }
  }
  add_more(text, people.size(), kMaxPeople, lang);
  return text;
}

std::string View::holders(PostId post) const {
  std::vector<PersonId> all;
  for (const Holder& holder : org.holders(post, at)) {
    all.push_back(holder.person);
  }
  if (all.empty()) return std::string(word(Word::kVacant, lang));
  return people(all, post);
}

std::string View::list(const std::vector<PostId>& posts,
                       std::size_t max) const {
  std::string text;
  for (std::size_t i = 0; i < posts.size() && i < max; ++i) {
    if (!text.empty()) text += ", ";
    text += label(posts[i]);
  }
  add_more(text, posts.size(), max, lang);
  return text;
}

}  // namespace rung::cli
