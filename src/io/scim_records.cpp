#include "io/scim_records.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.hpp"
#include "io/source_text.hpp"
#include "rung/error.hpp"

namespace rung::io {
namespace {

constexpr std::string_view kEnterprise =
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
constexpr std::string_view kUserSchema =
    "urn:ietf:params:scim:schemas:core:2.0:User";
constexpr std::string_view kGroupSchema =
    "urn:ietf:params:scim:schemas:core:2.0:Group";
constexpr std::string_view kError =
    "urn:ietf:params:scim:api:messages:2.0:Error";

// The attribute as the record spells it.
std::string spelled(const VendorRecord& record, std::string_view name) {
  const std::string wanted = folded(name);
  std::string found;
  for (const auto& member : record.object()) {
    const std::string_view key(member.key().data(), member.key().size());
    if (folded(key) != wanted) continue;
    if (!found.empty()) record.unfit(found, "stands twice, in another case");
    found = key;
  }
  return found.empty() ? std::string(name) : found;
}

bool states(const VendorRecord& record, std::string_view name) {
  return record.states(spelled(record, name));
}

std::string text(const VendorRecord& record, std::string_view name) {
  return record.text(spelled(record, name));
}

std::string id(const VendorRecord& record, std::string_view name) {
  return record.id(spelled(record, name));
}

std::optional<VendorRecord> inside(const VendorRecord& record,
                                   std::string_view name) {
  return record.record(spelled(record, name));
}

bool has_schema(const VendorRecord& record, std::string_view schema) {
  const auto schemas = record.ids(spelled(record, "schemas"));
  return schemas && std::any_of(schemas->begin(), schemas->end(),
                                [&](const std::string& one) {
                                  return folded(one) == folded(schema);
                                });
}

enum class Type { kUser, kGroup, kOther };

Type type_of(const VendorRecord& record) {
  if (has_schema(record, kUserSchema)) return Type::kUser;
  if (has_schema(record, kGroupSchema)) return Type::kGroup;
  if (const auto meta = inside(record, "meta")) {
    const std::string type = folded(text(*meta, "resourceType"));
    if (type == "user") return Type::kUser;
    if (type == "group") return Type::kGroup;
    if (!type.empty()) return Type::kOther;
  }
  if (states(record, "schemas")) return Type::kOther;
  if (states(record, "userName")) return Type::kUser;
  return states(record, "members") ? Type::kGroup : Type::kOther;
}

// `displayName`, else `name`: as it is formatted, or of its two parts, the
// family's name first unless both are in ASCII.
std::string name_of(const VendorRecord& record) {
  std::string display = text(record, "displayName");
  const auto name = inside(record, "name");
  if (!display.empty() || !name) return display;
  std::string formatted = text(*name, "formatted");
  if (!formatted.empty()) return formatted;
  const std::string family = text(*name, "familyName");
  const std::string given = text(*name, "givenName");
  if (family.empty() || given.empty()) return family + given;
  const std::string both = family + given;
  const bool ascii = std::all_of(both.begin(), both.end(),
                                 [](char c) { return (c & 0x80) == 0; });
  return ascii ? given + ' ' + family : both;
}

std::vector<ScimMember> members(const VendorRecord& record,
                                std::string_view name) {
  std::vector<ScimMember> members;
  for (const VendorRecord& one : record.records(spelled(record, name))) {
    const std::string key = spelled(one, "value");
    members.push_back({one.needed_id(key), folded(text(one, "type"))});
  }
  return members;
}

// `manager` is an object with `value`; some servers give the id alone.
std::string manager_in(const VendorRecord& extension) {
  const std::string key = spelled(extension, "manager");
  const auto* const value = extension.object().if_contains(key);
  if (value != nullptr && !value->is_object()) return extension.id(key);
  const auto manager = extension.record(key);
  return manager ? id(*manager, "value") : "";
}

}  // namespace

void ScimReader::read(const Source& source, const LoadOptions& options) {
  any_ = false;
  for_each_page(source, options, [&](const VendorRecord& page) {
    try {
      read_page(page);
    } catch (Unfit& unfit) {
      left_out_.push_back({page.place(), std::move(unfit.reason)});
    }
  });
  if (any_) return;
  throw Error(ErrorCode::kParse, "nothing in the file is of SCIM", source.name,
              shorten(source.text, 24),
              "give the answer to GET /Users or GET /Groups");
}

void ScimReader::read_page(const VendorRecord& page) {
  if (has_schema(page, kError)) {
    throw Error(ErrorCode::kParse, "the server answered with an error",
                page.place(), shorten(text(page, "detail")),
                "ask it again for the users and groups");
  }
  const std::string key = spelled(page, "Resources");
  if (!states(page, "Resources") && !states(page, "totalResults")) {
    take(page);
    return;
  }
  any_ = true;
  std::int64_t resources = 0;
  for_each_record(page, key, left_out_,
                  [&](const VendorRecord& resource) { take(resource); });
  if (const auto* list = page.object().if_contains(key);
      list != nullptr && list->is_array()) {
    resources = static_cast<std::int64_t>(list->get_array().size());
  }
  count_page(page, resources);
}

// An answer that comes in pages begins with one that has no `startIndex`, or 1;
// a page with `nextCursor` is followed by another of the same answer.
void ScimReader::count_page(const VendorRecord& page, std::int64_t resources) {
  const auto total = page.number(spelled(page, "totalResults"));
  if (!total) return;
  const auto start = page.number(spelled(page, "startIndex"));
  Listing& listing = listings_[*total];
  listing.resources += resources;
  if (start.value_or(1) <= 1 && !states(page, "nextCursor")) ++listing.answers;
  listing.place = page.place() + "/totalResults";
}

void ScimReader::take(const VendorRecord& resource) {
  const Type type = type_of(resource);
  any_ = any_ || type != Type::kOther;
  if (type == Type::kOther) throw Unfit{"neither a User nor a Group"};
  type == Type::kUser ? take_user(resource) : take_group(resource);
}

void ScimReader::take_user(const VendorRecord& record) {
  ScimUser user;
  user.id = record.needed_id(spelled(record, "id"));
  user.place = record.place();
  user.name = name_of(record);
  user.title = text(record, "title");
  user.groups = members(record, "groups");
  user.active = record.flag(spelled(record, "active")).value_or(true);
  const auto extension = inside(record, kEnterprise);
  if (extension) {
    user.department = text(*extension, "department");
    user.manager = manager_in(*extension);
  }
  user.person = user.id;
  if (!person_.empty()) {
    const bool outside = states(record, person_) || !extension;
    const VendorRecord& where = outside ? record : *extension;
    user.person = where.needed_id(spelled(where, person_));
  }
  resources_.users.push_back(std::move(user));
}

void ScimReader::take_group(const VendorRecord& record) {
  ScimGroup group;
  group.id = record.needed_id(spelled(record, "id"));
  group.name = text(record, "displayName");
  group.members = members(record, "members");
  group.place = record.place();
  resources_.groups.push_back(std::move(group));
}

ScimResources ScimReader::finish() {
  for (const auto& [total, listing] : listings_) {
    const std::int64_t answers = std::max<std::int64_t>(listing.answers, 1);
    if (listing.resources / answers >= total) continue;
    left_out_.push_back(
        {listing.place, "the answer has " + std::to_string(total) +
                            " resources, and only " +
                            std::to_string(listing.resources / answers) +
                            " are here: pages are missing"});
  }
  return std::move(resources_);
}

}  // namespace rung::io
