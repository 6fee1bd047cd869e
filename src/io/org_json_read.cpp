#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <optional>
#include <string>

#include "base/text_place.hpp"
#include "base/utf8.hpp"
#include "io/org_json.hpp"
#include "io/org_json_handler.hpp"

namespace rung::io {
namespace {

namespace json = boost::json;

constexpr std::size_t kDepth = 32;
constexpr std::size_t kSlice = std::size_t{1} << 20;
constexpr std::size_t kTail = 24;

[[noreturn]] void refuse_syntax(std::string_view text, std::size_t at,
                                const json::error_code& code) {
  const std::size_t start = std::min(at, text.size());
  std::string_view rest = text.substr(start, 40);
  rest = rest.substr(0, rest.find_first_of("\r\n"));
  // At the end there is nothing left to show but what came last.
  if (start == text.size()) rest = text.substr(start - std::min(start, kTail));
  const bool cut = code == json::error::incomplete;
  throw Error(ErrorCode::kParse, cut ? "the text is cut off" : "not JSON",
              place_in(text, start), shorten(rest, 40), code.message());
}

// Feeds the text in slices where somebody wants to hear of progress.
void run(json::basic_parser<OrgHandler>& parser, std::string_view text,
         const Progress& progress) {
  const std::size_t step = progress ? kSlice : text.size();
  std::size_t at = 0;
  json::error_code code;
  do {
    const std::size_t n = std::min(step, text.size() - at);
    const bool more = at + n < text.size();
    const std::size_t used = parser.write_some(more, text.data() + at, n, code);
    if (code) refuse_syntax(text, at + used, code);
    at += used;
    if (used < n) break;
    tell_parse(progress, at, text.size());
  } while (at < text.size());
  if (at < text.size()) {
    refuse_syntax(text, at, json::error::extra_data);
  }
}

}  // namespace

Facts read_org_json(std::string_view text, const LoadOptions& options) {
  check_size(text, options.limits);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  json::parse_options strict;
  strict.max_depth = kDepth;
  std::optional<Zone> zone;
  for (;;) {
    json::basic_parser<OrgHandler> parser(strict, options.limits, zone);
    run(parser, text, options.progress);
    OrgHandler& handler = parser.handler();
    if (!handler.zone_came_late()) return handler.take();
    zone = handler.zone();
  }
}

}  // namespace rung::io
