// As memory_test.cpp, for what judges.
#include <gtest/gtest.h>

#include <string>

#include "judge.hpp"
#include "starve.hpp"

namespace {

constexpr char kSkip[] =
    R"({"id":"e1","time":"2024-03-01","act":"report","from":"s1.head",)"
    R"("to":"eb.head","matter":"m1","attrs":{"urgent":true,"tags":["a"]}})";
constexpr std::size_t kSkipLen = sizeof kSkip - 1;

class JudgeMemory : public testing::Test {
 protected:
  void SetUp() override {
    const std::string path = RUNG_SOURCE_DIR "/tests/capi/office.json";
    ASSERT_EQ(rung_org_load(&org_, path.data(), path.size(), nullptr, nullptr),
              RUNG_OK);
    ASSERT_EQ(rung_session_new(&session_, org_, nullptr), RUNG_OK);
    ASSERT_EQ(rung_rulebook_load(&office_, "office", 6, nullptr, nullptr),
              RUNG_OK);
    books_[0] = office_;
    ASSERT_EQ(rung_events_parse(&events_, kSkip, kSkipLen, nullptr, nullptr),
              RUNG_OK);
  }
  void TearDown() override {
    rung_events_free(events_);
    rung_rulebook_free(office_);
    rung_session_free(session_);
    rung_org_free(org_);
  }
  rung_monitor* monitor() {
    rung_monitor* made = nullptr;
    EXPECT_EQ(rung_monitor_new(&made, org_, books_, 1, nullptr, nullptr),
              RUNG_OK);
    return made;
  }

  rung_org* org_ = nullptr;
  rung_session* session_ = nullptr;
  rung_rulebook* office_ = nullptr;
  rung_events* events_ = nullptr;
  const rung_rulebook* books_[1] = {};
};

TEST_F(JudgeMemory, RulebooksFailCleanly) {
  rung_rulebook* desk = nullptr;
  starve([&](rung_error** err) {
    return rung_rulebook_parse(&desk, kDeskRules, std::strlen(kDeskRules),
                               nullptr, err);
  });
  EXPECT_EQ(rung_rulebook_rules(desk).len, 1u);
  rung_lint_flaw_list flaws = {nullptr, 0};
  starve([&](rung_error** err) {
    return rung_rulebook_lint(&flaws, session_, desk, err);
  });
  EXPECT_GT(flaws.len, 0u);
  rung_rulebook_free(desk);
}

// A callback that finds no memory for its answer fails the call that asked.
TEST_F(JudgeMemory, CallbacksFailCleanly) {
  rung_rulebook_options options = RUNG_RULEBOOK_OPTIONS_INIT;
  options.find = [](rung_reply* reply, const char*, std::size_t, void*) {
    rung_reply_set(reply, kDeskRules, std::strlen(kDeskRules), nullptr);
  };
  const std::string ours =
      R"({"format":"rung-rules/1","id":"ours","version":"1.0.0",)"
      R"("title":{"en":"Ours"},"refines":"desk"})";
  rung_rulebook* rules = nullptr;
  starve([&](rung_error** err) {
    return rung_rulebook_parse(&rules, ours.data(), ours.size(), &options, err);
  });
  EXPECT_EQ(rung_rulebook_lineage(rules).len, 2u);
  rung_rulebook_free(rules);
}

TEST_F(JudgeMemory, EventsFailCleanly) {
  rung_events* parsed = nullptr;
  starve([&](rung_error** err) {
    return rung_events_parse(&parsed, kSkip, kSkipLen, nullptr, err);
  });
  const rung_event_row* row = nullptr;
  starve([&](rung_error** err) {
    return rung_events_row(&row, session_, parsed, 0, err);
  });
  rung_events* again = nullptr;
  starve([&](rung_error** err) {
    return rung_events_from_rows(&again, &row, 1, err);
  });
  EXPECT_EQ(rung_events_count(again), 1u);
  rung_events_free(again);
  rung_events_free(parsed);
}

TEST_F(JudgeMemory, ChecksFailCleanly) {
  const rung_checked* checked = nullptr;
  starve([&](rung_error** err) {
    return rung_check(&checked, session_, books_, 1, events_, nullptr, err);
  });
  EXPECT_NE(finding_of(checked, "RPT_SKIP_LEVEL"), nullptr);
  const rung_explained* explained = nullptr;
  starve([&](rung_error** err) {
    return rung_explain(&explained, session_, books_, 1, "RPT-5", 5, err);
  });
  EXPECT_EQ(explained->exemption_count, 1u);
}

// A monitor goes on after each failure as if nothing had been asked.
TEST_F(JudgeMemory, MonitorsFailCleanlyAndGoOn) {
  rung_monitor* matter = nullptr;
  starve([&](rung_error** err) {
    return rung_monitor_new(&matter, org_, books_, 1, nullptr, err);
  });
  sent_report told{}, skip{};
  report_set(&told, "e1", "2024-03-01", "s1.head", "eb.dep");
  report_set(&skip, "e2", "2024-03-02", "s1.head", "vm.edu");
  const rung_checked* checked = nullptr;
  starve([&](rung_error** err) {
    return rung_monitor_propose(&checked, matter, &skip.row, err);
  });
  EXPECT_NE(finding_of(checked, "RPT_SKIP_LEVEL"), nullptr);
  starve([&](rung_error** err) {
    return rung_monitor_feed(&checked, matter, &told.row, err);
  });
  EXPECT_EQ(finding_of(checked, "RPT_SKIP_LEVEL"), nullptr);
  starve([&](rung_error** err) {
    return rung_monitor_feed(&checked, matter, &skip.row, err);
  });
  const rung_finding* found = finding_of(checked, "RPT_SKIP_LEVEL");
  ASSERT_NE(found, nullptr);  // of eb.dep, eb.head the second was not told
  ASSERT_GT(found->events.len, 0u);
  EXPECT_TRUE(is_text(found->events.ptr[0], "e2"));
  starve([&](rung_error** err) {
    return rung_monitor_verdicts(&checked, matter, RUNG_BEGINNING, err);
  });
  EXPECT_EQ(verdict_of(checked, "RPT-5")->violated, 1u);
  rung_monitor_free(matter);
}

TEST_F(JudgeMemory, StatesFailCleanly) {
  rung_monitor* matter = monitor();
  rung_str json = RUNG_STR_INIT;
  starve([&](rung_error** err) {
    return rung_monitor_feed_json(&json, matter, kSkip, kSkipLen, err);
  });
  EXPECT_TRUE(holds(json, "RPT_SKIP_LEVEL"));
  rung_str state = RUNG_STR_INIT;
  starve(
      [&](rung_error** err) { return rung_monitor_save(&state, matter, err); });
  rung_monitor* later = nullptr;
  starve([&](rung_error** err) {
    return rung_monitor_load(&later, org_, books_, 1, state.ptr, state.len,
                             nullptr, err);
  });
  rung_monitor_free(matter);
  starve([&](rung_error** err) {
    return rung_monitor_verdicts_json(&json, later, nullptr, 0, err);
  });
  EXPECT_TRUE(holds(json, "RPT_SKIP_LEVEL"));
  rung_monitor_free(later);
}

TEST_F(JudgeMemory, ConditionsFailCleanly) {
  rung_fact fact = RUNG_FACT_INIT;
  fact.name = rung_str_of("kind");
  rung_schema* schema = nullptr;
  starve([&](rung_error** err) {
    return rung_schema_new(&schema, &fact, 1, 0, err);
  });
  const std::string rule = R"({"==":[{"var":"kind"},"decree"]})";
  rung_condition* condition = nullptr;
  starve([&](rung_error** err) {
    return rung_condition_compile(&condition, rule.data(), rule.size(), schema,
                                  nullptr, err);
  });
  rung_fact_row* row = nullptr;
  starve([&](rung_error** err) {
    return rung_schema_parse(&row, schema, "{}", 2, nullptr, err);
  });
  rung_strs missing = RUNG_STRS_INIT;
  starve([&](rung_error** err) {
    return rung_condition_missing(&missing, session_, condition, row, err);
  });
  EXPECT_EQ(missing.len, 1u);
  rung_fact_row_free(row);
  rung_condition_free(condition);
  rung_schema_free(schema);
}

TEST_F(JudgeMemory, CalendarsFailCleanly) {
  const std::string text =
      R"({"format":"rung-calendar/1","holidays":["2024-10-01"]})";
  rung_calendar* calendar = nullptr;
  starve([&](rung_error** err) {
    return rung_calendar_parse(&calendar, text.data(), text.size(), err);
  });
  EXPECT_EQ(rung_calendar_holidays(calendar).len, 1u);
  rung_calendar_free(calendar);
}

TEST_F(JudgeMemory, ServicesFailCleanly) {
  rung_service* service = nullptr;
  starve([&](rung_error** err) {
    return rung_service_new(&service, org_, books_, 1, nullptr, err);
  });
  const auto answers = [&](const std::string& request) {
    rung_str out = {nullptr, 0};
    starve([&](rung_error** err) {
      return rung_service_answer(&out, service, request.data(), request.size(),
                                 err);
    });
    return std::string(out.ptr, out.len);
  };
  EXPECT_NE(answers(R"({"id":1,"ask":"route","request":{"from":"s1.head",)"
                    R"("at":"2024-03-01"}})")
                .find("eb.dep"),
            std::string::npos);
  answers(R"({"ask":"open","monitor":"m"})");
  EXPECT_NE(answers(R"({"ask":"propose","monitor":"m","request":)" +
                    std::string(kSkip) + "}")
                .find("RPT_SKIP_LEVEL"),
            std::string::npos);
  EXPECT_NE(answers("no request").find("\"error\""), std::string::npos);
  rung_service_free(service);
}

}  // namespace
