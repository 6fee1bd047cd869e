#include <algorithm>
#include <boost/json/value.hpp>

#include "base/json_text.hpp"
#include "json/judge_request.hpp"
#include "json/pointer_error.hpp"
#include "rung/json.hpp"

namespace rung {
namespace {

Checked propose_after(const Org& org, std::span<const Rulebook> rulebooks,
                      JudgeRequest judge) {
  Monitor monitor(org, {rulebooks.begin(), rulebooks.end()}, judge.options);
  std::stable_sort(
      judge.events.begin(), judge.events.end(),
      [](const Event& a, const Event& b) { return a.time < b.time; });
  for (const Event& event : judge.events) monitor.feed(event);
  return at_pointer("/propose",
                    [&] { return monitor.propose(*judge.proposed); });
}

std::string answer(const Org& org, std::span<const Rulebook> rulebooks,
                   JudgeRequest judge) {
  const Checked checked =
      judge.proposed ? propose_after(org, rulebooks, std::move(judge))
                     : check(org, rulebooks, judge.events, judge.options);
  return to_json(checked, org.zone());
}

}  // namespace

std::string check_json(const Org& org, std::string_view text,
                       const RulebookFinder& find) {
  const boost::json::value value =
      parse_json(text, kMaxJudgeBytes, kMaxJudgeDepth);
  const Cursor request(value);
  request.only({"rules", "events", "propose", "at", "complete", "only",
                "calendar", "lang"});
  const auto rulebooks = read_rulebooks(request, org.zone(), find);
  return answer(org, rulebooks,
                read_judge_request(request, org.zone(), rulebooks));
}

std::string check_json(const Org& org, std::span<const Rulebook> rulebooks,
                       std::string_view text) {
  const boost::json::value value = parse_json(text, kMaxJudgeBytes);
  const Cursor request(value);
  request.only({"events", "propose", "at", "complete", "only", "lang"});
  return answer(org, rulebooks,
                read_judge_request(request, org.zone(), rulebooks));
}

std::string feed_json(Monitor& monitor, std::string_view event, Zone zone) {
  return to_json(monitor.feed(parse_event(event, zone)), zone);
}

std::string propose_json(Monitor& monitor, std::string_view event, Zone zone) {
  return to_json(monitor.propose(read_event(event, zone, kProposedId)), zone);
}

std::string verdicts_json(const Monitor& monitor, std::string_view text,
                          Zone zone) {
  Instant at = kBeginning;
  if (!text.empty()) {
    const boost::json::value value = parse_json(text, kMaxJudgeBytes);
    const Cursor request(value);
    request.only({"at"});
    if (request.has("at")) {
      const std::string_view stated = request.at("at").text();
      at = at_pointer("/at", [&] { return parse_instant(stated, zone); });
    }
  }
  return to_json(monitor.verdicts(at), zone);
}

}  // namespace rung
