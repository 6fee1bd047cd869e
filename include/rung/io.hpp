// rung: organisations out of foreign formats, and pictures of them.
#ifndef RUNG_IO_HPP_
#define RUNG_IO_HPP_

#include <cstdint>
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

/// What the bytes of a CSV file stand for.
enum class Encoding : std::uint8_t { kUtf8, kGb18030 };

/// How to read a foreign format.
struct ImportOptions {
  LoadOptions load;
  /// Field -> where the source has it. `csv`: field -> column header; a field
  /// that is not mapped is looked for under its own name; `id` must be found.
  /// The kinds that list people know one field, `person`: the attribute whose
  /// value becomes a person's id. docs/importers.md has the fields of each.
  std::map<std::string, std::string> columns;
  char separator = ',';                 ///< `csv` only
  Encoding encoding = Encoding::kUtf8;  ///< `csv` only
};

/// A record that an importer or exporter left out, and why.
struct LeftOut {
  std::string place;  ///< `file:line`, `file:/json/pointer`, or an id
  std::string reason;
};

struct Imported {
  Org org;
  std::vector<LeftOut> left_out;
};

/// Reads `sources` of one kind: one of import_kinds(); docs/importers.md says
/// what each becomes. Records that fit nowhere are named in `left_out`;
/// contradictions become `org.source_conflict`. Errors: kParse with
/// file:line:column and the fragment when a file is not of its format;
/// kUnsupported for an unknown kind; kInvalidArgument for a field that the kind
/// does not know; kLimitExceeded; kCancelled. Complexity: linear in the text,
/// but for sorting.
RUNG_API Imported import_org(std::string_view kind,
                             std::span<const Source> sources,
                             const ImportOptions& options = {});

/// One of several sources that are merged.
struct ImportPart {
  std::string kind;
  std::vector<Source> sources;
  ImportOptions options;  ///< its `load` is not used
};

/// Reads each part as import_org() does and merges them: of what two parts say
/// about the same thing, the earlier part counts, and where the later one says
/// otherwise that is `org.source_conflict` with both (docs/importers.md has the
/// rules). Errors: as import_org(); kInvalidArgument without parts.
RUNG_API Imported import_org(std::span<const ImportPart> parts,
                             const LoadOptions& options = {});

/// Names of the kinds that import_org() knows, in alphabetical order.
RUNG_API std::vector<std::string_view> import_kinds();

/// How to write a foreign format.
struct ExportOptions {
  Encoding encoding = Encoding::kUtf8;  ///< `csv` only
};

struct Exported {
  std::string text;  ///< one file
  std::vector<LeftOut> left_out;
};

/// Writes the org in a foreign format: one of export_kinds(). Kinds without
/// dates hold what is in force at `at`; `csv`, `feishu-corehr` and `w3c-org`
/// have dates and hold everything. What the format cannot say is named in
/// `left_out`, by id. Reading the text back by import_org() gives the same
/// facts, but for those. Equal facts give equal text. Errors: kUnsupported for
/// an unknown kind; kInvalidArgument for text that the encoding lacks.
RUNG_API Exported export_org(std::string_view kind, const Org& org, Instant at,
                             const ExportOptions& options = {});

/// Names of the kinds that export_org() knows, in alphabetical order.
RUNG_API std::vector<std::string_view> export_kinds();

/// How to draw.
struct DrawOptions {
  PostId root = kNoPost;  ///< only what is at and below it; kNoPost: everything
  bool chinese = true;    ///< language of names
  const Route* highlight = nullptr;  ///< steps to mark
  PostId highlight_from = kNoPost;   ///< where that route starts
  /// Posts to ring and number, from 1 on, and what that means, for the legend.
  /// In SVG only.
  std::span<const PostId> marked = {};
  std::string_view marked_as = {};
  /// If not empty, only these posts, and the units that have one of them.
  std::span<const PostId> only = {};
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
