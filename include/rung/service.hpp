// rung: every question behind one call, text in, text out.
//
// What `rung serve --stdio` answers with, for hosts in other languages. The
// protocol is in docs/serve.md.
#ifndef RUNG_SERVICE_HPP_
#define RUNG_SERVICE_HPP_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rung/check.hpp"
#include "rung/export.h"
#include "rung/org.hpp"
#include "rung/rulebook.hpp"

namespace rung {

struct ServiceOptions {
  std::size_t max_bytes = std::size_t{64} << 20;  ///< of one request
  std::size_t max_monitors = 10'000;              ///< open at one time
};

/// One organisation, rulebooks, and the monitors that requests have opened. Not
/// for two threads at once; the Org and the rulebooks are shared with others.
class RUNG_API Service {
 public:
  explicit Service(const Org&, std::vector<Rulebook> = {},
                   const ServiceOptions& = {});
  Service(Service&&) noexcept;
  Service& operator=(Service&&) noexcept;
  ~Service();

  /// Answers one request,
  ///
  /// {"id"?,"ask","monitor"?,"request"?:{...}}
  ///
  /// with one line of JSON without its end: {"id","ok":answer} or
  /// {"id","error":{"code","message","place","fragment","hint"}}. `id`, a text
  /// or a number, comes back as it was, and null where the request states none
  /// or is no JSON object. Whatever is wrong with the request is an answer:
  /// only an allocation that fails is thrown (std::bad_alloc). A request that
  /// fails changes nothing.
  ///
  /// `ask`   `request`                              the answer is that of
  /// hello    none                                  below
  /// route    {"from","to"?,...,"at"}               route_json()
  /// relate   {"a","b",...,"at"}                    relate_json()
  /// org      {"at"}                                org_check_json()
  /// check    {"events",...} by the service's       check_json()
  ///          rulebooks; with "rules" by those
  /// rules    {"ask",...}                           rules_json()
  /// signoff  {"policy","events"?,"at",...}         signoff_json()
  /// open     none, or a state that was saved       {"monitor"}
  /// feed     an event with an `id`                 feed_json()
  /// propose  an event                              propose_json()
  /// verdicts none, or {"at"?}                      verdicts_json()
  /// save     none                                  Monitor::save()
  /// close    none                                  {"monitor"}
  ///
  /// The last six name their matter in `monitor`, any text. `hello` answers
  /// {"rung":version,"units","posts","people","rulebooks":[{"id","version"}],
  /// "monitors"}.
  std::string answer(std::string_view request);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace rung

#endif  // RUNG_SERVICE_HPP_
