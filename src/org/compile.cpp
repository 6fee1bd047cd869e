// Facts in, compiled organisation out.
#include <memory>
#include <utility>

#include "org/facts_store.hpp"
#include "org/number.hpp"
#include "org/problems.hpp"
#include "org/resolve.hpp"
#include "org/timeline.hpp"

namespace rung {

Org compile(const Facts& facts, const LoadOptions& options) {
  const auto tell = [&](const char* stage, double done) {
    if (options.progress && !options.progress(stage, done)) {
      throw Error(ErrorCode::kCancelled, "the load was cancelled");
    }
  };
  tell("resolve", 0);
  auto data = std::make_shared<OrgData>();
  resolve(facts, options.limits, *data);
  cut_subject_cycles(*data);
  cut_unit_cycles(*data);
  check_unit_depth(*data, options.limits);
  Timelines timelines = timelines_of(*data, options.progress);
  cut_cycles(timelines, *data);
  report_dotted_cycles(*data);
  tell("index", 0);
  const Numbering numbering = number_posts(*data, timelines);
  renumber(*data, numbering);
  build_ladder(*data, numbering, timelines);
  data->note_lines();
  arrange(data->problems);
  tell("index", 1);
  return Org(std::move(data));
}

}  // namespace rung
