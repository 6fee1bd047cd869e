// How much a post may decide: a decision table asked about one post.
#include "rung/authority.hpp"

#include <array>
#include <boost/json/value.hpp>
#include <cmath>
#include <vector>

#include "base/json_text.hpp"
#include "cond/table.hpp"
#include "route/authority_inputs.hpp"
#include "rung/limits.hpp"

namespace rung {
namespace {

using cond::Table;
using cond::Value;
using Answer = Table::Answer;
using Hit = Table::Hit;

void check_output(const Cursor& outputs, const Table& table) {
  if (table.outputs().size() != 1) {
    outputs.refuse("a table of authority has one output",
                   "a boolean (may decide), or a number (up to which amount)");
  }
  const FactType type = table.outputs()[0].type;
  if (type != FactType::kBoolean && type != FactType::kNumber) {
    outputs.at(0).at("type").refuse("authority is a boolean or a number");
  }
}

void check_hit(const Cursor& hit, const Table& table) {
  switch (table.hit()) {
    case Hit::kRuleOrder:
    case Hit::kOutputOrder:
    case Hit::kCollect:
    case Hit::kCount:
      hit.refuse("this policy does not give one authority",
                 "unique, any or first; of numbers also sum, min or max");
    default:
      break;
  }
}

// What an answer says about an amount.
Truth truth_of(const Answer& answer, double amount) {
  switch (answer.kind) {
    case Answer::Kind::kNothing:
      return Truth::kNo;
    case Answer::Kind::kConflict:
    case Answer::Kind::kUnknown:
      return Truth::kUndetermined;
    case Answer::Kind::kValues:
      break;
  }
  const Value& value = answer.values.front();
  const bool yes = value.kind == Value::Kind::kBoolean ? value.boolean
                                                       : amount <= value.number;
  return yes ? Truth::kYes : Truth::kNo;
}

}  // namespace

struct Authority::Impl {
  Table table;
  std::vector<AuthorityInput> inputs;  // of the table's columns
};

Authority Authority::parse(std::string_view json, Zone zone) {
  boost::json::value value = parse_json(json, Limits{}.max_bytes);
  close_roles(value);
  const Cursor root(value);
  auto impl = std::make_shared<Impl>();
  impl->table = Table::read(root, zone);
  for (const Cursor& column : root.at("inputs").items()) {
    impl->inputs.push_back(authority_input(column));
  }
  check_output(root.at("outputs"), impl->table);
  check_hit(root.at("hit"), impl->table);
  Authority read;
  read.impl_ = std::move(impl);
  return read;
}

Truth Authority::covers(const Org& org, PostId post, double amount,
                        const Context& context,
                        std::string_view document_kind) const {
  if (!impl_ || !std::isfinite(amount)) return Truth::kUndetermined;
  const AuthorityQuestion question{org, post, amount, context.subject,
                                   document_kind};
  std::array<Value, kAuthorityInputs> values;  // no input comes twice
  for (std::size_t i = 0; i < impl_->inputs.size(); ++i) {
    values[i] = question.value(impl_->inputs[i]);
  }
  // Limits that differ may say the same about this amount.
  const auto read = [amount](Answer& each) {
    const Truth truth = truth_of(each, amount);
    each.kind = truth == Truth::kUndetermined ? Answer::Kind::kUnknown
                                              : Answer::Kind::kValues;
    each.values.assign(1, Value::of_truth(truth));
  };
  return truth_of(
      impl_->table.decide({values.data(), impl_->inputs.size()}, read), amount);
}

}  // namespace rung
