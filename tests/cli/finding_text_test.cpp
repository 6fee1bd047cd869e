#include "cli/finding_text.hpp"

#include <gtest/gtest.h>

#include "small_city.hpp"
#include "small_rules.hpp"

namespace rung::cli {
namespace {

Judged judged() {
  Judged judged{
      Org::parse(test::kSmallCity), {Rulebook::parse(test::kOurRules)}, {}, {}};
  Event event;
  event.id = "e1";
  event.from = {"eb.s1"};
  event.to = {"my", "eb.h"};
  judged.events = {event};
  return judged;
}

Finding finding() {
  Finding finding;
  finding.rule = "OUR-4";
  finding.code = "OUR_SKIP";
  finding.rulebook = "ours";
  finding.version = "1.2.0";
  finding.case_kind = "matter";
  finding.case_id = "m1";
  finding.events = {"e1"};
  finding.path = {"eb.d1", "eb.h"};
  finding.message = {"越级", "skipped"};
  finding.fingerprint = "0123456789abcdef";
  return finding;
}

std::string text_of(const Finding& finding, bool colour = false) {
  return finding_text(judged(), finding, Lang::kEn, colour);
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(FindingText, ColoursTheSeverityOnATerminal) {
  EXPECT_EQ(text_of(finding(), true).rfind("\x1b[31merror\x1b[0m  OUR_SKIP", 0),
            0u);
  Finding warning = finding();
  warning.severity = Severity::kWarning;
  EXPECT_EQ(text_of(warning, true).rfind("\x1b[33mwarning\x1b[0m  ", 0), 0u);
  EXPECT_FALSE(has(text_of(finding()), "\x1b"));
}

TEST(FindingText, ShowsTheVerdictOfWhatIsNoViolation) {
  Finding exempt = finding();
  exempt.verdict = Verdict::kExempt;
  exempt.exemption = {"OUR-3", "granted", {"e7"}};
  EXPECT_EQ(text_of(exempt).rfind("exempt (error)  OUR_SKIP  skipped\n", 0),
            0u);
  EXPECT_TRUE(has(text_of(exempt), "Exemption    OUR-3 granted: e7\n"));
}

TEST(FindingText, DrawsTheSenderOnlyWhereTheWayLeadsToAReceiver) {
  EXPECT_TRUE(has(text_of(finding()), "Path         eb.s1 -> eb.d1 -> eb.h\n"));
  Finding elsewhere = finding();
  elsewhere.path = {"office", "cb.h"};
  EXPECT_TRUE(has(text_of(elsewhere), "Path         office -> cb.h\n"));
  Finding unknown = finding();
  unknown.events = {"e9"};  // of a saved state, say
  EXPECT_TRUE(has(text_of(unknown), "Path         eb.d1 -> eb.h\n"));
}

TEST(FindingText, SaysWhereNoCaseIsStated) {
  Finding none = finding();
  none.case_id.clear();
  EXPECT_TRUE(has(text_of(none), "Case         matter (not stated)\n"));
  none.case_kind = "any";
  EXPECT_TRUE(has(text_of(none), "Case         all\n"));
}

TEST(FindingText, NamesCannotBreakTheBlock) {
  Finding hostile = finding();
  hostile.code = "A\nB";
  hostile.message.en = "x\x1b[2Jy\nz";
  hostile.case_id = "m\n1";
  const std::string text = text_of(hostile);
  EXPECT_EQ(text.rfind("error  A?B  x?[2Jy?z\n", 0), 0u) << text;
  EXPECT_TRUE(has(text, "matter m?1\n"));
}

}  // namespace
}  // namespace rung::cli
