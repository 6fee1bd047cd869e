// The engine beside the reference: every question to both.
#ifndef RUNG_TESTS_REFERENCE_COMPARE_HPP_
#define RUNG_TESTS_REFERENCE_COMPARE_HPP_

#include <string>
#include <string_view>

#include "reference/random_org.hpp"
#include "reference/reference.hpp"
#include "rung/org.hpp"
#include "rung/route.hpp"

namespace rung::reference {

/// A builder that holds the records, in their order.
OrgBuilder builder_of(const Records& records);
inline Org build(const Records& records) { return builder_of(records).build(); }

/// What differed, as lines for people; nothing when all is equal.
class Differences {
 public:
  bool empty() const { return text_.empty(); }
  const std::string& text() const { return text_; }
  void note(std::string_view what, std::string_view engine,
            std::string_view reference);
  void equal(std::string_view what, const std::string& engine,
             const std::string& reference) {
    if (engine != reference) note(what, engine, reference);
  }

 private:
  std::string text_;
  int count_ = 0;
};

/// How much of an org to ask about.
struct Extents {
  bool every_to = false;  ///< routes to every post, not to two of them
};

/// Answers as texts, from either side. Posts that only an id puts in order are
/// shown in the order of ids.
std::string show(const List& ids);
std::string show(const Ids& ids);
std::string show(const Answer& answer);
std::string show(const Relationship& related);
std::string show(const RouteAnswer& answer);
std::string show(const RouteAsk& ask);
std::string show_trace(const Org& org, const Route& route);
Answer convert(const Org& org, const PostAnswer& answer);
Relationship convert(const Org& org, const Related& related);
RouteAnswer convert(const Org& org, const Route& route);
List convert(const Org& org, const std::vector<PostId>& posts);
std::string show(const Question& question);

/// A question and a route's question in the engine's numbers.
Context context_of(const Org& org, const Question& question);
RouteQuery query_of(const Org& org, const RouteAsk& ask);

/// Both answers to one query, with trace and without, and what the page says of
/// the trace. `reused` is filled by the engine.
void compare_route(const Org&, const Model&, const RouteAsk&, Route& reused,
                   Differences&);
/// What of the trace is not as docs/routing.md says, or nothing.
std::string trace_flaw(const Org&, const RouteAsk&, const Route&,
                       const RouteAnswer& want);

/// All pairs and posts, one question.
void compare_relations(const Org&, const Model&, const Question&, Differences&);
/// Routes from every post and of every person.
void compare_routes(const Org&, const Model&, const Question&, Dice&,
                    const Extents&, Differences&);
/// Existence, parents, heads, holders, posts of people.
void compare_facts(const Org&, const Model&, Instant at, Differences&);
void compare_check(const Org&, const Model&, Instant at, Differences&);
void compare_problems(const Org&, const Model&, Differences&);

/// Some instants, lines and subjects, chosen by the seed, and everything above.
/// Problems of the load are not asked about unless `load`.
std::string compare_some(const Org& org, const Model& model, std::uint64_t seed,
                         bool load = true);
/// Some pairs and posts of a large org, on the ladder and the unit line.
std::string compare_samples(const Org& org, const Model& model,
                            std::uint64_t seed, int samples);
/// Everything above, one line, no subject.
std::string compare_line(const Org& org, const Model& model, Line line);

}  // namespace rung::reference

#endif  // RUNG_TESTS_REFERENCE_COMPARE_HPP_
