// What is behind a rung_rulebook, and what asks the host for others.
#ifndef RUNG_SRC_CAPI_RULEBOOK_HPP_
#define RUNG_SRC_CAPI_RULEBOOK_HPP_

#include <exception>
#include <string>
#include <vector>

#include "capi/rule_views.hpp"
#include "rung/json.hpp"
#include "rung/rulebook.hpp"
#include "rung/rung.h"

struct rung_rulebook {
  explicit rung_rulebook(rung::Rulebook of);

  rung::Rulebook book;
  rung::capi::RuleViews views;
  rung::capi::TextPool texts;
  rung_strs lineage;
};

// A failure to set it fails the call that asked.
struct rung_reply {
  std::string text;
  std::exception_ptr failure;
};

namespace rung::capi {

/// Copies, which share what they stand for.
std::vector<Rulebook> rulebooks_arg(const rung_rulebook* const* rulebooks,
                                    std::size_t count);
/// Empty for NULL.
RulebookFinder finder_of(rung_rulebook_find find, void* user);

}  // namespace rung::capi

#endif  // RUNG_SRC_CAPI_RULEBOOK_HPP_
