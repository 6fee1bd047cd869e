// Settings: what offices change, and the calendar that two of them hold.
#include <algorithm>
#include <array>
#include <boost/json/serialize.hpp>

#include "base/near.hpp"
#include "rules/compiler.hpp"
#include "rung/error.hpp"

namespace rung::rules {
namespace {

constexpr std::array<std::string_view, 2> kCalendar{"holidays",
                                                    "worked_weekends"};
constexpr std::size_t kMaxDays = 100'000;

std::string type_text(FactType type, bool list) {
  return (list ? "list of " : "") + std::string(name_of(type));
}

Day read_day(const Cursor& at, std::string_view text) {
  try {
    return parse_day(text);
  } catch (const Error& error) {
    at.refuse(error.message(), "2024-10-01, or 2024-10-01/2024-10-07");
  }
}

// `2024-10-01`, or `2024-10-01/2024-10-07` with both ends in.
void add_days(const Cursor& at, std::vector<Day>& days) {
  const std::string_view text = at.text();
  const std::size_t slash = text.find('/');
  const Day from = read_day(at, text.substr(0, slash));
  const Day to = slash == std::string_view::npos
                     ? from
                     : read_day(at, text.substr(slash + 1));
  if (to < from) at.refuse("the range ends before it starts");
  const auto more = static_cast<std::size_t>(to.n - from.n) + 1;
  if (more > kMaxDays - days.size()) {
    throw Error(ErrorCode::kLimitExceeded,
                "a calendar has at most 100,000 days", at.pointer());
  }
  for (Day d = from; d <= to; ++d.n) days.push_back(d);
}

void check_text(const Cursor& at, const cond::Type& type) {
  if (type.values == nullptr) return;
  const std::string_view text = at.text();
  if (std::find(type.values->begin(), type.values->end(), text) !=
      type.values->end()) {
    return;
  }
  at.refuse("the setting never has this value", near_among(text, *type.values));
}

}  // namespace

bool is_of_calendar(std::string_view name) noexcept {
  return std::find(kCalendar.begin(), kCalendar.end(), name) != kCalendar.end();
}

cond::Value Compiler::read_value(const Cursor& at, const cond::Type& type) {
  if (type.list) {
    auto list = std::make_unique<std::vector<cond::Value>>();
    cond::Type item = type;
    item.list = false;
    for (const Cursor& c : at.items()) list->push_back(read_value(c, item));
    const cond::Value value = cond::Value::of_list(list->data(), list->size());
    data_.lists.push_back(std::move(list));
    return value;
  }
  switch (type.type) {
    case FactType::kBoolean:
      return cond::Value::of_bool(at.boolean());
    case FactType::kNumber:
      return cond::Value::of_number(at.number());
    case FactType::kInstant:
      try {
        return cond::Value::of_instant(parse_instant(at.text(), data_.zone));
      } catch (const Error& error) {
        at.refuse(error.message());
      }
    default:
      check_text(at, type);
      data_.texts.push_back(std::make_unique<std::string>(at.text()));
      return cond::Value::of_text(*data_.texts.back());
  }
}

void Compiler::take_value(const Cursor& at, const std::string& name,
                          Setting& setting) {
  setting.value = read_value(at, setting.type);
  if (!is_of_calendar(name)) return;
  calendar_source_ = {documents_.back(), &at.value(), at.pointer()};
  setting.days.clear();
  for (const Cursor& item : at.items()) add_days(item, setting.days);
}

void Compiler::add_setting(const Document& document, const Cursor& at,
                           const std::string& name) {
  at.only({"type", "list", "values", "default", "title", "source"});
  Setting setting;
  SettingInfo info;
  setting.type.type = read_type(at.at("type"));
  setting.type.list = at.boolean_or("list", false);
  const bool text = setting.type.type == FactType::kText;
  if (is_of_calendar(name) && !(text && setting.type.list)) {
    at.at("type").refuse(
        "the setting `" + name + "` is of the calendar: a list of text",
        R"("type":"text","list":true)");
  }
  if (at.has("values")) {
    if (!text) at.at("values").refuse("only settings of type text have values");
    info.values = at.at("values").texts();
    data_.value_lists.push_back(
        std::make_unique<const std::vector<std::string>>(info.values));
    setting.type.values = data_.value_lists.back().get();
  }
  take_value(at.at("default"), name, setting);
  setting.info = data_.setting_infos.size();
  info.name = name;
  info.type = type_text(setting.type.type, setting.type.list);
  info.initial = boost::json::serialize(at.at("default").value());
  info.value = info.initial;
  info.title = read_text(at.at("title"));
  info.source =
      at.has("source") ? std::string(at.at("source").text()) : document.id;
  data_.setting_infos.push_back(std::move(info));
  settings_.emplace(name, std::move(setting));
}

void Compiler::add_settings(const Document& document, const Cursor& top) {
  if (!top.has("settings")) return;
  const Cursor all = top.at("settings");
  for (const std::string_view key : all.keys()) {
    const Cursor at = all.at(key);
    const std::string name = read_new_name(at, key);
    if (settings_.count(name) != 0) at.refuse("declared twice");
    add_setting(document, at, name);
  }
}

void Compiler::set_settings(const Cursor& top) {
  if (!top.has("set")) return;
  const Cursor all = top.at("set");
  for (const std::string_view key : all.keys()) {
    const Cursor at = all.at(key);
    const auto found = settings_.find(key);
    if (found == settings_.end()) {
      at.refuse("no such setting: `" + std::string(key) + "`",
                near_key(key, settings_));
    }
    take_value(at, found->first, found->second);
    data_.setting_infos[found->second.info].value =
        boost::json::serialize(at.value());
  }
}

// The calendar of the settings, unless the caller gave one. Days that are
// counted while compiling count by it, so it comes first.
void Compiler::take_calendar() {
  std::array<std::vector<Day>, 2> days;
  for (std::size_t i = 0; i < kCalendar.size(); ++i) {
    const auto found = settings_.find(kCalendar[i]);
    if (found != settings_.end()) days[i] = std::move(found->second.days);
  }
  try {
    Calendar calendar(std::move(days[0]), std::move(days[1]));
    if (data_.calendar.empty()) data_.calendar = std::move(calendar);
  } catch (const Error& error) {
    const Error here(ErrorCode::kParse, error.message(),
                     calendar_source_.pointer, error.fragment());
    if (calendar_source_.document == documents_.back()) throw here;
    throw here.within(calendar_source_.document->id);
  }
}

}  // namespace rung::rules
