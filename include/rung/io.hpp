// rung: organisations out of foreign formats, and pictures of them.
#ifndef RUNG_IO_HPP_
#define RUNG_IO_HPP_

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rung/export.h"
#include "rung/org.hpp"
#include "rung/route.hpp"

namespace rung {

/// One file of an import: its name, for messages, and its bytes.
struct Source {
  std::string name;
  std::string_view text;
};

/// How to read a foreign format.
struct ImportOptions {
  LoadOptions load;
  /// `csv`: field -> column header. Fields: id, superior, unit, unit_name,
  /// parent_unit, title, role, order, person, person_name, since, until. A
  /// field that is not mapped is looked for under its own name; `id` must be
  /// found.
  std::map<std::string, std::string> columns;
  char separator = ',';  ///< `csv` only
};

/// A record that an importer left out, and why.
struct LeftOut {
  std::string place;  ///< `file:line`
  std::string reason;
};

struct Imported {
  Org org;
  std::vector<LeftOut> left_out;
};

/// Reads `sources` of one kind: `uk-organogram` (a senior file, then any junior
/// ones) or `csv`. Records that fit nowhere are named in `left_out`;
/// contradictions become `org.source_conflict`. Errors: kParse with
/// file:line:column and the fragment when a file is not of its format;
/// kUnsupported for an unknown kind; kLimitExceeded; kCancelled.
RUNG_API Imported import_org(std::string_view kind,
                             std::span<const Source> sources,
                             const ImportOptions& options = {});

/// Names of the kinds that import_org() knows, in alphabetical order.
RUNG_API std::vector<std::string_view> import_kinds();

/// How to draw.
struct DrawOptions {
  PostId root = kNoPost;  ///< only what is at and below it; kNoPost: everything
  bool chinese = true;    ///< language of names
  const Route* highlight = nullptr;  ///< steps to mark
  PostId highlight_from = kNoPost;   ///< where that route starts
};

/// Draws the ladder as of `context.at` as one self-contained SVG: units as
/// groups, vacant and acting posts marked, portfolio edges unlike unit edges.
RUNG_API std::string draw_svg(const Org&, const Context&,
                              const DrawOptions& options = {});
/// The same as a Graphviz DOT graph.
RUNG_API std::string draw_dot(const Org&, const Context&,
                              const DrawOptions& options = {});

}  // namespace rung

#endif  // RUNG_IO_HPP_
