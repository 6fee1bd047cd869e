// One route on its way up.
#ifndef RUNG_TESTS_REFERENCE_ROUTE_WALK_HPP_
#define RUNG_TESTS_REFERENCE_ROUTE_WALK_HPP_

#include <utility>
#include <vector>

#include "reference/reference.hpp"

namespace rung::reference {

class RouteWalk {
 public:
  RouteWalk(const Model& model, const RouteAsk& ask)
      : model_(model),
        ask_(ask),
        at_(ask.question.at),
        graph_(model.graph(ask.question)) {}

  RouteAnswer run();

 private:
  void walk();
  void stop(Outcome outcome) { answer_.outcome = outcome; }
  void tie(const List& ups);
  bool advance(const Id& post);  // true: this level has a step or is merged
  RouteStep fill(const Id& post);
  RouteStep find_present(const Id& post);
  bool vacancy(const Id& post, RouteStep& step);
  void absence(const Id& post, const Ids& people, RouteStep& step);
  bool stand_in(const Id& post, const Ids& people, RouteStep& step);
  bool in_scope(const Absence& absence) const;
  bool serve(const Id& post, const Id& stand_in, RouteStep& step) const;
  List present(const Id& post) const;
  bool merge(const Id& post, const RouteStep& step);
  void accept(const Id& post, RouteStep step);
  void settle(const Id& post);
  void note(const char* code, List posts) {
    answer_.notes.push_back({code, level_, std::move(posts)});
  }
  void trace(TraceCode code, const Id& post) {
    answer_.trace.push_back({code, level_, post});
  }

  const Model& model_;
  const RouteAsk& ask_;
  Instant at_;
  const Graph& graph_;
  RouteAnswer answer_;
  Id asker_, from_, last_;
  Id before_;            // the post of the step before, first the one that asks
  bool served_ = false;  // somebody acts in the post that was looked at
  std::uint32_t level_ = 0;
  std::vector<std::size_t> pending_;  // notes that wait for "where it went"
};

}  // namespace rung::reference

#endif  // RUNG_TESTS_REFERENCE_ROUTE_WALK_HPP_
