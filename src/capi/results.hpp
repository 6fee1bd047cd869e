// Answers in the shapes of C, borrowed from a session.
#ifndef RUNG_SRC_CAPI_RESULTS_HPP_
#define RUNG_SRC_CAPI_RESULTS_HPP_

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "capi/pool.hpp"
#include "rung/json.hpp"
#include "rung/org.hpp"
#include "rung/route.hpp"
#include "rung/rung.h"

namespace rung::capi {

/// Numbers in one block. start() must announce how many will be added, since
/// the views point into the block.
class IdPool {
 public:
  void start(std::size_t total) {
    ids_.clear();
    ids_.reserve(total);
  }
  template <class Id>
  rung_ids add(const std::vector<Id>& from) {
    const std::size_t at = ids_.size();
    for (const Id id : from) ids_.push_back(static_cast<std::uint32_t>(id));
    return {ids_.data() + at, from.size()};
  }
  /// A list on its own.
  template <class Id>
  rung_ids only(const std::vector<Id>& from) {
    start(from.size());
    return add(from);
  }

 private:
  std::vector<std::uint32_t> ids_;
};

/// Structs, and the pointers to them that C sees.
template <class T>
class List {
 public:
  void start() { items_.clear(); }
  void add(const T& item) { items_.push_back(item); }
  void seal() {
    pointers_.clear();
    for (const T& item : items_) pointers_.push_back(&item);
  }
  const T* const* data() const noexcept { return pointers_.data(); }
  std::size_t size() const noexcept { return pointers_.size(); }

 private:
  std::vector<T> items_;
  std::vector<const T*> pointers_;
};

class RouteView {
 public:
  /// The view lives as long as `route` is not changed.
  const rung_routed* show(const Route& route);
  const rung_routed* get() const noexcept { return &routed_; }

 private:
  rung_routed routed_{};
  List<rung_step> steps_;
  List<rung_trace_record> trace_;
  List<rung_note> notes_;
  IdPool ids_;
};

class RelatedView {
 public:
  const rung_related* show(const Related& related);
  const rung_related* get() const noexcept { return &related_; }

 private:
  rung_related related_{};
  IdPool ids_;
};

class ReportView {
 public:
  const rung_report* show(const OrgReport& report);
  rung_problem_list show(std::span<const Problem> problems);
  const rung_report* get() const noexcept { return &report_; }

 private:
  rung_report report_{};
  List<rung_problem> problems_;
  std::vector<rung_str> subjects_;
  IdPool ids_;
};

class OptionsView {
 public:
  rung_route_option_list show(std::span<const RouteOption> options);

 private:
  Pool<rung_str> values_;
  List<rung_route_option> options_;
};

}  // namespace rung::capi

#endif  // RUNG_SRC_CAPI_RESULTS_HPP_
