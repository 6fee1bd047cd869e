// Reading a row of facts from JSON.
#include <algorithm>

#include "base/near.hpp"
#include "base/utf8.hpp"
#include "cond/facts.hpp"
#include "rung/error.hpp"

namespace rung::cond {
namespace {

class Reader {
 public:
  Reader(const Limits& limits, FactRowData& row)
      : limits_(limits), row_(row), schema_(*row.schema) {}

  void object(const Cursor& at, const std::string& path) {
    for (const std::string_view key : at.keys()) {
      if (key.find('.') != std::string_view::npos) {
        throw Error(ErrorCode::kParse, "a name with a dot is a path",
                    pointer_step(at.pointer(), key), shorten(key),
                    R"({"a":{"b":1}} holds a.b)");
      }
      const std::string name =
          path.empty() ? std::string(key) : path + '.' + std::string(key);
      member(at.at(key), name);
    }
  }

 private:
  void member(const Cursor& at, const std::string& name) {
    const auto found = schema_.numbers.find(name);
    const bool leads_on = schema_.leads_on(name);
    if (found == schema_.numbers.end() && !leads_on) undeclared(at, name);
    if (at.value().is_null()) return;
    if (leads_on && (at.is_object() || found == schema_.numbers.end())) {
      return object(at, name);
    }
    fact(at, found->second);
  }

  [[noreturn]] void undeclared(const Cursor& at,
                               const std::string& name) const {
    Nearest nearest(name);
    for (const FactSpec& spec : schema_.facts) nearest.offer(spec.name);
    throw Error(ErrorCode::kParse, "the fact is not declared", at.pointer(),
                shorten(name), nearest.hint());
  }

  void fact(const Cursor& at, std::size_t number) {
    const FactSpec& spec = schema_.facts[number];
    FactRowData::Own& own = row_.own[number];
    if (!spec.list) {
      if (is_text(spec)) own.chars = text(at, spec);
      row_.values[number] = value(at, spec, own.chars);
      return;
    }
    const auto items = at.items();
    if (is_text(spec)) {
      for (const Cursor& item : items) own.chars += text(item, spec);
    }
    std::string_view rest = own.chars;  // whose place is settled now
    for (const Cursor& item : items) {
      const std::size_t n = is_text(spec) ? item.text().size() : 0;
      own.items.push_back(value(item, spec, rest.substr(0, n)));
      rest.remove_prefix(n);
    }
    row_.values[number] = Value::of_list(own.items.data(), own.items.size());
  }

  static bool is_text(const FactSpec& spec) {
    return spec.type == FactType::kText || spec.type == FactType::kParty;
  }

  std::string_view text(const Cursor& at, const FactSpec& spec) const {
    const std::string_view text = at.text();
    if (text.size() > limits_.max_text_bytes) {
      throw Error(ErrorCode::kLimitExceeded, "the text is too long",
                  at.pointer(), shorten(text), "max_text_bytes");
    }
    const auto& values = spec.values;
    if (values.empty() ||
        std::find(values.begin(), values.end(), text) != values.end()) {
      return text;
    }
    at.refuse("the fact never has this value", near_among(text, values));
  }

  // `kept` is the text of this value where the row keeps it.
  Value value(const Cursor& at, const FactSpec& spec,
              std::string_view kept) const {
    switch (spec.type) {
      case FactType::kBoolean:
        return Value::of_bool(at.boolean());
      case FactType::kNumber:
        return Value::of_number(at.number());
      case FactType::kInstant:
        return Value::of_instant(instant(at));
      default:
        return Value::of_text(kept);
    }
  }

  Instant instant(const Cursor& at) const {
    const std::string_view text = at.text();
    try {
      return parse_instant(text, schema_.zone);
    } catch (const Error& error) {
      at.refuse(error.message(), error.hint());
    }
  }

  const Limits& limits_;
  FactRowData& row_;
  const SchemaData& schema_;
};

}  // namespace

void read_facts(const Cursor& object, const Limits& limits, FactRowData& row) {
  Reader(limits, row).object(object, "");
}

}  // namespace rung::cond
