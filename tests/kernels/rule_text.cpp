// Rules as the JSON that a rulebook holds.
#include <string>

#include "kernels/model.hpp"
#include "kernels/vocabulary.hpp"

namespace rung::kernels {
namespace {

std::string list(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items)
    text += (text.empty() ? "" : ",") + item;
  return "[" + text + "]";
}

std::string quoted(const std::string& text) { return '"' + text + '"'; }

std::vector<std::string> all_quoted(std::vector<std::string> items) {
  for (std::string& item : items) item = quoted(item);
  return items;
}

// An object under construction; what is not stated is left out.
class Object {
 public:
  Object& raw(const char* key, const std::string& json) {
    text_ += (text_.empty() ? "\"" : ",\"") + std::string(key) + "\":" + json;
    return *this;
  }
  Object& text(const char* key, const std::string& value) {
    return value.empty() ? *this : raw(key, quoted(value));
  }
  Object& number(const char* key, const std::optional<std::int64_t>& n) {
    return n ? raw(key, std::to_string(*n)) : *this;
  }
  Object& yes(const char* key, bool flag) {
    return flag ? raw(key, "true") : *this;
  }
  template <typename T>
  Object& said(const char* key, const std::optional<Expression<T>>& e) {
    return e ? raw(key, e->json) : *this;
  }
  std::string json() const { return "{" + text_ + "}"; }

 private:
  std::string text_;
};

std::string json_of(const std::vector<Pair>& pairs) {
  std::vector<std::string> items;
  for (const Pair& p : pairs) {
    items.push_back(list({p.mine.json, p.found.json}));
  }
  return list(items);
}

std::string json_of(const Predicate& p, const std::vector<Pair>& by = {}) {
  Object o;
  if (!p.acts.empty()) o.raw("act", list(all_quoted(p.acts)));
  o.said("if", p.condition).yes("first", p.first);
  if (!by.empty()) o.raw("by", json_of(by));
  return o.json();
}

std::string json_of(const Window& w) {
  Object o;
  o.text("unit", w.unit).number("from", w.from).number("to", w.to);
  o.said("anchor", w.anchor).said("at", w.at).yes("roll", w.roll);
  return o.json();
}

void add_kernel_keys(Object& o, const Check& c) {
  o.raw("of", json_of(c.of));
  if (c.kernel == "order") {
    o.raw("need", json_of(*c.second)).text("direction", c.direction);
    o.text("gap", c.gap).yes("not", c.negated).said("match", c.match);
    if (!c.by.empty()) o.raw("by", json_of(c.by));
    if (c.until) o.raw("until", json_of(*c.until));
    if (c.within) o.raw("within", json_of(*c.within));
  } else if (c.second) {
    o.raw("with", json_of(*c.second));
  }
  o.said("require", c.require).said("allowed", c.allowed);
  o.number("at_least", c.at_least).number("at_most", c.at_most);
  o.text("position", c.position).text("is", c.is).text("must", c.must);
  o.said("value", c.value).said("other", c.other);
}

std::string json_of(const Check& c) {
  Object o;
  o.raw("code", quoted("BROKEN")).raw("severity", quoted("error"));
  o.raw("message", R"({"en":"broken"})").text("kernel", c.kernel);
  add_kernel_keys(o, c);
  o.said("when", c.when);
  if (c.each) o.raw("each", R"({"list":)" + list(all_quoted(*c.each)) + "}");
  std::vector<std::string> keys;
  for (const Key& k : c.keys) keys.push_back(k.json);
  if (!keys.empty()) o.raw("key", list(keys));
  return o.json();
}

std::string json_of(const Unless& u, std::size_t number) {
  Object o;
  o.text("id", "EXEMPT-" + std::to_string(number)).said("if", u.condition);
  if (u.evidence) o.raw("evidence", json_of(*u.evidence, u.by));
  return o.json();
}

}  // namespace

std::string to_json(const Rule& rule, const std::string& id) {
  Object o;
  o.text("id", id).raw("title", R"({"en":"a random rule"})");
  o.text("case", rule.case_kind).said("when", rule.when);
  Object valid;
  if (rule.since) valid.text("since", format_day(*rule.since));
  if (rule.until) valid.text("until", format_day(*rule.until));
  if (rule.since || rule.until) o.raw("valid", valid.json());
  std::vector<std::string> unless, checks;
  for (const Unless& u : rule.unless) {
    unless.push_back(json_of(u, unless.size() + 1));
  }
  if (!unless.empty()) o.raw("unless", list(unless));
  for (const Check& c : rule.checks) checks.push_back(json_of(c));
  return o.raw("checks", list(checks)).json();
}

const char* small_org() {
  return R"({"format":"rung-org/1","units":[{"id":"u"},{"id":"v"}],"posts":[
    {"id":"p1","unit":"u","role":"head"},{"id":"p2","unit":"u"},
    {"id":"p3","unit":"v","role":"head"}]})";
}

std::string rulebook_text(const std::vector<Rule>& rules) {
  std::vector<std::string> texts;
  for (const Rule& r : rules) {
    texts.push_back(to_json(r, "REF-" + std::to_string(texts.size() + 1)));
  }
  return R"({"format":"rung-rules/1","id":"random","version":"1.0.0",
"title":{"en":"Random"},"acts":{"a":{"en":"a"},"b":{"en":"b"},"c":{"en":"c"}},
"facts":{"n":{"type":"number","title":{"en":"n"}},
"kind":{"type":"text","values":["x","y","z"],"title":{"en":"kind"}},
"ok":{"type":"boolean","title":{"en":"ok"}},
"day":{"type":"instant","title":{"en":"day"}},
"who":{"type":"party","title":{"en":"who"}},
"level":{"type":"number","of":"matter","title":{"en":"level"}}},
"rules":)" +
         list(texts) + "}";
}

}  // namespace rung::kernels
