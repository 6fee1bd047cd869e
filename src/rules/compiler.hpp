// From the texts of a rulebook and those that it refines to one compiled form.
#ifndef RUNG_SRC_RULES_COMPILER_HPP_
#define RUNG_SRC_RULES_COMPILER_HPP_

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/value.hpp>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/json_text.hpp"
#include "rules/data.hpp"

namespace rung::rules {

/// One text, parsed.
struct Document {
  Document(std::string_view text, std::size_t max_bytes)
      : json(parse_json(text, max_bytes, 64, &memory)) {}

  std::string id, version;
  boost::json::monotonic_resource memory;  // of `json`: freed as a whole
  const boost::json::value json;
};

struct Setting {
  cond::Type type;
  cond::Value value;
  std::size_t info = 0;   ///< its SettingInfo
  std::vector<Day> days;  ///< of one of the calendar
};

/// Reads `{"zh","en"}`, one of them at least.
Text read_text(const Cursor& at);
Severity read_severity(const Cursor& at);
void add_code(std::vector<CodeInfo>& codes, const std::string& code,
              Severity severity);
/// The codes that a check can report, in the order of its ways.
void add_codes(const Check& check, std::vector<CodeInfo>& codes);
/// The code of an exemption that is not proven, if there is one.
void add_unproven(const Unless& unless, std::vector<CodeInfo>& codes);
/// Is a setting of this name of the rulebook's calendar?
bool is_of_calendar(std::string_view name) noexcept;
/// Reads "type" and "list" of a fact or setting.
FactType read_type(const Cursor& at);
/// A name that is to be declared: letters, digits and `_`, first a letter.
std::string read_new_name(const Cursor& at, std::string_view name);
CaseKind read_case_kind(const Cursor& at);
std::string_view name_of(Kernel) noexcept;
std::string_view name_of(FactType) noexcept;

class Compiler : public cond::Names, public PathNames {
 public:
  Compiler(RulebookData& data, const RulebookOptions& options);
  ~Compiler() override;

  /// Takes one document in; base ones first.
  void add(const Document& document);
  /// Compiles what was added.
  void finish();

  // cond::Names
  std::optional<cond::Slot> fact(std::string_view path) override;
  std::optional<cond::Slot> call(std::string_view op,
                                 const Cursor& arguments) override;
  std::optional<std::pair<cond::Value, cond::Type>> constant(
      std::string_view op, const Cursor& arguments) override;
  std::string near(std::string_view name) const override;

  // PathNames
  std::uint32_t role(std::string_view name) override;
  std::uint32_t mark(std::string_view name) override;
  std::uint32_t party_fact(std::string_view name) override;
  const Path& path(std::uint32_t index) const override {
    return data_.paths[index];
  }
  std::string near_role(std::string_view name) const override;

 private:
  struct Source {  // where a declared thing stands
    const Document* document;
    const boost::json::value* json;
    std::string pointer;
  };
  struct RoleState {
    Source source;
    std::uint32_t path = kNone;
    bool open = false;
    std::set<std::string> uses = {};  // what its path names
  };
  struct ConditionState {
    Source source;
    std::size_t depth = 0;  // 0: not compiled yet
    bool open = false;
    bool on_marks = false;  // or on rules
    std::uint8_t depends = 0;
    std::set<std::string> uses = {};
  };
  /// What conditions may speak of besides facts, marks and the event.
  struct Scope {
    std::optional<cond::Type> each;
    bool other = false;
  };

  Cursor cursor(const Source& source) const;

  // compile_settings.cpp
  void add_settings(const Document& document, const Cursor& top);
  void add_setting(const Document& document, const Cursor& at,
                   const std::string& name);
  void set_settings(const Cursor& top);
  cond::Value read_value(const Cursor& at, const cond::Type& type);
  void take_value(const Cursor& at, const std::string& name, Setting& setting);
  void take_calendar();

  // compile_sections.cpp
  void add_sources(const Cursor& top);
  std::uint32_t source_named(const Cursor& at) const;
  void add_facts(const Cursor& top);
  void add_acts(const Cursor& top);
  void add_lists(const Cursor& top);
  void declare(std::set<std::string>& names, const Cursor& at,
               std::string_view name);

  // compile_names.cpp
  std::uint32_t slot(SlotSpec spec);
  std::optional<cond::Slot> slot_of(SlotSpec spec);
  std::optional<cond::Slot> field_or_fact(std::string_view name, Whose whose,
                                          std::uint32_t mark);
  std::optional<cond::Slot> table_slot(const Cursor& arguments);
  std::uint32_t fact_named(std::string_view name);
  std::uint32_t path_argument(const Cursor& at);
  std::uint32_t add_path(const Cursor& at);

  // compile_conditions.cpp
  void add_conditions(const Document& document, const Cursor& top);
  void named_condition(std::uint32_t index);
  std::uint32_t condition_named(const Cursor& at);
  cond::Slot holds_slot(const Cursor& at);
  bool hangs_on_marks(const SlotSpec& slot) const;
  void finish_conditions(const Document& document);

  // compile_check.cpp
  void check(const Cursor& at, std::uint32_t rule);
  void reports(const Cursor& at, Check& check);
  void kernel_keys(const Cursor& at, Check& check);
  void order_keys(const Cursor& at, Check& check);

  // compile_parts.cpp
  Predicate predicate(const Cursor& at);
  void predicate_body(const Cursor& at, Predicate& predicate);
  std::size_t time_unit(const Cursor& at);
  Window window(const Cursor& at);
  std::uint32_t list_fact(const Cursor& at);
  Each each(const Cursor& at);
  Each periods(const Cursor& at);
  Key key(const Cursor& at);
  std::vector<ByPair> by(const Cursor& at);
  std::vector<PathPart> path_parts(const Cursor& at);
  cond::Program condition(const Cursor& at);
  cond::Program expression(const Cursor& at, FactType type);
  std::int64_t number_or_setting(const Cursor& at, std::int64_t least);

  // compile_rule.cpp
  void read_mark(std::uint32_t index);
  void rule(const Document& document, const Cursor& at);
  void rule_info(const Document& document, const Cursor& at, Rule& rule);
  Unless unless(const Cursor& at);
  void exemption_codes(const Cursor& at, const Rule& rule) const;

  // compile_states.cpp
  void state(const Cursor& at, std::uint32_t rule);
  void switch_rules(const Cursor& top);
  void go_through(const Cursor& rules);
  void add_exemptions(const Document& document, const Cursor& all);
  void settle();
  void note_uses(std::uint32_t rule);
  bool asks(std::uint32_t rule, std::uint32_t other) const;

  void note_unused();  // lint.cpp

  // compile_index.cpp
  void index();
  void listen(const Predicate& predicate, const Listener& listener);

  RulebookData& data_;
  std::vector<const Document*> documents_;
  std::map<std::string, RoleState, std::less<>> roles_;
  std::map<std::string, std::uint32_t, std::less<>> condition_names_;
  std::vector<ConditionState> conditions_;  // as in data_
  std::size_t open_conditions_ = 0;
  const Document* faulty_ = nullptr;  // where what was asked for is wrong
  std::map<std::string, std::uint32_t, std::less<>> mark_names_;
  std::vector<Source> mark_sources_;
  std::map<std::string, Setting, std::less<>> settings_;
  Source calendar_source_ = {};  // what was last said of the calendar
  std::map<std::string, Each, std::less<>> checklists_;
  std::map<std::string, std::uint32_t, std::less<>> table_names_;
  std::set<std::string> source_ids_, act_names_, fact_names_, role_names_,
      used_;
  std::unordered_map<std::string, std::uint32_t> path_index_, slot_index_;
  std::map<std::string, std::uint32_t, std::less<>> rule_index_;
  std::vector<std::set<std::uint32_t>> asked_;  // by rule: those it hangs on
  Scope scope_;
  std::size_t role_depth_ = 0;
};

}  // namespace rung::rules

#endif  // RUNG_SRC_RULES_COMPILER_HPP_
