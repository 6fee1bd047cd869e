// The model as a rulebook: constraint n is the rule SEPSIS-n.
#include "kernels/sepsis_model.hpp"

#include <string>
#include <vector>

namespace rung::kernels {
namespace {

std::string group(const std::string& g) {
  return R"({"==":[{"var":"org_group"},")" + g + R"("]})";
}

std::string flag(const std::string& fact, bool yes) {
  return R"({"==":[{"var":")" + fact + R"("},)" + (yes ? "true" : "false") +
         "]}";
}

std::string all_of(const std::vector<std::string>& conditions) {
  std::string text;
  for (const std::string& c : conditions) text += (text.empty() ? "" : ",") + c;
  return R"({"and":[)" + text + "]}";
}

// What is asked of whoever is registered in constraint 4.
std::string registration() {
  std::vector<std::string> all{group("A"), R"({">=":[{"var":"age"},45]})",
                               R"({"<=":[{"var":"age"},80]})"};
  for (const char* yes :
       {"sirscritheartrate", "diagnosticblood", "diagnosticecg",
        "infectionsuspected", "diagnosticlacticacid", "diagnosticsputum",
        "diagnosticurinaryculture", "sirscrittemperature", "infusion",
        "diagnosticurinarysediment", "sirscrittachypnea", "diagnosticic",
        "sirscriteria2ormore", "diagnosticxthorax"}) {
    all.push_back(flag(yes, true));
  }
  for (const char* unset :
       {"diagnosticartastrup", "disfuncorg", "hypoxie", "diagnosticliquor",
        "hypotensie", "oligurie", "diagnosticother", "sirscritleucos"}) {
    all.push_back(flag(unset, false));
  }
  return all_of(all);
}

// And in constraint 13.
std::string suspicion() {
  std::vector<std::string> all;
  for (const char* yes :
       {"infectionsuspected", "sirscrittemperature", "diagnosticlacticacid",
        "diagnosticblood", "diagnosticic", "sirscriteria2ormore",
        "diagnosticecg"}) {
    all.push_back(flag(yes, true));
  }
  return all_of(all);
}

// The event judged (`A` in the model) and the one beside it (`T`).
struct Chain {
  std::string direction, of, of_if, need, need_if;
  std::string unit;  // empty: any distance
  int from = 0, to = 0;
};

// Constraints 1 to 13 of the model, in its order.
std::vector<Chain> chains() {
  const std::string after = "after", before = "before";
  return {
      {after, "admission_nc", group("K"), "release_b", group("E"), ""},
      {after, "admission_nc", group("I"), "release_a", group("E"), "seconds",
       133020, 957701},
      {before, "admission_nc", group("I"), "iv_liquid", group("A"), "seconds",
       92, 14473},
      {after, "er_registration", registration(), "er_triage", group("C"),
       "seconds", 52, 2154},
      {before, "return_er", group("?"), "release_a", group("E"), "seconds",
       1121801, 1121801},
      {before, "iv_antibiotics", group("L"), "er_sepsis_triage", group("L"),
       "seconds", 15, 11000},
      {after, "er_sepsis_triage", group("L"), "iv_antibiotics", group("L"),
       "seconds", 15, 11000},
      {before, "admission_nc", group("J"), "admission_ic", group("J"), ""},
      {before, "admission_nc", group("F"), "iv_antibiotics", group("A"),
       "seconds", 92, 14459},
      {before, "release_b", group("E"), "admission_nc", group("K"), "seconds",
       48225, 48225},
      {after, "admission_ic", group("J"), "admission_nc", group("J"), "seconds",
       61534, 61534},
      {after, "lacticacid", R"({"<=":[{"var":"lacticacid"},0.8]})",
       "leucocytes", R"({">=":[{"var":"leucocytes"},13.8]})", "minutes", 0,
       2778},
      {before, "er_triage", group("C"), "er_registration", suspicion(),
       "seconds", 52, 2154},
  };
}

std::string rule(const std::string& id, const std::string& check) {
  return R"({"id":")" + id +
         R"(","title":{"en":"a constraint"},"checks":[{"code":"BROKEN",)"
         R"("severity":"error","message":{"en":"broken"},)" +
         check + "}]}";
}

std::string rule(std::size_t number, const Chain& c) {
  std::string check = R"("kernel":"order","gap":"adjacent","direction":")" +
                      c.direction + R"(","of":{"act":")" + c.of + R"(","if":)" +
                      c.of_if + R"(},"need":{"act":")" + c.need + R"(","if":)" +
                      c.need_if + "}";
  if (!c.unit.empty()) {
    check += R"(,"within":{"unit":")" + c.unit + R"(","from":)" +
             std::to_string(c.from) + R"(,"to":)" + std::to_string(c.to) + "}";
  }
  return rule("SEPSIS-" + std::to_string(number), check);
}

std::string declared(const std::vector<const char*>& names,
                     const std::string& what) {
  std::string text;
  for (const char* name : names) {
    text += (text.empty() ? "\"" : ",\"") + std::string(name) + "\":" + what;
  }
  return text;
}

}  // namespace

Rulebook sepsis_model() {
  std::string rules =
      rule("SEPSIS-0",
           R"("kernel":"count","of":{"act":"admission_nc"},"at_least":2)");
  std::size_t number = 0;
  for (const Chain& c : chains()) rules += ',' + rule(++number, c);
  const std::string acts =
      declared({"admission_nc", "admission_ic", "release_a", "release_b",
                "iv_liquid", "iv_antibiotics", "er_registration", "er_triage",
                "er_sepsis_triage", "return_er", "lacticacid", "leucocytes"},
               R"({"en":"an act"})");
  const std::string flags =
      declared({"sirscritheartrate",
                "diagnosticblood",
                "diagnosticecg",
                "infectionsuspected",
                "diagnosticlacticacid",
                "diagnosticsputum",
                "diagnosticurinaryculture",
                "sirscrittemperature",
                "infusion",
                "diagnosticurinarysediment",
                "sirscrittachypnea",
                "diagnosticic",
                "sirscriteria2ormore",
                "diagnosticxthorax",
                "diagnosticartastrup",
                "disfuncorg",
                "hypoxie",
                "diagnosticliquor",
                "hypotensie",
                "oligurie",
                "diagnosticother",
                "sirscritleucos"},
               R"({"type":"boolean","title":{"en":"a flag"}})");
  const std::string numbers =
      declared({"age", "lacticacid", "leucocytes"},
               R"({"type":"number","title":{"en":"n"}})");
  return Rulebook::parse(
      R"({"format":"rung-rules/1","id":"sepsis","version":"1.0.0",)"
      R"("title":{"en":"Sepsis"},"acts":{)" +
      acts + R"(},"facts":{"org_group":{"type":"text","title":{"en":"g"}},)" +
      numbers + "," + flags + R"(},"rules":[)" + rules + "]}");
}

}  // namespace rung::kernels
