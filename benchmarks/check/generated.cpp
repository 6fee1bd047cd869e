#include "check/generated.hpp"

namespace rung::bench {
namespace {

constexpr std::uint32_t kApplying = 5;

bool applies(std::uint32_t rule) { return rule < kApplying; }

std::string numbered(const char* prefix, std::uint32_t number) {
  return prefix + std::to_string(number);
}

std::string quoted(const std::string& text) { return '"' + text + '"'; }

std::string equals(const char* fact, const std::string& value) {
  return std::string(R"({"==":[{"var":")") + fact + R"("},)" + quoted(value) +
         "]}";
}

// 1000 is too much for two of the five.
std::string limit(std::uint32_t rule) {
  return R"({"<=":[{"var":"amount"},)" + std::to_string(rule < 2 ? 500 : 5000) +
         "]}";
}

std::string rule_text(Others others, std::uint32_t rule) {
  std::string act = "report", condition = equals("kind", "k0");
  if (!applies(rule)) {
    if (others == Others::kActs) {
      act = numbered("a", rule % 100);
    } else {
      condition = equals("kind", numbered("k", rule));
    }
  }
  const std::string number = std::to_string(rule + 1);
  return R"({"id":"GEN-)" + number + R"(","title":{"en":"rule )" + number +
         R"("},"checks":[{"code":"GEN_)" + number +
         R"(","severity":"error","kernel":"local","of":{"act":)" + quoted(act) +
         R"(,"if":)" + condition + R"(},"require":)" + limit(rule) +
         R"(,"message":{"en":"too much"}}]})";
}

}  // namespace

std::string generated_rulebook(Others others, std::uint32_t rules) {
  std::string text =
      R"({"format":"rung-rules/1","id":"generated","version":"1.0.0",)"
      R"("title":{"en":"generated"},"facts":{)"
      R"("kind":{"type":"text","title":{"en":"kind"}},)"
      R"("amount":{"type":"number","title":{"en":"amount"}}},"acts":{)";
  for (std::uint32_t act = 0; act < 100; ++act) {
    text +=
        (act == 0 ? "" : ",") + quoted(numbered("a", act)) + R"(:{"en":"act"})";
  }
  text += R"(},"rules":[)";
  for (std::uint32_t rule = 0; rule < rules; ++rule) {
    text += (rule == 0 ? "" : ",") + rule_text(others, rule);
  }
  return text + "]}";
}

std::vector<std::string> generated_conditions(Others others,
                                              std::uint32_t rules) {
  std::vector<std::string> all;
  for (std::uint32_t rule = 0; rule < rules; ++rule) {
    const bool other = !applies(rule);
    const bool by_act = other && others == Others::kActs;
    const bool by_value = other && others == Others::kValues;
    all.push_back(R"({"and":[)" +
                  equals("act", by_act ? numbered("a", rule % 100) : "report") +
                  "," + equals("kind", by_value ? numbered("k", rule) : "k0") +
                  R"(,{"!":)" + limit(rule) + "}]}");
  }
  return all;
}

Event generated_event() {
  Event event;
  event.id = "e1";
  event.time = parse_instant("2024-03-01T09:00", {});
  event.act = "report";
  event.from = {"eb.s1"};
  event.to = {"eb.d1"};
  event.matter = "m1";
  Attribute kind, amount;
  kind.name = "kind";
  kind.text = "k0";
  amount.name = "amount";
  amount.kind = Attribute::Kind::kNumber;
  amount.number = 1000;
  event.attributes = {kind, amount};
  return event;
}

}  // namespace rung::bench
