// Small rulebooks as text, for tests to vary.
#ifndef RUNG_TESTS_RULES_SMALL_BOOK_HPP_
#define RUNG_TESTS_RULES_SMALL_BOOK_HPP_

#include <string>

/// A rulebook `small` with one rule; `extra` is put beside its keys, `check`
/// stands for the rule's only check, `rule` beside the keys of the rule.
inline std::string small_book(const std::string& check,
                              const std::string& extra = "",
                              const std::string& rule = "") {
  return R"({"format":"rung-rules/1","id":"small","version":"1.0.0",
    "title":{"en":"Small"},)" +
         extra + R"("rules":[{"id":"S-1","title":{"en":"One"},)" + rule +
         R"("checks":[)" + check + "]}]}";
}

/// A check of the kernel `local`.
inline std::string local_check(const std::string& of,
                               const std::string& require) {
  return R"({"code":"S_ONE","severity":"error","message":{"en":"m"},
    "kernel":"local","of":)" +
         of + R"(,"require":)" + require + "}";
}

/// Any event, always kept.
inline std::string any_check() {
  return local_check(R"({"act":"report"})", "true");
}

#endif  // RUNG_TESTS_RULES_SMALL_BOOK_HPP_
