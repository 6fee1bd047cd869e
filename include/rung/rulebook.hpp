// rung: rulebooks, what is allowed, as data.
//
//   rung::Rulebook office = rung::Rulebook::load("office");
//
// docs/rulebook_format.md says what a rulebook holds and what it means.
#ifndef RUNG_RULEBOOK_HPP_
#define RUNG_RULEBOOK_HPP_

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rung/calendar.hpp"
#include "rung/export.h"
#include "rung/facts.hpp"
#include "rung/limits.hpp"
#include "rung/org.hpp"
#include "rung/time.hpp"

namespace rung {

struct RulebookData;  // the compiled form, private to the library

/// How to load a rulebook.
struct RulebookOptions {
  Limits limits;
  Zone zone;  ///< in which days are counted
  /// Holidays and worked weekends, where rules want them; an empty one: those
  /// of the rulebook's settings.
  Calendar calendar;
  /// Gives the text of a rulebook that another one refines, by its id; an empty
  /// answer means that there is none. Shipped rulebooks are found without it.
  std::function<std::string(std::string_view id)> find;
};

/// What a rule reports when it is broken in one way.
struct CodeInfo {
  std::string code;
  Severity severity = Severity::kError;
};

/// A rule, for people and registries.
struct RuleInfo {
  std::string id, area;  ///< `RPT-5`, `RPT`
  std::string rulebook;  ///< id of the rulebook that states it
  std::string version;
  Text title, text;  ///< its name, and what it asks
  std::string case_kind;
  std::vector<std::string> kernels;     ///< of its checks, in order
  std::vector<CodeInfo> codes;          ///< distinct, in order
  std::vector<std::string> basis;       ///< `SOURCE clause`
  std::vector<std::string> exemptions;  ///< ids
  std::vector<std::string> settings;    ///< names of those that it reads
  Text good, bad;                       ///< an example each way
  bool on = true;                       ///< judged: neither off nor unchecked
  Text off_reason;                      ///< why it is switched off
  /// Ids of the rules whose checks carry it out, in order; none: its own do.
  std::vector<std::string> through;
  Text unchecked;  ///< why no machine can check it; empty for others
};

struct SettingInfo {
  std::string name;
  std::string type;     ///< `number`, `boolean`, `text`, ... `list of text`
  std::string value;    ///< JSON
  std::string initial;  ///< JSON: what the rulebook that declares it says
  Text title;
  std::string source;
  std::vector<std::string> values;  ///< the texts it can have; empty: any
};

/// A text that rules cite.
struct SourceInfo {
  std::string id;
  Text title;
  Text note;  ///< what should be known of it; may be empty
};

/// A flaw of a rulebook that does not stop it from being used.
struct LintFlaw {
  std::string code;  ///< stable: `rules.never_activates`, ... (docs)
  Severity severity = Severity::kWarning;
  std::string place;  ///< JSON pointer in the rulebook that states it
  std::string rule;   ///< or empty
  Text message;
};

/// A compiled rulebook with all that it refines: immutable, cheap to copy, safe
/// for any number of threads.
class RUNG_API Rulebook {
 public:
  /// Compiles `rung-rules/1` text. Errors: kParse with a JSON pointer for
  /// unknown keys, undeclared names, wrong types, roles that cannot be reached,
  /// ids used twice; kNotFound for a rulebook to refine; kLimitExceeded.
  static Rulebook parse(std::string_view json, const RulebookOptions& = {});
  /// A shipped rulebook by its name, else a file; what a file refines is looked
  /// for among the shipped ones, by `find`, then as `ID.json` beside the file.
  static Rulebook load(const std::string& name_or_path,
                       const RulebookOptions& = {});
  /// Names of the shipped rulebooks.
  static std::span<const std::string_view> shipped() noexcept;
  /// The text of a shipped one; empty when there is none of that name.
  static std::string_view shipped_text(std::string_view name) noexcept;

  std::string_view id() const noexcept;
  std::string_view version() const noexcept;
  const Text& title() const noexcept;
  Zone zone() const noexcept;
  /// This one and those it refines, nearest first.
  const std::vector<std::string>& lineage() const noexcept;
  /// All rules, those switched off too, in the order stated, base first.
  const std::vector<RuleInfo>& rules() const noexcept;
  const std::vector<SettingInfo>& settings() const noexcept;
  /// Those of the rulebooks that it refines as well, base first.
  const std::vector<SourceInfo>& sources() const noexcept;
  /// The rule of this id, or nullptr.
  const RuleInfo* find_rule(std::string_view id) const noexcept;
  /// Rules that can never activate, exemptions that swallow their rule, tables
  /// with gaps, overlaps or shadowed rows, names declared and never used.
  std::vector<LintFlaw> lint() const;

  const RulebookData& data() const noexcept { return *data_; }
  explicit Rulebook(std::shared_ptr<const RulebookData> data)
      : data_(std::move(data)) {}

 private:
  std::shared_ptr<const RulebookData> data_;
};

}  // namespace rung

#endif  // RUNG_RULEBOOK_HPP_
