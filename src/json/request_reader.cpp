#include "json/request_reader.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "base/json_cursor.hpp"
#include "base/utf8.hpp"
#include "rung/error.hpp"

namespace rung {
namespace {

namespace json = boost::json;
using json::error_code;
using json::string_view;

// Takes the parser's events. Values that are no strings stop it at once, so
// that nothing nests and nothing is kept that will not be used.
class Handler {
 public:
  static constexpr std::size_t max_object_size = 1024;
  static constexpr std::size_t max_array_size = 1024;
  static constexpr std::size_t max_key_size = 1024;
  static constexpr std::size_t max_string_size = 1 << 20;

  bool on_document_begin(error_code&) { return true; }
  bool on_document_end(error_code&) { return true; }
  bool on_object_begin(error_code&) {
    if (inside_) wrong("an object");
    inside_ = true;
    return true;
  }
  bool on_object_end(std::size_t, error_code&) { return true; }
  bool on_array_begin(error_code&) { return wrong("an array"); }
  bool on_array_end(std::size_t, error_code&) { return true; }
  bool on_key_part(string_view part, std::size_t, error_code&) {
    key_.append(part.data(), part.size());
    return true;
  }
  bool on_key(string_view part, std::size_t, error_code&) {
    key_.append(part.data(), part.size());
    if (values_.count(key_) != 0) {
      throw Error(ErrorCode::kParse, "the key stands twice", pointer_to(key_));
    }
    return true;
  }
  bool on_string_part(string_view part, std::size_t, error_code&) {
    value_.append(part.data(), part.size());
    return true;
  }
  bool on_string(string_view part, std::size_t, error_code&) {
    if (!inside_) wrong("a string");
    value_.append(part.data(), part.size());
    values_.emplace(std::move(key_), std::move(value_));
    key_.clear();
    value_.clear();
    return true;
  }
  bool on_number_part(string_view, error_code&) { return true; }
  bool on_int64(std::int64_t, string_view text, error_code&) {
    return wrong("a number", text);
  }
  bool on_uint64(std::uint64_t, string_view text, error_code&) {
    return wrong("a number", text);
  }
  bool on_double(double, string_view text, error_code&) {
    return wrong("a number", text);
  }
  bool on_bool(bool value, error_code&) {
    return wrong("a boolean", value ? "true" : "false");
  }
  bool on_null(error_code&) { return wrong("null", "null"); }
  bool on_comment_part(string_view, error_code&) { return true; }
  bool on_comment(string_view, error_code&) { return true; }

  std::map<std::string, std::string, std::less<>> take() {
    return std::move(values_);
  }

 private:
  bool wrong(const char* found, string_view fragment = {}) const {
    const bool whole = !inside_;
    throw Error(
        ErrorCode::kParse,
        std::string(whole ? "expected an object" : "expected a string") +
            ", found " + found,
        whole ? std::string() : pointer_to(key_),
        shorten({fragment.data(), fragment.size()}),
        whole ? "a request is one JSON object" : "");
  }

  bool inside_ = false;
  std::string key_, value_;
  std::map<std::string, std::string, std::less<>> values_;
};

std::string line_and_column(std::string_view text, std::size_t offset) {
  std::size_t line = 1, start = 0;
  for (std::size_t i = 0; i < offset && i < text.size(); ++i) {
    if (text[i] == '\n') ++line, start = i + 1;
  }
  return std::to_string(line) + ':' + std::to_string(offset - start + 1);
}

[[noreturn]] void not_json(std::string_view text, std::size_t offset,
                           std::string_view what) {
  const auto rest = text.substr(std::min(offset, text.size()));
  throw Error(ErrorCode::kParse, "not JSON: " + std::string(what),
              line_and_column(text, offset), shorten(rest, 30));
}

}  // namespace

std::string pointer_to(std::string_view key) {
  return shorten(pointer_step({}, key));
}

std::map<std::string, std::string, std::less<>> read_request(
    std::string_view text) {
  json::basic_parser<Handler> parser{json::parse_options{}};
  error_code error;
  const std::size_t read =
      parser.write_some(false, text.data(), text.size(), error);
  if (error) not_json(text, read, error.message());
  const std::size_t extra = text.find_first_not_of(" \t\r\n", read);
  if (extra != std::string_view::npos) {
    not_json(text, extra, "something stands behind the object");
  }
  return parser.handler().take();
}

}  // namespace rung
