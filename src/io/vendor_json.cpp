#include "io/vendor_json.hpp"

#include <algorithm>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/serialize.hpp>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/json_cursor.hpp"
#include "base/json_text.hpp"
#include "base/text_place.hpp"
#include "base/utf8.hpp"
#include "io/source_text.hpp"
#include "rung/error.hpp"

namespace rung::io {
namespace {

namespace json = boost::json;

constexpr std::size_t kMaxDepth = 64;

std::string_view view(const json::string& text) {
  return {text.data(), text.size()};
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

// A whole number, which Boost keeps as a double where it is written as one.
std::optional<std::int64_t> whole(const json::value& value) {
  constexpr double kExact = 9007199254740992.0;  // 2^53
  if (value.is_int64()) return value.get_int64();
  if (!value.is_double()) return std::nullopt;
  const double number = value.get_double();
  if (std::abs(number) > kExact || number != std::floor(number)) {
    return std::nullopt;
  }
  return static_cast<std::int64_t>(number);
}

// The id that a value is; none where it is neither text nor whole number.
std::optional<std::string> id_of(const json::value& value) {
  if (value.is_string()) return std::string(trimmed(view(value.get_string())));
  if (value.is_uint64()) return std::to_string(value.get_uint64());
  if (const auto number = whole(value)) return std::to_string(*number);
  return std::nullopt;
}

std::optional<bool> flag_of(const json::value& value) {
  if (value.is_bool()) return value.get_bool();
  const std::string text = folded(id_of(value).value_or(""));
  if (text == "true" || text == "1") return true;
  if (text == "false" || text == "0") return false;
  return std::nullopt;
}

std::string shown(const json::value& value) {
  if (value.is_array()) return "a list";
  if (value.is_object()) return "an object";
  return '`' + shorten(json::serialize(value)) + '`';
}

const json::array* list_in(const VendorRecord& record, const json::value* value,
                           std::string_view key) {
  if (value == nullptr) return nullptr;
  if (!value->is_array()) record.unfit(key, "is no list");
  return &value->get_array();
}

std::string step(std::string_view pointer, std::size_t index) {
  return std::string(pointer) + '/' + std::to_string(index);
}

}  // namespace

const json::value* VendorRecord::find(std::string_view key) const {
  const json::value* const value = object_->if_contains(key);
  return value == nullptr || value->is_null() ? nullptr : value;
}

void VendorRecord::unfit(std::string_view key, std::string_view what) const {
  std::string reason = '`' + std::string(key) + "` ";
  reason.append(what);
  if (const json::value* value = find(key)) reason += ": " + shown(*value);
  throw Unfit{std::move(reason)};
}

bool VendorRecord::states(std::string_view key) const {
  const json::value* const value = find(key);
  if (value == nullptr) return false;
  return !value->is_string() || !trimmed(view(value->get_string())).empty();
}

std::string VendorRecord::id(std::string_view key) const {
  const json::value* const value = find(key);
  if (value == nullptr) return {};
  std::optional<std::string> id = id_of(*value);
  if (!id) unfit(key, "is neither a text nor a whole number");
  return *std::move(id);
}

std::string VendorRecord::needed_id(std::string_view key) const {
  std::string id = this->id(key);
  if (id.empty()) unfit(key, "is not stated");
  return id;
}

std::string VendorRecord::text(std::string_view key) const {
  const json::value* const value = find(key);
  if (value == nullptr) return {};
  if (!value->is_string()) unfit(key, "is no text");
  return clean(view(value->get_string()));
}

std::optional<std::int64_t> VendorRecord::number(std::string_view key) const {
  if (!states(key)) return std::nullopt;
  const json::value& value = *find(key);
  if (const auto number = whole(value)) return number;
  if (value.is_string()) {
    const std::string_view digits = trimmed(view(value.get_string()));
    const char* const end = digits.data() + digits.size();
    std::int64_t number = 0;
    const auto [at, error] = std::from_chars(digits.data(), end, number);
    if (error == std::errc() && at == end) return number;
  }
  unfit(key, "is no whole number");
}

std::optional<bool> VendorRecord::flag(std::string_view key) const {
  if (!states(key)) return std::nullopt;
  const std::optional<bool> flag = flag_of(*find(key));
  if (!flag) unfit(key, "is neither true nor false");
  return flag;
}

std::optional<std::vector<std::string>> VendorRecord::ids(
    std::string_view key) const {
  const json::array* const list = list_in(*this, find(key), key);
  if (list == nullptr) return std::nullopt;
  std::vector<std::string> ids;
  ids.reserve(list->size());
  for (const json::value& item : *list) {
    std::optional<std::string> id = id_of(item);
    if (!id || id->empty()) unfit(key, "holds " + shown(item) + ", no id");
    ids.push_back(*std::move(id));
  }
  return ids;
}

std::optional<std::vector<bool>> VendorRecord::flags(
    std::string_view key) const {
  const json::array* const list = list_in(*this, find(key), key);
  if (list == nullptr) return std::nullopt;
  std::vector<bool> flags;
  for (const json::value& item : *list) {
    const std::optional<bool> flag = flag_of(item);
    if (!flag) unfit(key, "holds " + shown(item) + ", neither true nor false");
    flags.push_back(*flag);
  }
  return flags;
}

std::optional<std::vector<std::string>> VendorRecord::texts(
    std::string_view key) const {
  const json::array* const list = list_in(*this, find(key), key);
  if (list == nullptr) return std::nullopt;
  std::vector<std::string> texts;
  for (const json::value& item : *list) {
    if (!item.is_string() && !item.is_null()) {
      unfit(key, "holds " + shown(item) + ", no text");
    }
    texts.push_back(item.is_null() ? "" : clean(view(item.get_string())));
  }
  return texts;
}

std::optional<std::size_t> VendorRecord::length(std::string_view key) const {
  const json::array* const list = list_in(*this, find(key), key);
  if (list == nullptr) return std::nullopt;
  return list->size();
}

std::optional<VendorRecord> VendorRecord::record(std::string_view key) const {
  const json::value* const value = find(key);
  if (value == nullptr) return std::nullopt;
  if (!value->is_object()) unfit(key, "is no object");
  return VendorRecord(value->get_object(), *file_, pointer_step(pointer_, key));
}

std::vector<VendorRecord> VendorRecord::records(std::string_view key) const {
  std::vector<VendorRecord> records;
  const json::array* const list = list_in(*this, find(key), key);
  if (list == nullptr) return records;
  const std::string pointer = pointer_step(pointer_, key);
  for (const json::value& item : *list) {
    if (!item.is_object()) unfit(key, "holds " + shown(item) + ", no object");
    records.emplace_back(item.get_object(), *file_,
                         step(pointer, records.size()));
  }
  return records;
}

namespace {

std::size_t lines_in(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

json::value parsed(const Source& source, std::string_view text, std::size_t& at,
                   json::storage_ptr storage) {
  try {
    return parse_json_at(text, at, kMaxDepth, std::move(storage));
  } catch (const Error& error) {
    throw error.within(source.name);
  }
}

[[noreturn]] void refuse_page(const std::string& place,
                              const json::value& page) {
  throw Error(ErrorCode::kParse, "an object is wanted", place,
              shorten(json::serialize(page)));
}

void pages_in(const json::value& value, const std::string& file,
              const std::function<void(const VendorRecord&)>& page) {
  if (value.is_object()) return page({value.get_object(), file, ""});
  if (!value.is_array()) refuse_page(file + ":/", value);
  const json::array& list = value.get_array();
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string pointer = step("", i);
    if (!list[i].is_object()) refuse_page(file + ':' + pointer, list[i]);
    page({list[i].get_object(), file, pointer});
  }
}

}  // namespace

void for_each_page(const Source& source, const LoadOptions& options,
                   const std::function<void(const VendorRecord&)>& page) {
  const SourceText text(source, Fallback::kRefuse, options.limits);
  const std::string_view all = text.view();
  std::size_t at = 0, counted = 0, line = 1;
  do {
    tell_parse(options.progress, at, all.size());
    line += lines_in(all.substr(counted, at - counted));
    counted = at;
    json::monotonic_resource storage;
    const json::value value = parsed(source, all, at, &storage);
    const bool alone = counted == 0 && at == all.size();
    pages_in(value,
             alone ? source.name : source.name + ':' + std::to_string(line),
             page);
  } while (at < all.size());
}

void for_each_record(const VendorRecord& page, std::string_view key,
                     std::vector<LeftOut>& left_out,
                     const std::function<void(const VendorRecord&)>& take) {
  const json::value* const value = page.object().if_contains(key);
  if (value == nullptr || value->is_null()) return;
  const std::string pointer = pointer_step(page.pointer(), key);
  if (!value->is_array()) {
    throw Error(ErrorCode::kParse, "a list is wanted",
                page.file() + ':' + pointer, shorten(json::serialize(*value)));
  }
  std::size_t i = 0;
  for (const json::value& item : value->get_array()) {
    const std::string here = step(pointer, i++);
    if (!item.is_object()) {
      left_out.push_back(
          {page.file() + ':' + here, "no object but " + shown(item)});
      continue;
    }
    const VendorRecord record(item.get_object(), page.file(), here);
    try {
      take(record);
    } catch (Unfit& unfit) {
      left_out.push_back({record.place(), std::move(unfit.reason)});
    }
  }
}

}  // namespace rung::io
