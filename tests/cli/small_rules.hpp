// A rulebook and a matter of the size of the examples in the documents.
#ifndef RUNG_TESTS_CLI_SMALL_RULES_HPP_
#define RUNG_TESTS_CLI_SMALL_RULES_HPP_

#include <string_view>

namespace rung::test {

// OUR-1: nobody signs before a review, unless it was assigned to them.
// OUR-2: who is asked answers within reply_days.
// OUR-3: reports that may be urgent.
// OUR-4: no level between sender and receiver is passed over.
inline constexpr std::string_view kOurRules = R"json({
"format": "rung-rules/1", "id": "ours", "version": "1.2.0",
"title": {"zh": "本局规则", "en": "Our rules"},
"sources": [{"id": "own", "title": {"zh": "本局文件", "en": "Our paper"}}],
"settings": {
  "reply_days": {"type": "number", "default": 10, "source": "own 2",
    "title": {"zh": "几日内答复", "en": "Days to reply"}}
},
"facts": {
  "urgent": {"type": "boolean", "title": {"zh": "紧急", "en": "urgent"}}
},
"rules": [
  {"id": "OUR-1",
   "title": {"zh": "先审核后签发", "en": "Review before signature"},
   "text": {"zh": "签发之前须经审核。", "en": "A review comes first."},
   "basis": [{"source": "own", "clause": "1"}],
   "examples": {"good": {"zh": "审核后签发", "en": "reviewed, then signed"},
                "bad": {"zh": "未审即签", "en": "signed unreviewed"}},
   "unless": [{"id": "OUR-3", "evidence": {"act": "assign"},
               "by": [["from", "to"]]}],
   "checks": [{
     "code": "OUR_NO_REVIEW", "severity": "error", "kernel": "order",
     "of": {"act": "sign"}, "direction": "before", "need": {"act": "review"},
     "message": {"zh": "{from}未经审核即签发",
                 "en": "{from} signed without a review"}}]},
  {"id": "OUR-2",
   "title": {"zh": "按期答复", "en": "Answer in time"},
   "text": {"zh": "被询问者按期答复。", "en": "Who is asked answers."},
   "basis": [{"source": "own", "clause": "2"}],
   "checks": [{
     "code": "OUR_LATE_ANSWER", "severity": "warning", "kernel": "order",
     "missing": {"code": "OUR_NO_ANSWER"},
     "open": {"code": "OUR_ANSWER_DUE", "severity": "info"},
     "of": {"act": "ask"}, "need": {"act": "report"},
     "by": [["to", "from"]],
     "within": {"unit": "days", "from": 0, "to": {"setting": "reply_days"}},
     "message": {"zh": "{about}未按期答复", "en": "no answer in time"}}]},
  {"id": "OUR-3",
   "title": {"zh": "紧急事项", "en": "Urgent matters"},
   "checks": [{
     "code": "OUR_URGENT", "severity": "info", "kernel": "local",
     "of": {"act": "report"}, "require": {"!": [{"var": "urgent"}]},
     "message": {"zh": "紧急报告", "en": "an urgent report"}}]},
  {"id": "OUR-4",
   "title": {"zh": "不得越级", "en": "No skipping"},
   "basis": [{"source": "own", "clause": "4"}],
   "checks": [{
     "code": "OUR_SKIP", "severity": "error", "kernel": "order",
     "of": {"act": "request", "per": "to"}, "direction": "before",
     "each": {"role": "between"}, "need": {"act": "request"},
     "by": [["each", "to"]], "path": "route",
     "message": {"zh": "越级请示", "en": "a level was passed over"}}]}
]})json";

// A rulebook that refines it, with a rule in every state: STATE-1 ships
// switched off, OUR-1 carries STATE-2 out, STATE-3 is for no machine, OUR-2 is
// switched off here, OUR-4 has one more exemption.
inline constexpr std::string_view kStates = R"json({
"format": "rung-rules/1", "id": "states", "version": "1.0.0",
"title": {"zh": "各种状态", "en": "States"}, "refines": "ours",
"off": {"OUR-2": "by phone"},
"exemptions": {"OUR-4": [{"id": "OUR-3", "if": {"var": "urgent"}}]},
"rules": [
  {"id": "STATE-1", "title": {"zh": "未核实", "en": "Unverified"},
   "off": {"zh": "原文未核实", "en": "the text was not verified"},
   "checks": [{
     "code": "STATE_ONE", "severity": "error", "kernel": "local",
     "of": {"act": "sign"}, "require": false, "message": {"en": "one"}}]},
  {"id": "STATE-2", "title": {"zh": "先审后签", "en": "No rash signature"},
   "through": ["OUR_NO_REVIEW"]},
  {"id": "STATE-3", "title": {"zh": "文风", "en": "Plain style"},
   "unchecked": {"zh": "靠人判断", "en": "only people can tell"}}
]})json";

// Signed without a review: OUR-1 is broken, nothing else is activated.
inline constexpr std::string_view kSigned =
    R"([{"id":"e1","time":"2024-03-01","act":"sign","from":"v1",)"
    R"("matter":"m1"}])";

// The same with the review: nothing is wrong.
inline constexpr std::string_view kReviewed =
    R"([{"id":"e1","time":"2024-03-01","act":"review","from":"cb.h",)"
    R"("matter":"m1"},)"
    R"({"id":"e2","time":"2024-03-02","act":"sign","from":"v1",)"
    R"("matter":"m1"}])";

}  // namespace rung::test

#endif  // RUNG_TESTS_CLI_SMALL_RULES_HPP_
