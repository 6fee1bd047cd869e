#include "cli/left_out.hpp"

#include <cstdio>

#include "cli/json_text.hpp"
#include "cli/terminal.hpp"
#include "cli/text_table.hpp"
#include "cli/words.hpp"

namespace rung::cli {

std::string left_out_text(std::span<const LeftOut> left_out, Lang lang) {
  if (left_out.empty()) return {};
  TextTable table;
  for (const LeftOut& record : left_out) {
    table.add({{record.place}, {record.reason}});
  }
  return std::string(word(Word::kLeftOut, lang)) + ": " +
         std::to_string(left_out.size()) + '\n' +
         table.str(wants_colour(stderr), 2);
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
