#include <string>

#include "base/utf8.hpp"
#include "io/importers.hpp"
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
                           {"uk-organogram", io::read_uk_organogram}};

const Kind& find_kind(std::string_view name) {
  std::string known;
  for (const Kind& kind : kKinds) {
    if (kind.name == name) return kind;
    known.append(" ").append(kind.name);
  }
  throw Error(ErrorCode::kUnsupported, "unknown kind of import", {},
              shorten(name), "known:" + known);
}

}  // namespace

Imported import_org(std::string_view kind, std::span<const Source> sources,
                    const ImportOptions& options) {
  const Kind& found = find_kind(kind);
  if (sources.empty()) {
    throw Error(ErrorCode::kInvalidArgument, "an import needs a file");
  }
  std::vector<LeftOut> left_out;
  const Facts facts = found.read(sources, options, left_out);
  return {compile(facts, options.load), std::move(left_out)};
}

std::vector<std::string_view> import_kinds() {
  std::vector<std::string_view> names;
  for (const Kind& kind : kKinds) names.push_back(kind.name);
  return names;
}

}  // namespace rung
