// Users and groups as one SCIM 2.0 ListResponse (docs/howto/scim.md).
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/utf8.hpp"
#include "io/importers.hpp"
#include "io/json_record.hpp"

namespace rung::io {
namespace {

constexpr std::string_view kEnterprise =
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

class ScimWriter {
 public:
  ScimWriter(Directory directory, std::vector<LeftOut>& left_out)
      : directory_(std::move(directory)), left_out_(left_out) {}

  std::string write() {
    for (const DirectoryUnit& unit : directory_.units) note_unit(unit);
    for (const DirectoryUser& user : directory_.users) {
      for (const Membership& one : user.memberships) {
        members_[one.unit].emplace(user.id, "User");
        if (one.head.value_or(false)) heads_[one.unit].insert(user.id);
      }
      resources_.push_back(user_json(user));
    }
    for (const DirectoryUnit& unit : directory_.units) {
      resources_.push_back(group_json(unit));
    }
    JsonRecord answer;
    answer.texts("schemas",
                 {"urn:ietf:params:scim:api:messages:2.0:ListResponse"});
    const auto count = static_cast<std::int64_t>(resources_.size());
    answer.number("totalResults", count).number("startIndex", 1);
    answer.number("itemsPerPage", count);
    answer.raw("Resources", json_lines(resources_));
    return answer.str() + '\n';
  }

 private:
  void lose(const std::string& place, std::string reason) {
    left_out_.push_back({place, std::move(reason)});
  }

  void note_unit(const DirectoryUnit& unit) {
    if (!unit.parent.empty()) members_[unit.parent].emplace(unit.id, "Group");
    const std::string& name =
        unit.name.zh.empty() ? unit.name.en : unit.name.zh;
    unit_names_[unit.id] = name;
    places_[unit.id] = unit.place;
    ++names_[name];
  }

  const std::string& place_of(const std::string& unit) const {
    const auto found = places_.find(unit);
    return found == places_.end() ? unit : found->second;
  }

  // SCIM has one language; a text of one is read back as Chinese.
  std::string plain(const Text& text, const std::string& place,
                    const std::string& what) {
    if (!text.en.empty()) {
      lose(place, text.zh.empty() ? "that its " + what + " is in English"
                                  : "its " + what + " in English: `" +
                                        shorten(text.en) + '`');
    }
    return text.zh.empty() ? text.en : text.zh;
  }

  static JsonRecord resource(std::vector<std::string> schemas,
                             const std::string& id, std::string_view type) {
    JsonRecord record;
    record.texts("schemas", schemas).text("id", id);
    record.raw("meta", JsonRecord().text("resourceType", type).str());
    return record;
  }

  std::string user_json(const DirectoryUser& user) {
    JsonRecord record = resource({"urn:ietf:params:scim:schemas:core:2.0:User",
                                  std::string(kEnterprise)},
                                 user.id, "User");
    record.text("userName", user.id);
    record.stated("displayName", plain(user.name, user.place, "name"));
    record.stated("title", title_of(user));
    record.flag("active", true);
    JsonRecord extension;
    extension.stated("department", department_of(user));
    const std::string manager = manager_of(user);
    if (!manager.empty()) {
      extension.raw("manager", JsonRecord().text("value", manager).str());
    }
    if (extension.str() != "{}") record.raw(kEnterprise, extension.str());
    return record.str();
  }

  // One title for all posts of a person: that of the primary or first one.
  std::string title_of(const DirectoryUser& user) {
    const auto& all = user.memberships;
    if (all.empty()) return {};
    const auto primary =
        std::find_if(all.begin(), all.end(),
                     [](const Membership& one) { return one.primary; });
    const Membership& main = primary == all.end() ? all[0] : *primary;
    for (const Membership& one : all) {
      if (one.title == main.title) continue;
      lose(user.place, "the title in `" + place_of(one.unit) +
                           "`: SCIM has one title for a person");
    }
    return plain(main.title, user.place, "title");
  }

  // The primary unit: by name, or by id where several have the name.
  std::string department_of(const DirectoryUser& user) const {
    for (const Membership& one : user.memberships) {
      if (!one.primary || one.unit.empty()) continue;
      const auto name = unit_names_.find(one.unit);
      if (name == unit_names_.end() || name->second.empty()) return one.unit;
      return names_.at(name->second) > 1 ? one.unit : name->second;
    }
    return {};
  }

  std::string manager_of(const DirectoryUser& user) {
    std::set<std::string> written;
    std::string first;
    for (const Manager& manager : user.managers) {
      if (manager.line == Line::kDotted) {
        lose(user.place, "the dotted line to `" + manager.person + '`');
      } else if (written.insert(manager.person).second) {
        if (written.size() > 1) {
          lose(user.place, "the manager `" + manager.person +
                               "`: SCIM has one for a person");
        } else {
          first = manager.person;
        }
      }
    }
    return first;
  }

  std::string group_json(const DirectoryUnit& unit) {
    JsonRecord record = resource(
        {"urn:ietf:params:scim:schemas:core:2.0:Group"}, unit.id, "Group");
    record.stated("displayName", plain(unit.name, unit.place, "name"));
    std::vector<std::string> members;
    for (const auto& [id, type] : members_[unit.id]) {
      members.push_back(
          JsonRecord().text("value", id).text("type", type).str());
    }
    if (!members.empty()) record.raw("members", json_list(members));
    if (!unit.kind.empty()) lose(unit.place, "its kind `" + unit.kind + '`');
    if (unit.order != kUnordered) lose(unit.place, "its order");
    std::set<std::string>& heads = heads_[unit.id];
    if (unit.heads) heads.insert(unit.heads->begin(), unit.heads->end());
    for (const std::string& head : heads) {
      lose(unit.place, "that `" + head + "` heads it");
    }
    return record.str();
  }

  Directory directory_;
  std::vector<LeftOut>& left_out_;
  std::map<std::string, std::set<std::pair<std::string, std::string>>> members_;
  std::map<std::string, std::set<std::string>> heads_;
  std::map<std::string, std::string> unit_names_;  // by id
  std::map<std::string, std::string> places_;      // by id
  std::map<std::string, std::size_t> names_;       // how many have each
  std::vector<std::string> resources_;
};

}  // namespace

std::string write_scim(Directory directory, std::vector<LeftOut>& left_out) {
  return ScimWriter(std::move(directory), left_out).write();
}

}  // namespace rung::io
