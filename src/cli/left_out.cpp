#include "cli/left_out.hpp"

#include <algorithm>
#include <cstdio>

#include "cli/json_text.hpp"
#include "cli/terminal.hpp"
#include "cli/text_table.hpp"
#include "cli/words.hpp"

namespace rung::cli {

std::string left_out_text(std::span<const LeftOut> left_out, Lang lang,
                          bool all) {
  constexpr std::size_t kMost = 20;
  if (left_out.empty()) return {};
  const auto shown =
      left_out.first(all ? left_out.size() : std::min(left_out.size(), kMost));
  TextTable table;
  for (const LeftOut& record : shown) {
    table.add({{record.place}, {record.reason}});
  }
  std::string text = std::string(word(Word::kLeftOut, lang)) + ": " +
                     std::to_string(left_out.size()) + '\n' +
                     table.str(wants_colour(stderr), 2);
  if (shown.size() < left_out.size()) {
    const std::string rest = std::to_string(left_out.size() - shown.size());
    text += lang == Lang::kZh ? "  ... 还有 " + rest + " 条；全部列出请用 --all"
                              : "  ... " + rest + " more; --all lists them";
    text += '\n';
  }
  return text;
}

std::vector<std::string> left_out_lines(std::span<const LeftOut> left_out) {
  std::vector<std::string> lines;
  for (const LeftOut& record : left_out) {
    lines.push_back(JsonObject()
                        .text("place", record.place)
                        .text("reason", record.reason)
                        .str());
  }
  return lines;
}

Encoding encoding_of(const std::string& text, std::string_view kind) {
  if (!text.empty() && kind != "csv") {
    throw Error(ErrorCode::kInvalidArgument, "only csv has an encoding",
                "--encoding", text, std::string(kind) + " is UTF-8");
  }
  return text == "gb18030" ? Encoding::kGb18030 : Encoding::kUtf8;
}

}  // namespace rung::cli
