// Values as JavaScript sees them.
#include <array>
#include <boost/json/serialize.hpp>
#include <charconv>
#include <cmath>
#include <system_error>

#include "cond/compat.hpp"

namespace rung::compat {
namespace {

std::string_view view(const Json& v) {
  const auto& s = v.get_string();
  return {s.data(), s.size()};
}

std::optional<double> parse_whole(std::string_view s, int base) {
  std::uint64_t n = 0;
  const auto [end, error] =
      std::from_chars(s.data(), s.data() + s.size(), n, base);
  if (error != std::errc() || end != s.data() + s.size()) return std::nullopt;
  return static_cast<double>(n);
}

// Number("..."): blanks around it do not count, nothing is 0.
std::optional<double> parse_number(std::string_view s) {
  const std::size_t first = s.find_first_not_of(" \t\r\n\v\f");
  if (first == std::string_view::npos) return 0;
  s = s.substr(first, s.find_last_not_of(" \t\r\n\v\f") + 1 - first);
  if (s.size() > 2 && s[0] == '0' && (s[1] == 'x' || s[1] == 'X')) {
    return parse_whole(s.substr(2), 16);
  }
  if (s[0] == '+') s.remove_prefix(1);
  // from_chars() would read inf and nan.
  const std::size_t digit = s.starts_with('-') ? 1 : 0;
  if (digit >= s.size() || s.find_first_of("0123456789.") != digit) {
    return std::nullopt;
  }
  double d = 0;
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), d);
  if (error != std::errc() || end != s.data() + s.size()) return std::nullopt;
  return d;
}

template <typename T>
bool ordered(Op op, const T& a, const T& b) {
  switch (op) {
    case Op::kEqual:
      return a == b;
    case Op::kNotEqual:
      return a != b;
    case Op::kLess:
      return a < b;
    case Op::kLessEqual:
      return a <= b;
    case Op::kGreater:
      return a > b;
    default:
      return a >= b;
  }
}

}  // namespace

void fail(std::string_view type) {
  boost::json::object error;
  error["type"] = boost::json::string_view(type.data(), type.size());
  throw Failure{Json(std::move(error))};
}

bool truthy(const Json& v) {
  switch (v.kind()) {
    case boost::json::kind::null:
      return false;
    case boost::json::kind::bool_:
      return v.get_bool();
    case boost::json::kind::string:
      return !v.get_string().empty();
    case boost::json::kind::array:
      return !v.get_array().empty();
    case boost::json::kind::object:
      return true;
    default:
      return v.to_number<double>() != 0;
  }
}

std::optional<double> to_number(const Json& v) {
  if (v.is_null()) return 0;
  if (v.is_bool()) return v.get_bool() ? 1 : 0;
  if (v.is_number()) return v.to_number<double>();
  if (v.is_string()) return parse_number(view(v));
  return std::nullopt;
}

std::string number_text(double d) {
  if (d == 0) return "0";
  if (!std::isfinite(d)) return "null";
  std::array<char, 64> buffer;
  const double size = std::fabs(d);
  const bool plain = size >= 1e-6 && size < 1e21;
  const auto [end, error] = std::to_chars(
      buffer.data(), buffer.data() + buffer.size(), d,
      plain ? std::chars_format::fixed : std::chars_format::scientific);
  std::string text(buffer.data(), end);
  // 1e-07 is 1e-7 there.
  const std::size_t e = text.find('e');
  if (e != std::string::npos && text[e + 2] == '0') text.erase(e + 2, 1);
  return text;
}

Json number_value(double d) {
  if (d == std::floor(d) && std::fabs(d) <= 9007199254740992.0) {
    return Json(static_cast<std::int64_t>(d));
  }
  return Json(d);
}

std::string to_text(const Json& v) {
  switch (v.kind()) {
    case boost::json::kind::null:
      return {};
    case boost::json::kind::bool_:
      return v.get_bool() ? "true" : "false";
    case boost::json::kind::string:
      return std::string(view(v));
    case boost::json::kind::object:
      return "[object Object]";
    case boost::json::kind::array: {
      std::string text;
      for (const Json& item : v.get_array()) {
        if (&item != v.get_array().begin()) text += ',';
        text += to_text(item);
      }
      return text;
    }
    default:
      return number_text(v.to_number<double>());
  }
}

bool same(const Json& a, const Json& b) {
  if (a.is_number() && b.is_number()) {
    return a.to_number<double>() == b.to_number<double>();
  }
  if (a.kind() != b.kind()) return false;
  if (a.is_string()) return view(a) == view(b);
  if (a.is_bool()) return a.get_bool() == b.get_bool();
  return a.is_null();  // two lists or objects are two things
}

bool compare(Op op, const Json& a, const Json& b) {
  if (op == Op::kSame) return same(a, b);
  if (op == Op::kNotSame) return !same(a, b);
  if (a.is_string() && b.is_string()) return ordered(op, view(a), view(b));
  const auto x = to_number(a), y = to_number(b);
  if (!x || !y) fail("NaN");
  return ordered(op, *x, *y);
}

std::string write(const Json& v) {
  std::string text;
  if (v.is_array()) {
    for (const Json& item : v.get_array()) {
      text += text.empty() ? '[' : ',';
      text += write(item);
    }
    return text.empty() ? "[]" : text + ']';
  }
  if (v.is_object()) {
    for (const auto& pair : v.get_object()) {
      text += text.empty() ? '{' : ',';
      text += boost::json::serialize(pair.key()) + ':' + write(pair.value());
    }
    return text.empty() ? "{}" : text + '}';
  }
  if (v.is_double()) return number_text(v.get_double());
  return boost::json::serialize(v);
}

}  // namespace rung::compat
