#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "io/importers.hpp"
#include "io/merge.hpp"
#include "rung/error.hpp"

namespace rung {
namespace {

struct Kind {
  std::string_view name;
  Facts (*read)(io::Sources, const ImportOptions&, std::vector<LeftOut>&);
};

using DirectoryReader = io::Directory (*)(io::Sources, const ImportOptions&,
                                          std::vector<LeftOut>&);

// A kind that lists units and people.
template <DirectoryReader kRead>
Facts read_directory(io::Sources sources, const ImportOptions& options,
                     std::vector<LeftOut>& left_out) {
  return io::facts_of(kRead(sources, options, left_out), left_out);
}

constexpr Kind kKinds[] = {{"csv", io::read_staff_csv},
                           {"dingtalk", read_directory<io::read_dingtalk>},
                           {"feishu", read_directory<io::read_feishu>},
                           {"ldif", read_directory<io::read_ldif>},
                           {"scim", read_directory<io::read_scim>},
                           {"uk-organogram", io::read_uk_organogram},
                           {"w3c-org", io::read_w3c_org},
                           {"wecom", read_directory<io::read_wecom>}};

const Kind& find_kind(std::string_view name) {
  std::string known;
  for (const Kind& kind : kKinds) {
    if (kind.name == name) return kind;
    known.append(" ").append(kind.name);
  }
  throw Error(ErrorCode::kUnsupported, "unknown kind of import", {},
              shorten(name), "known:" + known);
}

Facts read(std::string_view kind, io::Sources sources,
           const ImportOptions& options, std::vector<LeftOut>& left_out) {
  const Kind& found = find_kind(kind);
  if (sources.empty()) {
    throw Error(ErrorCode::kInvalidArgument, "an import needs a file");
  }
  return found.read(sources, options, left_out);
}

// `wecom (people.json)`
std::string label_of(const ImportPart& part) {
  const std::string name = shorten(part.sources[0].name);
  return part.kind + " (" + name + (part.sources.size() > 1 ? ", ...)" : ")");
}

}  // namespace

Imported import_org(std::string_view kind, std::span<const Source> sources,
                    const ImportOptions& options) {
  std::vector<LeftOut> left_out;
  const Facts facts = read(kind, sources, options, left_out);
  return {compile(facts, options.load), std::move(left_out)};
}

Imported import_org(std::span<const ImportPart> parts,
                    const LoadOptions& options) {
  if (parts.empty()) {
    throw Error(ErrorCode::kInvalidArgument, "an import needs a part");
  }
  std::vector<LeftOut> left_out;
  std::vector<io::Reading> readings;
  for (const ImportPart& part : parts) {
    ImportOptions how = part.options;
    how.load = options;
    Facts facts = read(part.kind, part.sources, how, left_out);
    readings.push_back({std::move(facts), label_of(part)});
  }
  if (readings.size() == 1) {
    return {compile(readings[0].facts, options), std::move(left_out)};
  }
  const Facts merged = io::merge(readings, left_out);
  return {compile(merged, options), std::move(left_out)};
}

std::vector<std::string_view> import_kinds() {
  std::vector<std::string_view> names;
  for (const Kind& kind : kKinds) names.push_back(kind.name);
  return names;
}

}  // namespace rung
