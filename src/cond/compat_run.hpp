// One evaluation of a rule of the compat profile.
#ifndef RUNG_SRC_COND_COMPAT_RUN_HPP_
#define RUNG_SRC_COND_COMPAT_RUN_HPP_

#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "cond/compat.hpp"

namespace rung::compat {

/// A value of the rule or the data, or one that was made on the way.
class Ref {
 public:
  explicit Ref(const Json* at) : at_(at) {}
  explicit Ref(Json own) : own_(std::move(own)) {}
  const Json& operator*() const { return at_ != nullptr ? *at_ : own_; }
  const Json* operator->() const { return &**this; }

 private:
  friend class Run;
  const Json* at_ = nullptr;
  Json own_;
};

class Run {
 public:
  explicit Run(const Json& data) { scopes_.push_back({&data, 0}); }

  /// May throw Failure, and Error kLimitExceeded.
  Ref eval(const Node& node);
  /// The value to keep.
  Json take(Ref&& ref);
  void charge(std::size_t steps);

 private:
  /// What `var` reads, and the place of it in the list that is gone through.
  struct Scope {
    const Json* data;
    std::size_t index;
  };
  class Inside;
  /// Arguments: those of the list, or the items of the one list they give.
  struct Values {
    Ref holder{Json()};
    std::vector<Ref> items;
  };

  Ref value(const Node&);
  Values values(const Node&);
  Ref single(const Node&);
  const std::vector<Node>& lazy(const Node&, std::size_t least);
  Json copy(const Json&, std::size_t level);
  Ref list(const Node&);

  // compat_facts.cpp
  Ref var(const Node&);
  Ref val(const Node&);
  Ref missing(const Node&);
  Ref missing_some(const Node&);
  boost::json::array absent(const boost::json::array& names);
  const Json* at_path(const Json& path);
  Json scope_at(const Json& levels, const Json*& found) const;

  // compat_logic.cpp
  Ref choice(const Node&);
  Ref junction(const Node&);
  Ref coalesce(const Node&);
  Ref comparison(const Node&);
  Ref attempt(const Node&);
  [[noreturn]] void raise(const Node&);

  // compat_lists.cpp
  Ref each(const Node&);
  Ref quantify(Op op, const boost::json::array& items, const Node& body);
  Ref reduce(const Node&);
  Ref arithmetic(const Node&);
  Ref extreme(const Node&);
  Ref cat(const Node&);
  Ref substr(const Node&);
  Ref in(const Node&);
  Ref merge(const Node&);

  std::vector<Scope> scopes_;
  std::size_t steps_ = kMaxSteps;
};

/// Enters a scope, and leaves it again whatever happens.
class Run::Inside {
 public:
  Inside(Run& run, const Json* data, std::size_t index) : run_(run) {
    run_.scopes_.push_back({data, index});
  }
  ~Inside() { run_.scopes_.pop_back(); }
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;

 private:
  Run& run_;
};

}  // namespace rung::compat

#endif  // RUNG_SRC_COND_COMPAT_RUN_HPP_
