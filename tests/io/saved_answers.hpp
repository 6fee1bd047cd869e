// What tests of importers of saved API answers share.
#ifndef RUNG_TESTS_IO_SAVED_ANSWERS_HPP_
#define RUNG_TESTS_IO_SAVED_ANSWERS_HPP_

#include <gtest/gtest.h>

#include <boost/json/serialize.hpp>
#include <boost/json/stream_parser.hpp>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "abuse.hpp"
#include "base/file.hpp"
#include "rung/error.hpp"
#include "rung/io.hpp"
#include "rung/org.hpp"
#include "rung/route.hpp"

namespace rung {

inline std::string fixture(const std::string& name) {
  return read_file(std::string(RUNG_SOURCE_DIR) + "/tests/io/fixtures/" + name,
                   1 << 20);
}

/// Answers that stand one behind the other, as one list.
inline std::string as_list(std::string_view answers) {
  boost::json::array list;
  while (answers.find('{') != answers.npos) {
    boost::json::stream_parser parser;
    answers.remove_prefix(parser.write_some(answers.data(), answers.size()));
    list.push_back(parser.release());
  }
  return boost::json::serialize(list);
}

inline ImportOptions person_is(const std::string& attribute) {
  ImportOptions options;
  options.columns["person"] = attribute;
  return options;
}

/// Subjects of all problems of a code.
inline std::vector<std::vector<std::string>> problems_of(
    const Org& org, std::string_view code) {
  std::vector<std::vector<std::string>> all;
  for (const Problem& problem : org.problems()) {
    if (problem.code == code) all.push_back(problem.subjects);
  }
  return all;
}

inline std::vector<std::vector<std::string>> conflicts(const Org& org) {
  return problems_of(org, "org.source_conflict");
}

/// `place: reason` of each record left out.
inline std::vector<std::string> left_out(const std::vector<LeftOut>& records) {
  std::vector<std::string> all;
  for (const LeftOut& left : records) {
    all.push_back(left.place + ": " + left.reason);
  }
  return all;
}

inline std::vector<std::string> superiors_of(const Org& org,
                                             std::string_view post,
                                             const Context& context) {
  std::vector<std::string> ids;
  for (const PostId above : superiors(org, org.find_post(post), context)) {
    ids.emplace_back(org.id(above));
  }
  return ids;
}

/// A fixture is imported, exported and imported again without a loss.
inline void expect_round_trip(std::string_view kind, std::string_view export_as,
                              const std::string& name) {
  const std::string text = fixture(name);
  const Source source{name, text};
  const Imported in = import_org(kind, {&source, 1});
  const Instant at = parse_instant("2024-03-01", Zone{});
  const Exported out = export_org(export_as, in.org, at);
  EXPECT_EQ(left_out(out.left_out), std::vector<std::string>{});
  const Source written{"written", out.text};
  const Imported again = import_org(kind, {&written, 1});
  EXPECT_EQ(left_out(again.left_out), std::vector<std::string>{});
  EXPECT_EQ(again.org.to_json(), in.org.to_json());
  EXPECT_EQ(export_org(export_as, again.org, at).text, out.text);
}

inline void expect_survives(std::string_view kind, const std::string& name) {
  abuse::abuse_json(kind, as_list(fixture(name)));
  abuse::cut_off_everywhere(kind, fixture(name));
}

/// Any order of pages and records gives the same. Which page comes last is all
/// that their order says; so all are last pages here.
inline void expect_no_order(std::string_view kind, const std::string& name) {
  std::string text = as_list(fixture(name));
  const std::string more = "\"has_more\":true";
  for (std::size_t at; (at = text.find(more)) != text.npos;) {
    text.replace(at, more.size(), "\"has_more\":false");
  }
  abuse::shuffle_json(kind, text);
}

inline void expect_refused(std::string_view kind, const std::string& file,
                           std::string_view text, const std::string& place) {
  try {
    const Source source{file, text};
    import_org(kind, {&source, 1});
    FAIL() << text;
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kParse);
    EXPECT_EQ(error.place(), place);
  }
}

inline const Instant kToday = parse_instant("2024-03-01", Zone{});

}  // namespace rung

#endif  // RUNG_TESTS_IO_SAVED_ANSWERS_HPP_
