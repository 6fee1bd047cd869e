#include <utility>

#include "base/json_text.hpp"
#include "cond/compat_run.hpp"
#include "rung/condition.hpp"

namespace rung {

struct JsonLogic::Impl {
  compat::Node rule;
  std::size_t max_bytes;
};

JsonLogic JsonLogic::compile(std::string_view json, const Limits& limits) {
  // An operation takes two levels of JSON.
  const auto rule = parse_json(json, limits.max_bytes, 2 * compat::kMaxLevels);
  JsonLogic logic;
  logic.impl_ = std::make_shared<const Impl>(
      Impl{compat::compile(rule), limits.max_bytes});
  return logic;
}

JsonLogic::Answer JsonLogic::apply(std::string_view data_json) const {
  const auto data = parse_json(data_json, impl_->max_bytes, compat::kMaxLevels);
  compat::Run run(data);
  Answer answer;
  try {
    const compat::Ref result = run.eval(impl_->rule);
    answer.json = compat::write(*result);
  } catch (const compat::Failure& failure) {
    const auto* type = failure.error.is_object()
                           ? failure.error.get_object().if_contains("type")
                           : nullptr;
    if (type != nullptr) answer.error = compat::to_text(*type);
    if (answer.error.empty()) answer.error = compat::write(failure.error);
  }
  return answer;
}

}  // namespace rung
