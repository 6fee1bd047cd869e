#include <optional>
#include <string>

#include "base/utf8.hpp"
#include "io/importers.hpp"
#include "rung/error.hpp"

namespace rung {
namespace {

struct Kind {
  std::string_view name;
  std::string (*write)(const Org&, Instant, const ExportOptions&,
                       std::vector<LeftOut>&);
};

using DirectoryWriter = std::string (*)(io::Directory, std::vector<LeftOut>&);

// A kind that lists the units and people of one instant.
template <DirectoryWriter kWrite>
std::string as_of(const Org& org, Instant at, const ExportOptions&,
                  std::vector<LeftOut>& left_out) {
  return kWrite(io::directory_of(org, at, left_out), left_out);
}

// A kind that lists units and people with their dates.
template <DirectoryWriter kWrite>
std::string dated(const Org& org, Instant, const ExportOptions&,
                  std::vector<LeftOut>& left_out) {
  return kWrite(io::directory_of(org, std::nullopt, left_out), left_out);
}

std::string write_csv(const Org& org, Instant, const ExportOptions& options,
                      std::vector<LeftOut>& left_out) {
  return io::write_staff_csv(org, options, left_out);
}

std::string write_w3c(const Org& org, Instant, const ExportOptions&,
                      std::vector<LeftOut>& left_out) {
  return io::write_w3c_org(org, left_out);
}

// In alphabetical order.
constexpr Kind kKinds[] = {{"csv", write_csv},
                           {"dingtalk", as_of<io::write_dingtalk>},
                           {"dingtalk-old", as_of<io::write_dingtalk_old>},
                           {"feishu", as_of<io::write_feishu>},
                           {"feishu-corehr", dated<io::write_feishu_corehr>},
                           {"ldif", as_of<io::write_ldif>},
                           {"ldif-ad", as_of<io::write_ldif_ad>},
                           {"scim", as_of<io::write_scim>},
                           {"w3c-org", write_w3c},
                           {"wecom", as_of<io::write_wecom>}};

const Kind& find_kind(std::string_view name) {
  std::string known;
  for (const Kind& kind : kKinds) {
    if (kind.name == name) return kind;
    known.append(" ").append(kind.name);
  }
  throw Error(ErrorCode::kUnsupported, "unknown kind of export", {},
              shorten(name), "known:" + known);
}

}  // namespace

Exported export_org(std::string_view kind, const Org& org, Instant at,
                    const ExportOptions& options) {
  const Kind& found = find_kind(kind);
  Exported exported;
  exported.text = found.write(org, at, options, exported.left_out);
  return exported;
}

std::vector<std::string_view> export_kinds() {
  std::vector<std::string_view> names;
  for (const Kind& kind : kKinds) names.push_back(kind.name);
  return names;
}

}  // namespace rung
