#include "io/text_map.hpp"

#include <boost/json/object.hpp>
#include <string>

#include "base/json_text.hpp"
#include "base/utf8.hpp"
#include "rung/error.hpp"

namespace rung::io {
namespace {

using Entry = std::function<void(const VendorRecord&, std::string_view)>;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The text with quotes put around bare numbers in front of a colon.
std::string with_quoted_keys(std::string_view text) {
  std::string out;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size();) {
    if (quoted || !is_digit(text[i])) {
      if (quoted && text[i] == '\\' && i + 1 < text.size()) out += text[i++];
      quoted = quoted != (text[i] == '"');
      out += text[i++];
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && is_digit(text[end])) ++end;
    const std::size_t next = text.find_first_not_of(' ', end);
    const bool key = next != text.npos && text[next] == ':';
    const char* const quote = key ? "\"" : "";
    out.append(quote).append(text.substr(i, end - i)).append(quote);
    i = end;
  }
  return out;
}

void each(const VendorRecord& map, const Entry& entry) {
  for (const auto& [unit, value] : map.object()) {
    entry(map, {unit.data(), unit.size()});
  }
}

}  // namespace

void for_each_in_text_map(const VendorRecord& record, std::string_view key,
                          const Entry& entry) {
  if (!record.states(key)) return;
  const boost::json::value& value = record.object().at(key);
  if (value.is_object()) return each(*record.record(key), entry);
  const std::string text = with_quoted_keys(record.text(key));
  boost::json::value map;
  try {
    constexpr std::size_t kMaxDepth = 2;
    map = parse_json(text, text.size(), kMaxDepth);
  } catch (const Error& error) {
    record.unfit(key, "holds no map (" + error.message() + ')');
  }
  if (!map.is_object()) record.unfit(key, "holds no map");
  const std::string pointer = record.pointer() + '/' + std::string(key);
  each({map.get_object(), record.file(), pointer}, entry);
}

}  // namespace rung::io
