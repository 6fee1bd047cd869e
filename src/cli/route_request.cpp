#include "cli/route_request.hpp"

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/json_text.hpp"
#include "cli/terminal.hpp"
#include "cli/text_width.hpp"

namespace rung::cli {
namespace {

using Kind = RouteOption::Kind;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A number as JSON writes one: other texts are refused as texts.
bool is_number(std::string_view text) {
  const auto digits = [&] {
    const std::size_t n =
        std::find_if_not(text.begin(), text.end(), is_digit) - text.begin();
    text.remove_prefix(n);
    return n;
  };
  const auto skip = [&](std::string_view any) {
    if (text.empty() || any.find(text.front()) == any.npos) return false;
    text.remove_prefix(1);
    return true;
  };
  skip("-");
  const bool zero = !text.empty() && text.front() == '0';
  const std::size_t whole = digits();
  if (whole == 0 || (zero && whole > 1)) return false;
  if (skip(".") && digits() == 0) return false;
  if (skip("eE")) {
    skip("+-");
    if (digits() == 0) return false;
  }
  return text.empty();
}

// A table is checked by itself first, for errors to tell the place in its file.
std::string table_of(const std::string& path, Zone zone) {
  std::string text = read_whole(path);
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  try {
    Authority::parse(text, zone);
  } catch (const Error& error) {
    throw error.within(path);
  }
  return text;
}

std::string value_of(const RouteOption& option,
                     const std::vector<std::string>& given, Zone zone) {
  const std::string& text = given.back();
  switch (option.kind) {
    case Kind::kWhole:
    case Kind::kNumber:
      return is_number(text) ? text : quoted(text);
    case Kind::kFlag:
      return text == "true" || text == "false" ? text : quoted(text);
    case Kind::kPeople: {
      std::string list;
      for (const std::string& one : given) {
        list += (list.empty() ? "[" : ",") + quoted(one);
      }
      return list + ']';
    }
    case Kind::kTable:
      return at_option(option_name(option.name),
                       [&] { return table_of(text, zone); });
    default:
      return quoted(text);
  }
}

void check_bytes(const RouteOption& option,
                 const std::vector<std::string>& given) {
  for (const std::string& one : given) {
    if (is_utf8(one)) continue;
    throw Error(ErrorCode::kParse, "not UTF-8", option_name(option.name), one);
  }
}

// The members of a JSON object; `at`, if not empty, where none was given.
std::string members(const Args& args, Zone zone, const std::string& at) {
  std::string body;
  for (std::size_t i = 0; i < args.route.size(); ++i) {
    const RouteOption& option = route_options()[i];
    std::vector<std::string> given = args.route[i];
    if (given.empty() && option.name == "at" && !at.empty()) {
      given.push_back(at);
    }
    if (given.empty()) continue;
    if (option.kind != Kind::kTable) check_bytes(option, given);
    body += (body.empty() ? "" : ",") + quoted(option.name) + ':' +
            value_of(option, given, zone);
  }
  return body;
}

// The options that say how far a route goes.
constexpr std::string_view kEnds[] = {"levels", "to", "until_rank",
                                      "until_function", "authority"};

bool was_given(const Args& args, std::string_view name) {
  for (std::size_t i = 0; i < args.route.size(); ++i) {
    if (route_options()[i].name == name) return !args.route[i].empty();
  }
  return false;
}

// "/handled/1" is about --handled.
std::string option_at(const std::string& pointer) {
  if (pointer.size() < 2 || pointer[0] != '/') return pointer;
  return option_name(
      std::string_view(pointer).substr(1, pointer.find('/', 1) - 1));
}

}  // namespace

std::string option_name(std::string_view option) {
  std::string name = "--" + std::string(option);
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

std::string route_options_text(const Args& args, Zone zone) {
  std::string body = members(args, zone, {});
  const bool ends =
      std::any_of(std::begin(kEnds), std::end(kEnds),
                  [&](std::string_view key) { return was_given(args, key); });
  if (!ends) body += (body.empty() ? "" : ",") + std::string(R"("to":"top")");
  return '{' + body + '}';
}

RouteRequest route_request(const Args& args, const Org& org) {
  const std::string at = format_instant(now(), org.zone());
  const std::string text = '{' + members(args, org.zone(), at) + '}';
  try {
    return parse_route_request(org, text);
  } catch (const Error& error) {
    throw Error(error.code(), error.message(), option_at(error.place()),
                error.fragment(), error.hint());
  }
}

}  // namespace rung::cli
