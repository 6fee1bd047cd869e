// What is refused, and where.
#include <gtest/gtest.h>

#include "cond/table_tools.hpp"
#include "rung/error.hpp"

namespace rung::cond {
namespace {

constexpr const char* kGood = R"({"id":"t",
  "inputs":[{"name":"n","type":"number"},
            {"name":"k","type":"text","values":["head","deputy"]},
            {"name":"at","type":"instant"},{"name":"b","type":"boolean"}],
  "outputs":[{"name":"y","type":"text","values":["yes","no"]},
             {"name":"z","type":"number"}],
  "hit":"first",
  "rows":[{"if":["-","-","-","-"],"then":["yes",1]}],
  "default":["no",0]})";

// The good table with the value at a pointer replaced.
boost::json::value with(const char* pointer, const char* json) {
  boost::json::value table = boost::json::parse(kGood);
  table.at_pointer(pointer) = boost::json::parse(json);
  return table;
}

struct Refusal {
  const char* pointer;  // where the good table is changed
  const char* json;
  const char* place;  // of the error
  const char* says;   // part of what()
};

void expect_refused(const Refusal& r, ErrorCode code) {
  const boost::json::value table = with(r.pointer, r.json);
  try {
    Table::read(Cursor(table, "/tables/0"), Zone{});
    ADD_FAILURE() << r.pointer << ' ' << r.json;
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), code) << error.what();
    EXPECT_EQ(error.place(), std::string("/tables/0") + r.place);
    EXPECT_NE(std::string(error.what()).find(r.says), std::string::npos)
        << error.what();
  }
}

TEST(TableRefusals, TheGoodTableIsRead) { EXPECT_NO_THROW(read_table(kGood)); }

TEST(TableRefusals, OfColumnsAndPolicies) {
  const Refusal refusals[] = {
      {"/id", R"("")", "/id", "empty"},
      {"/hit", R"("best")", "/hit", "one of: unique"},
      {"/hit", R"("sum")", "/hit", "one output, a number"},
      {"/inputs", "[]", "/inputs", "at least one"},
      {"/inputs", "{}", "/inputs", "a list is wanted"},
      {"/inputs/0/type", R"("date")", "/inputs/0/type", "instant"},
      {"/inputs/1/name", R"("n")", "/inputs/1", "the same name"},
      {"/inputs/0", R"({"name":"n","type":"number","value":[]})",
       "/inputs/0/value", "did you mean `values`"},
      {"/inputs/0", R"({"name":"n","type":"number","values":["1"]})",
       "/inputs/0/values", "only texts"},
      {"/inputs/1/values", "[]", "/inputs/1/values", "must not be empty"},
      {"/inputs/1/values", R"(["a","a"])", "/inputs/1/values/1", "twice"},
      {"/inputs/1/values", "[1]", "/inputs/1/values/0", "a text is wanted"},
      {"/outputs/0/values/0", R"("no")", "/outputs/0/values/1", "twice"},
      {"/default", R"(["no"])", "/default", "2, not 1"},
      {"/default", R"(["maybe",0])", "/default/0", "not among"},
      {"/rows", "3", "/rows", "a list is wanted"},
      {"/rows/0", R"({"if":["-"],"then":["yes",1]})", "/rows/0/if", "4, not 1"},
      {"/rows/0", R"({"when":[]})", "/rows/0/when", "unknown key"},
      {"/rows/0/then", R"(["yes"])", "/rows/0/then", "2, not 1"},
      {"/rows/0/then/0", R"("yess")", "/rows/0/then/0", "not among"},
      {"/rows/0/then/1", R"("1")", "/rows/0/then/1", "a number is wanted"},
      {"/rows/0/then/1", "null", "/rows/0/then/1", "a number is wanted"}};
  for (const Refusal& r : refusals) expect_refused(r, ErrorCode::kParse);
}

TEST(TableRefusals, OfCells) {
  const char* n = "/rows/0/if/0";
  const char* k = "/rows/0/if/1";
  const char* t = "/rows/0/if/2";
  const char* b = "/rows/0/if/3";
  const Refusal refusals[] = {
      {n, R"("")", n, "write - for any"},
      {n, R"("  ")", n, "write - for any"},
      {n, "null", n, "a number is wanted"},
      {n, "true", n, "a number is wanted"},
      {n, "[]", n, "the list is empty"},
      {n, R"(["3"])", "/rows/0/if/0/0", "a number is wanted"},
      {n, R"("abc")", n, "a number is wanted at `abc`"},
      {n, R"("inf")", n, "a number is wanted"},
      {n, R"("nan")", n, "a number is wanted"},
      {n, R"("1e999")", n, "a number is wanted"},
      {n, R"("+3")", n, "a number is wanted"},
      {n, R"(">")", n, "a number is wanted at the end"},
      {n, R"("> 3 4")", n, "nothing more is expected at `4`"},
      {n, R"("1,")", n, "at the end"},
      {n, R"("-,1")", n, "a number is wanted"},
      {n, R"("[1..")", n, "a number is wanted at the end"},
      {n, R"("[1,2]")", n, "`..` is wanted at `,2]`"},
      {n, R"("[1..2")", n, "`]` or `)` is wanted at the end"},
      {n, R"("[2..1]")", n, "takes nothing"},
      {n, R"("(1..1]")", n, "takes nothing"},
      {n, R"("not(1")", n, "`)` is wanted at the end"},
      {n, R"("not(1),2")", n, "not(...) stands alone"},
      {n, R"j("not(not(1))")j", n, "a number is wanted"},
      {k, R"("head")", k, "in quotation marks"},
      {k, R"("\"head")", k, "`\"` is wanted at the end"},
      {k, R"("\"hea\"")", k, "did you mean `head`"},
      {k, R"(["heads"])", "/rows/0/if/1/0", "did you mean `head`"},
      {k, R"("< \"head\"")", k, "only numbers and instants"},
      {k, R"("[\"a\"..\"b\"]")", k, "only numbers and instants"},
      {k, R"("\"\\x\"")", k, "escape"},
      {k, R"("\"\\")", k, "escape"},
      {k, "7", k, "a text is wanted"},
      {t, R"("2024-02-30")", t, "not a date"},
      {t, R"j("date(\"x\")")j", t, "not a date"},
      {t, R"j("date(2024-01-01)")j", t, "in quotation marks"},
      {t, R"("tomorrow")", t, "a date is wanted"},
      {t, R"("[2024-01-02..2024-01-01]")", t, "takes nothing"},
      {b, R"("yes")", b, "true or false is wanted at `yes`"},
      {b, R"("trues")", b, "nothing more is expected at `s`"},
      {b, "1", b, "true or false is wanted"}};
  for (const Refusal& r : refusals) expect_refused(r, ErrorCode::kParse);
}

TEST(TableRefusals, OfOrderWithoutValues) {
  for (const char* hit : {"priority", "output_order"}) {
    try {
      one_column(R"("type":"number")", hit, {"1"});
      ADD_FAILURE();
    } catch (const Error& error) {
      EXPECT_EQ(error.place(), "/hit");
    }
  }
}

TEST(TableRefusals, OfSizes) {
  std::string rows = "[";
  for (int i = 0; i < 10'001; ++i) {
    rows += std::string(i == 0 ? "" : ",") +
            R"({"if":["-","-","-","-"],"then":["no",0]})";
  }
  rows += "]";
  expect_refused({"/rows", rows.c_str(), "/rows", "10,000"},
                 ErrorCode::kLimitExceeded);
  std::string columns = "[";
  for (int i = 0; i < 65; ++i) {
    columns += std::string(i == 0 ? "" : ",") + R"({"name":"c)" +
               std::to_string(i) + R"(","type":"number"})";
  }
  columns += "]";
  expect_refused({"/outputs", columns.c_str(), "/outputs", "64"},
                 ErrorCode::kLimitExceeded);
  columns.erase(columns.rfind(",{"));
  columns += "]";
  expect_refused({"/inputs", columns.c_str(), "", "64"},
                 ErrorCode::kLimitExceeded);
}

}  // namespace
}  // namespace rung::cond
