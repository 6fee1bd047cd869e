// A value that is another one for a while.
#ifndef RUNG_SRC_RULES_SCOPE_HPP_
#define RUNG_SRC_RULES_SCOPE_HPP_

#include <utility>

namespace rung::rules {

template <class T>
class ScopeGuard {
 public:
  ScopeGuard(T& place, T value) : place_(place), before_(std::move(place)) {
    place_ = std::move(value);
  }
  ScopeGuard(const ScopeGuard&) = delete;
  ScopeGuard& operator=(const ScopeGuard&) = delete;
  ~ScopeGuard() { place_ = std::move(before_); }

 private:
  T& place_;
  T before_;
};

}  // namespace rung::rules

#endif  // RUNG_SRC_RULES_SCOPE_HPP_
