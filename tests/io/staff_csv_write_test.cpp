// `csv`, written and read back.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "base/gb18030.hpp"
#include "io/abuse.hpp"
#include "rung/io.hpp"
#include "rung/route.hpp"

namespace rung {
namespace {

Imported import(std::string_view text, Encoding encoding = Encoding::kUtf8) {
  const Source source{"staff.csv", text};
  ImportOptions options;
  options.encoding = encoding;
  return import_org("csv", {&source, 1}, options);
}

// What it becomes on the way through `csv`; nothing may be lost.
std::string there_and_back(const Org& org, Encoding encoding) {
  const Exported out = export_org("csv", org, Instant{0}, {encoding});
  for (const LeftOut& lost : out.left_out) {
    ADD_FAILURE() << lost.place << ": " << lost.reason;
  }
  const Imported back = import(out.text, encoding);
  EXPECT_TRUE(back.left_out.empty());
  return back.org.to_json();
}

void expect_round_trip(std::string_view text) {
  const Org org = import(text).org;
  EXPECT_EQ(there_and_back(org, Encoding::kUtf8), org.to_json());
  if (!knows_gb18030()) return;
  EXPECT_EQ(there_and_back(org, Encoding::kGb18030), org.to_json());
}

constexpr char kOffice[] =
    "id,superior,unit,unit_name,parent_unit,title,role,order,person,"
    "person_name,since,until\n"
    ",,gov,市政府,,,,,,,,\n"
    ",,fin,\"财政局, 市\",gov,,,,,,,\n"
    "mayor,,gov,,,市长,head,1,li,李明,2020-01-01,2023-06-01\n"
    "mayor,,gov,,,市长,head,1,wang,王芳,2023-06-01,\n"
    "fb,mayor,fin,,,\"局长 \"\"代\"\"\",head,,zhao,赵云,2021-01-01,\n"
    "clerk,fb,fin,,,科员,,3,,孙一,,2022-01-01\n"
    "clerk,mayor,fin,,,科员,,3,qian,钱二,2022-01-01,2024-01-01T12:30+08:00\n"
    "share,fb,fin,,,,member,,a,A,,\n"
    "share,fb,fin,,,,member,,b,B,,\n"
    "empty,fb,,,,,,,,,2020-01-01T00:00:00.5+02:00,\n";

TEST(StaffCsvWriter, WhatWasReadComesBackWhole) {
  expect_round_trip(kOffice);
  expect_round_trip("id\na\n");
  expect_round_trip("id,superior\na,nobody\nb,b\n");
  expect_round_trip("id,unit,parent_unit\n,u,v\n,v,w\n");
}

TEST(StaffCsvAbuse, CutOffOrChangedThereIsAnAnswerOrACleanRefusal) {
  abuse::cut_off_everywhere("csv", kOffice);
  abuse::change_every_byte("csv", kOffice);
  if (!knows_gb18030()) return;
  ImportOptions options;
  options.encoding = Encoding::kGb18030;
  const std::string bytes =
      export_org("csv", import(kOffice).org, {}, {Encoding::kGb18030}).text;
  EXPECT_TRUE(abuse::answers("csv", bytes, options));
  abuse::cut_off_everywhere("csv", bytes, options);
  abuse::change_every_byte("csv", bytes, options);
}

TEST(StaffCsvWriter, RowsAreOfRfc4180) {
  const std::string text =
      export_org("csv", import("id,title\na,\"x, \"\"y\"\"\"\n").org, {}).text;
  EXPECT_EQ(text,
            "id,superior,unit,unit_name,parent_unit,title,role,order,person,"
            "person_name,since,until\r\n"
            "a,,,,,\"x, \"\"y\"\"\",staff,,,,,\r\n");
}

TEST(StaffCsvWriter, FormulasStayAsTheyAre) {
  expect_round_trip(
      "id,title,person,person_name\n=a,-b,@c,+d\n'e,=1+1,f,\"=G(\"\"x\"\")"
      "\"\n");
}

TEST(StaffCsvWriter, EqualFactsGiveEqualText) {
  std::vector<std::string> rows = {"a,,x,2020-01-01", "b,a,y,", "b,c,z,",
                                   "c,a,x,2021-01-01"};
  std::sort(rows.begin(), rows.end());
  std::string first;
  do {
    std::string text = "id,superior,person,since\n";
    for (const std::string& row : rows) text += row + "\n";
    const std::string out = export_org("csv", import(text).org, {}).text;
    if (first.empty()) first = out;
    ASSERT_EQ(out, first);
  } while (std::next_permutation(rows.begin(), rows.end()));
}

constexpr char kMore[] = R"({"format":"rung-org/1","zone":"Z",
"units":[{"id":"u","name":{"zh":"a","en":"b"},"kind":"k","order":1,
  "functions":["f"],"since":"2020-01-01","successor":"v",
  "parent":[{"unit":"v","since":"2020-01-01","until":"2021-01-01"}]},
 {"id":"v","name":[{"zh":"old","until":"2020-01-01"},
  {"zh":"new","since":"2020-01-01"}]}, {"id":"w  x"}],
"posts":[{"id":"p","unit":"u","rank":1,"functions":["g"],
  "title":{"en":"Chief"},
  "reports_to":[{"post":"q"},{"post":"r"},{"post":"q","line":"dotted"}]},
 {"id":"q"},{"id":"r","unit":"w  x"},
 {"id":"s","since":"2020-01-01","until":"2020-01-01"}],
"people":[{"id":"e","holds":[{"post":"p","as":"acting","primary":true}]},
 {"id":"f"}],
"portfolios":[{"leader":"q","unit":"u"}],
"absences":[{"person":"e"}],
"subjects":[{"id":"t"}]})";

TEST(StaffCsvWriter, NamesWhatItCannotSay) {
  const Exported out = export_org("csv", Org::parse(kMore), {});
  const auto reason = [&](std::string_view place) {
    std::string found;
    for (const LeftOut& lost : out.left_out) {
      if (lost.place == place) found += lost.reason + "; ";
    }
    return found;
  };
  const auto says = [&](const char* place, const char* what) {
    EXPECT_NE(reason(place).find(what), std::string::npos)
        << place << " " << what << ": " << reason(place);
  };
  for (const char* what : {"kind", "order", "functions", "dates of a unit",
                           "successor", "language", "dates of its parent"}) {
    says("u", what);
  }
  says("v", "earlier names");
  says("v", "dates of its name");
  says("w  x", "blanks in an id");
  for (const char* what :
       {"rank", "functions", "dotted", "language", "several superiors"}) {
    says("p", what);
  }
  says("s", "never exists");
  says("e", "kinds of holding");
  says("e", "primary");
  says("e", "absences");
  says("f", "without a post");
  says("q", "portfolios");
  says("t", "subjects");
  says("zone", "+08:00");
}

std::vector<std::string> names(const Org& org, std::vector<PostId> posts) {
  std::vector<std::string> ids;
  for (const PostId post : posts) ids.emplace_back(org.id(post));
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::vector<std::string> holders(const Org& org, PostId post, Instant at) {
  std::vector<std::string> ids;
  for (const Holder& holder : org.holders(post, at)) {
    ids.emplace_back(org.id(holder.person));
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

// Organisations whose edges, holdings and posts have dates of their own, asked
// on every day on which something may change.
TEST(StaffCsvWriter, DatedFactsGiveTheSameAnswers) {
  std::mt19937 random(7);
  const auto pick = [&](int n) { return static_cast<int>(random() % n); };
  const auto day = [](int n) {
    return parse_instant("2020-01-0" + std::to_string(n + 1), Zone{});
  };
  const auto period = [&] {
    Interval when;
    if (pick(3) > 0) when.since = day(pick(4));
    if (pick(3) > 0) when.until = day(4 + pick(4));
    return when;
  };
  for (int round = 0; round < 300; ++round) {
    OrgBuilder builder;
    for (char id = 'a'; id < 'e'; ++id) {
      Post post;
      post.id = std::string(1, id);
      post.when = period();
      for (int n = pick(3); n > 0 && id > 'a'; --n) {
        post.reports_to.push_back(
            {std::string(1, static_cast<char>('a' + pick(id - 'a'))),
             Line::kExplicit, period()});
      }
      builder.add(post);
    }
    for (const char* id : {"x", "y", "z"}) {
      Person person;
      person.id = id;
      for (int n = 1 + pick(3); n > 0; --n) {
        person.holds.push_back(
            {std::string(1, static_cast<char>('a' + pick(4))),
             HoldingKind::kSubstantive, false, period()});
      }
      builder.add(person);
    }
    const Org org = builder.build();
    const Org back = import(export_org("csv", org, {}).text).org;
    ASSERT_EQ(back.post_count(), org.post_count());
    for (int n = 0; n < 9; ++n) {
      const Instant at = day(n);
      for (const char* id : {"a", "b", "c", "d"}) {
        const PostId here = org.find_post(id);
        const PostId there = back.find_post(id);
        ASSERT_EQ(org.exists(here, at), back.exists(there, at));
        if (!org.exists(here, at)) continue;
        ASSERT_EQ(names(org, superiors(org, here, {at, Line::kExplicit})),
                  names(back, superiors(back, there, {at, Line::kExplicit})));
        ASSERT_EQ(holders(org, here, at), holders(back, there, at));
      }
    }
  }
}

TEST(StaffCsvWriter, LongHistoriesAreWrittenInGoodTime) {
  std::string text = "id,superior,person,since,until\nroot,,,,\n";
  const Instant start = parse_instant("2000-01-01", Zone{});
  const auto day = [&](int n) {
    return format_instant(Instant{start.us + n * 86'400'000'000}, Zone{});
  };
  for (int n = 0; n < 3'000; ++n) {
    text += "p,s" + std::to_string(n % 2) + ",e" + std::to_string(n) + ',' +
            day(n) + ',' + day(n + 1) + '\n';
  }
  const Org org = import(text).org;
  EXPECT_EQ(there_and_back(org, Encoding::kUtf8), org.to_json());
}

}  // namespace
}  // namespace rung
