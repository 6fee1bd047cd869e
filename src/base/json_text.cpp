#include "base/json_text.hpp"

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>
#include <optional>
#include <string>
#include <utility>

#include "base/open_keys.hpp"
#include "base/text_place.hpp"
#include "base/utf8.hpp"
#include "rung/error.hpp"

namespace rung {
namespace {

namespace json = boost::json;
using json::error_code;
using json::string_view;

// Builds the value as Boost's own parser does, and watches the keys.
class Builder {
 public:
  static constexpr std::size_t max_object_size = std::size_t(-1);
  static constexpr std::size_t max_array_size = std::size_t(-1);
  static constexpr std::size_t max_key_size = std::size_t(-1);
  static constexpr std::size_t max_string_size = std::size_t(-1);

  void use(json::storage_ptr storage) { stack_.reset(std::move(storage)); }

  bool on_document_begin(error_code&) { return true; }
  bool on_document_end(error_code&) { return true; }
  bool on_object_begin(error_code&) {
    keys_.begin();
    return true;
  }
  bool on_object_end(std::size_t n, error_code& ec) {
    if (twice_ = keys_.end(); twice_) {
      ec = json::error::exception;
      return false;
    }
    stack_.push_object(n);
    return true;
  }
  bool on_array_begin(error_code&) { return true; }
  bool on_array_end(std::size_t n, error_code&) {
    stack_.push_array(n);
    return true;
  }
  bool on_key_part(string_view s, std::size_t, error_code&) {
    keys_.add_part({s.data(), s.size()});
    stack_.push_chars(s);
    return true;
  }
  bool on_key(string_view s, std::size_t, error_code&) {
    keys_.add({s.data(), s.size()});
    stack_.push_key(s);
    return true;
  }
  bool on_string_part(string_view s, std::size_t, error_code&) {
    stack_.push_chars(s);
    return true;
  }
  bool on_string(string_view s, std::size_t, error_code&) {
    stack_.push_string(s);
    return true;
  }
  bool on_number_part(string_view, error_code&) { return true; }
  bool on_int64(std::int64_t n, string_view, error_code&) {
    stack_.push_int64(n);
    return true;
  }
  bool on_uint64(std::uint64_t n, string_view, error_code&) {
    stack_.push_uint64(n);
    return true;
  }
  bool on_double(double d, string_view, error_code&) {
    stack_.push_double(d);
    return true;
  }
  bool on_bool(bool b, error_code&) {
    stack_.push_bool(b);
    return true;
  }
  bool on_null(error_code&) {
    stack_.push_null();
    return true;
  }
  bool on_comment_part(string_view, error_code&) { return true; }
  bool on_comment(string_view, error_code&) { return true; }

  json::value take() { return stack_.release(); }
  const std::optional<std::string>& twice() const { return twice_; }

 private:
  json::value_stack stack_;
  OpenKeys keys_;
  std::optional<std::string> twice_;
};

[[noreturn]] void refuse(std::string_view text, std::size_t at,
                         error_code error,
                         const std::optional<std::string>& twice) {
  const std::string place = place_in(text, std::min(at, text.size()));
  if (twice) {
    throw Error(ErrorCode::kParse, "a key stands twice in one object", place,
                shorten(*twice));
  }
  if (at >= text.size()) {
    throw Error(ErrorCode::kParse, "the text is cut off", place);
  }
  throw Error(ErrorCode::kParse, "not JSON: " + error.message(), place,
              shorten(text.substr(at), 20));
}

}  // namespace

json::value parse_json(std::string_view text, std::size_t max_bytes,
                       std::size_t max_depth, json::storage_ptr storage) {
  if (text.size() > max_bytes) {
    throw Error(ErrorCode::kLimitExceeded, "the text is too long", "",
                std::to_string(text.size()),
                "the bound is " + std::to_string(max_bytes) + " bytes");
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::size_t at = 0;
  json::value value = parse_json_at(text, at, max_depth, std::move(storage));
  if (at < text.size()) {
    throw Error(ErrorCode::kParse, "something stands behind the end",
                place_in(text, at), shorten(text.substr(at), 20));
  }
  return value;
}

json::value parse_json_at(std::string_view text, std::size_t& at,
                          std::size_t max_depth, json::storage_ptr storage) {
  json::parse_options options;
  options.max_depth = max_depth;
  json::basic_parser<Builder> parser(options);
  parser.handler().use(std::move(storage));
  error_code error;
  const std::size_t read =
      parser.write_some(false, text.data() + at, text.size() - at, error);
  if (error) refuse(text, at + read, error, parser.handler().twice());
  at = std::min(text.find_first_not_of(" \t\r\n", at + read), text.size());
  return parser.handler().take();
}

}  // namespace rung
