#include "base/near.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace rung {
namespace {

// Letters of a UTF-8 text, capitals and small ones alike. Bytes that are not
// UTF-8 give wrong letters, never a fault.
std::u32string letters_of(std::string_view text) {
  std::u32string letters;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 'A' && byte <= 'Z') {
      letters += static_cast<char32_t>(byte - 'A' + 'a');
    } else if ((byte & 0xC0u) == 0x80u && !letters.empty()) {
      letters.back() = (letters.back() << 6) | (byte & 0x3Fu);
    } else {
      letters += byte;
    }
  }
  return letters;
}

}  // namespace

std::size_t edit_distance(std::u32string_view a, std::u32string_view b,
                          std::size_t limit) {
  if (a.size() > Nearest::kMaxLetters || b.size() > Nearest::kMaxLetters) {
    return limit + 1;
  }
  std::array<std::size_t, Nearest::kMaxLetters + 1> row{};
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    std::size_t best = row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
      best = std::min(best, row[j]);
    }
    if (best > limit) return limit + 1;
  }
  return row[b.size()];
}

Nearest::Nearest(std::string_view name)
    : name_(name.size() <= 4 * kMaxLetters ? letters_of(name)
                                           : std::u32string()),
      limit_(name_.size() < 4 ? 1 : 2) {}

void Nearest::offer(std::string_view id) {
  if (name_.empty() || id.size() > 4 * kMaxLetters) return;
  // A letter is one to four bytes, so lengths rule most ids out unread.
  if (id.size() > 4 * (name_.size() + limit_)) return;
  if (id.size() + limit_ < name_.size()) return;
  const std::u32string letters = letters_of(id);
  if (letters.size() > name_.size() + limit_) return;
  if (name_.size() > letters.size() + limit_) return;
  const std::size_t distance = edit_distance(name_, letters, limit_);
  // Something of the name must be left, or every short id would be near.
  if (distance > limit_ || distance >= name_.size()) return;
  Found found{distance, std::string(id)};
  const auto place = std::lower_bound(found_.begin(), found_.end(), found);
  found_.insert(place, std::move(found));
  if (found_.size() > kKept) found_.pop_back();
}

std::string Nearest::hint() const {
  std::string text;
  for (const Found& found : found_) {
    text += text.empty() ? "did you mean " : ", ";
    text += '`' + shorten(found.id) + '`';
  }
  return text.empty() ? text : text + '?';
}

}  // namespace rung
