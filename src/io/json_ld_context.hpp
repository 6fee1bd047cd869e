// Contexts of JSON-LD: what short names stand for.
#ifndef RUNG_SRC_IO_JSON_LD_CONTEXT_HPP_
#define RUNG_SRC_IO_JSON_LD_CONTEXT_HPP_

#include <boost/json/value.hpp>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "io/json_ld.hpp"

namespace rung::io {

/// Throws kParse at file:/json/pointer.
[[noreturn]] void refuse_json_ld(const std::string& place,
                                 std::string_view what,
                                 std::string_view fragment,
                                 std::string_view hint = {});

struct LdTerm {
  std::string iri;       ///< or a keyword; empty: the term is passed over
  std::string type;      ///< an IRI, `@id`, `@vocab`, or empty
  std::string language;  ///< of its texts
  bool states_language = false;
  bool languages = false;  ///< `"@container": "@language"`
  bool index = false;      ///< `"@container": "@index"`
  bool reverse = false;
};

/// Immutable once made; nodes inside a node share it.
class LdContext {
 public:
  LdContext(const LdVocabulary& vocabulary, std::string scope)
      : vocabulary_(&vocabulary), scope_(std::move(scope)) {}

  using Ptr = std::shared_ptr<const LdContext>;

  /// What a node has that says `value` in this context.
  static Ptr with(Ptr context, const boost::json::value& value,
                  const std::string& place);

  /// The term, or nullptr where the context does not define it.
  const LdTerm* term(std::string_view name) const;
  /// The IRI or keyword of a property or type; empty: none. `place` is where
  /// it stands.
  std::string property(std::string_view name, const std::string& place) const;
  /// The IRI of a node.
  std::string node(std::string_view id) const;

  const std::string& language() const noexcept { return language_; }
  const LdVocabulary& vocabulary() const noexcept { return *vocabulary_; }

 private:
  struct Definitions;
  void add(const boost::json::value& value, const std::string& place);
  void add_object(const boost::json::object& object, const std::string& place);
  void set(std::string_view keyword, const boost::json::value& value,
           const std::string& place);
  std::string expanded(std::string_view name) const;
  std::string resolved(std::string_view reference) const;

  const LdVocabulary* vocabulary_;
  std::string scope_;
  Ptr above_;  // what it does not define may be defined there
  std::map<std::string, LdTerm, std::less<>> terms_;
  std::string vocab_, base_, language_;
  bool elsewhere_ = false;  // a context that is not fetched belongs to it
};

}  // namespace rung::io

#endif  // RUNG_SRC_IO_JSON_LD_CONTEXT_HPP_
