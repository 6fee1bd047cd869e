#include "io/vendor_write.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "io/json_record.hpp"
#include "io/org_json.hpp"

namespace rung::io {

HeadsOfUnits heads_of_units(const Directory& directory) {
  HeadsOfUnits heads;
  for (const DirectoryUnit& unit : directory.units) {
    if (unit.heads)
      heads[unit.id].insert(unit.heads->begin(), unit.heads->end());
  }
  for (const DirectoryUser& user : directory.users) {
    for (const Membership& in : user.memberships) {
      if (in.head.value_or(false)) heads[in.unit].insert(user.id);
    }
  }
  return heads;
}

std::string one_language(const Text& text, const std::string& place,
                         std::vector<LeftOut>& left_out) {
  if (!text.en.empty() && text.en != text.zh) {
    left_out.push_back(
        {place, text.zh.empty() ? "the format has no language: `" +
                                      shorten(text.en) + "` reads as Chinese"
                                : "the format has one language: `" +
                                      shorten(text.en) + "` is not written"});
  }
  return text.zh.empty() ? text.en : text.zh;
}

void leave_kinds_out(const Directory& directory,
                     std::vector<LeftOut>& left_out) {
  for (const DirectoryUnit& unit : directory.units) {
    if (unit.kind.empty()) continue;
    left_out.push_back({unit.place, "the format has no kinds of units: `" +
                                        shorten(unit.kind) + '`'});
  }
}

std::string feishu_answer(const std::string& items) {
  JsonRecord data, page;
  data.flag("has_more", false).raw("items", items);
  page.number("code", 0).text("msg", "success").raw("data", data.str());
  return page.str();
}

std::string id_json(const std::string& id) {
  constexpr std::size_t kMostDigits = 18;
  const bool number = !id.empty() && id.size() <= kMostDigits && id[0] != '0' &&
                      std::all_of(id.begin(), id.end(),
                                  [](char c) { return c >= '0' && c <= '9'; });
  if (number) return id;
  std::string json;
  append_json_string(json, id);
  return json;
}

}  // namespace rung::io
