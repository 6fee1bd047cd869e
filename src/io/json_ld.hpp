// JSON-LD 1.1 as a graph: the part of it that organisations are published in.
#ifndef RUNG_SRC_IO_JSON_LD_HPP_
#define RUNG_SRC_IO_JSON_LD_HPP_

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "rung/io.hpp"

namespace rung::io {

/// What a property of a node has: another node, or a text.
struct LdObject {
  std::string node;  ///< an IRI, or empty
  std::string text, language;
  friend auto operator<=>(const LdObject&, const LdObject&) = default;
};

struct LdNode {
  std::string place;       ///< where it is first described or named
  bool described = false;  ///< it has types or properties
  bool named = true;       ///< it has an `@id` in the file
  std::set<std::string> types;
  std::map<std::string, std::set<LdObject>> properties;  ///< by IRI
};

/// Nodes by their ids: IRIs, `_:label` for blank nodes, `_:#n` for nodes that
/// have no id at all.
using LdGraph = std::map<std::string, LdNode>;

/// What a reader knows of a vocabulary without its context.
struct LdVocabulary {
  /// Prefixes that files may use without declaring them.
  std::map<std::string, std::string, std::less<>> prefixes;
  /// Terms of contexts that lie elsewhere; these are never fetched.
  std::map<std::string, std::string, std::less<>> terms;
  /// Properties whose texts are names of nodes, declared so or not.
  std::set<std::string, std::less<>> links;
};

/// Adds the nodes of a file. `scope` keeps the blank nodes of several files
/// apart; may be empty. Contexts elsewhere are named in `left_out`. Errors:
/// those of SourceText and parse_json; kParse with file:/json/pointer for what
/// JSON-LD forbids and for what is not read: a term that only a context
/// elsewhere defines, `@import`, contexts inside terms.
void read_json_ld(const Source& source, const LdVocabulary& vocabulary,
                  const std::string& scope, const LoadOptions& options,
                  LdGraph& graph, std::vector<LeftOut>& left_out);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_JSON_LD_HPP_
