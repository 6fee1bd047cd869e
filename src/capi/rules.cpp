// What is in a rulebook.
#include "capi/args.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/rulebook.hpp"
#include "capi/text.hpp"

namespace rung::capi {
namespace {

// The view of a rule of one of the rulebooks; copies of a rulebook share rules.
const rung_rule_info* view_of(const RuleInfo& rule,
                              const rung_rulebook* const* rulebooks,
                              std::size_t count) {
  for (std::size_t b = 0; b < count; ++b) {
    const auto& rules = rulebooks[b]->book.rules();
    for (std::size_t i = 0; i < rules.size(); ++i) {
      if (&rules[i] == &rule) return rulebooks[b]->views.rules().ptr[i];
    }
  }
  throw Error(ErrorCode::kInternal, "rule is of no rulebook");
}

}  // namespace
}  // namespace rung::capi

using namespace rung::capi;

rung_rule_list rung_rulebook_rules(const rung_rulebook* rulebook) {
  if (rulebook == nullptr) return {nullptr, 0};
  return rulebook->views.rules();
}

rung_setting_list rung_rulebook_settings(const rung_rulebook* rulebook) {
  if (rulebook == nullptr) return {nullptr, 0};
  return rulebook->views.settings();
}

rung_source_list rung_rulebook_sources(const rung_rulebook* rulebook) {
  if (rulebook == nullptr) return {nullptr, 0};
  return rulebook->views.sources();
}

rung_status rung_rulebook_find_rule(const rung_rule_info** out,
                                    const rung_rulebook* rulebook,
                                    const char* id, size_t id_len,
                                    rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    const rung_rulebook& in = given(rulebook, "rulebook");
    const std::string_view name = utf8(id, id_len, "id");
    const rung::RuleInfo* rule = in.book.find_rule(name);
    if (rule == nullptr) not_found("there is no such rule", name);
    *out = view_of(*rule, &rulebook, 1);
  });
}

rung_status rung_rulebook_lint(rung_lint_flaw_list* out, rung_session* session,
                               const rung_rulebook* rulebook,
                               rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    *out = s.flaws.show(given(rulebook, "rulebook").book.lint());
  });
}

rung_status rung_rule_named(const rung_rule_info** out,
                            const rung_rulebook* const* rulebooks,
                            size_t rulebook_count, const char* id,
                            size_t id_len, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    const auto books = rulebooks_arg(rulebooks, rulebook_count);
    *out = view_of(rung::rule_named(books, utf8(id, id_len, "id")), rulebooks,
                   rulebook_count);
  });
}

rung_status rung_rules_of(rung_rule_list* out, rung_session* session,
                          const rung_rulebook* const* rulebooks,
                          size_t rulebook_count, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    const auto books = rulebooks_arg(rulebooks, rulebook_count);
    s.rules.clear();
    for (const rung::RuleInfo* rule : rung::rules_of(books)) {
      s.rules.push_back(view_of(*rule, rulebooks, rulebook_count));
    }
    *out = {s.rules.data(), s.rules.size()};
  });
}

rung_status rung_explain(const rung_explained** out, rung_session* session,
                         const rung_rulebook* const* rulebooks,
                         size_t rulebook_count, const char* id, size_t id_len,
                         rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    rung_session& s = given(session, "session");
    const auto books = rulebooks_arg(rulebooks, rulebook_count);
    *out = s.explained.show(rung::explain(books, utf8(id, id_len, "id")));
  });
}
