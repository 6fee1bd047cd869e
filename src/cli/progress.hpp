// A bar on stderr for loads that take long enough to wonder.
#ifndef RUNG_SRC_CLI_PROGRESS_HPP_
#define RUNG_SRC_CLI_PROGRESS_HPP_

#include <chrono>
#include <string_view>

#include "rung/json.hpp"
#include "rung/limits.hpp"

namespace rung::cli {

/// Draws only where stderr is a terminal, after half a second, ten times a
/// second at most; wipes its line at the end.
class ProgressBar {
 public:
  explicit ProgressBar(Lang lang);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  /// What LoadOptions::progress takes; empty where nothing is drawn. The bar
  /// must outlive it.
  Progress callback();

 private:
  void draw(std::string_view stage, double done);

  Lang lang_;
  bool wanted_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace rung::cli

#endif  // RUNG_SRC_CLI_PROGRESS_HPP_
