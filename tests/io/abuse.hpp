// Hostile texts made out of a sound one, for importers: each must give an
// answer, in which whatever is left out has a place and a reason, or a clean
// Error.
#ifndef RUNG_TESTS_IO_ABUSE_HPP_
#define RUNG_TESTS_IO_ABUSE_HPP_

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "rung/error.hpp"
#include "rung/io.hpp"

namespace rung::abuse {

/// Imports one text. Is there an answer?
inline bool answers(std::string_view kind, std::string_view text,
                    const ImportOptions& options = {}) {
  try {
    const Source source{"abuse", text};
    const Imported in = import_org(kind, {&source, 1}, options);
    for (const LeftOut& left : in.left_out) {
      EXPECT_FALSE(left.place.empty()) << left.reason;
      EXPECT_FALSE(left.reason.empty()) << left.place;
      EXPECT_TRUE(is_utf8(left.reason)) << left.place;
    }
    return true;
  } catch (const Error& error) {
    EXPECT_NE(error.code(), ErrorCode::kInternal) << error.what();
    EXPECT_TRUE(is_utf8(error.what()));
    return false;
  }
}

/// Every prefix of the text.
inline void cut_off_everywhere(std::string_view kind, std::string_view text,
                               const ImportOptions& options = {}) {
  for (std::size_t n = 0; n < text.size(); ++n) {
    answers(kind, text.substr(0, n), options);
  }
}

/// Every byte changed, in several ways, and every byte gone.
inline void change_every_byte(std::string_view kind, std::string_view text,
                              const ImportOptions& options = {}) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string changed(text);
    for (const char to : {'\0', '\xFF', '"', '9', ','}) {
      changed[i] = to;
      answers(kind, changed, options);
    }
    changed.erase(i, 1);
    answers(kind, changed, options);
  }
}

namespace detail {

using boost::json::value;

inline void shuffle_records(value& v, std::mt19937& random) {
  if (auto* const object = v.if_object()) {
    for (auto& pair : *object) shuffle_records(pair.value(), random);
  }
  auto* const list = v.if_array();
  if (list == nullptr) return;
  for (value& item : *list) shuffle_records(item, random);
  const bool records =
      std::all_of(list->begin(), list->end(),
                  [](const value& item) { return item.is_object(); });
  if (!records) return;
  for (std::size_t i = list->size(); i > 1; --i) {
    swap((*list)[i - 1], (*list)[random() % i]);
  }
}

// Calls `see` for every value inside `v`, which may change it and put it back.
inline void each_value(
    value& v, const std::string& path,
    const std::function<void(const std::string&, value&)>& see) {
  if (v.is_object()) {
    for (auto& pair : v.get_object()) {
      const std::string key(pair.key().data(), pair.key().size());
      each_value(pair.value(), path + '/' + key, see);
    }
  } else if (v.is_array()) {
    for (std::size_t i = 0; i < v.get_array().size(); ++i) {
      each_value(v.get_array()[i], path + '/' + std::to_string(i), see);
    }
  }
  if (!path.empty()) see(path, v);
}

}  // namespace detail

/// JSON with the records of all lists in another order. Lists of anything but
/// objects stay: they may be parallel.
inline std::string shuffled(std::string_view json, std::mt19937& random) {
  boost::json::value v = boost::json::parse(json);
  detail::shuffle_records(v, random);
  return boost::json::serialize(v);
}

/// Calls `see` with JSON in which one value is of another type or size, for
/// every value at any depth, and with where that is.
inline void change_every_value(
    std::string_view json,
    const std::function<void(const std::string& path, const std::string& json)>&
        see) {
  static const char* const kOthers[] = {"null",
                                        "true",
                                        "5",
                                        "-7",
                                        "1.5",
                                        "1e300",
                                        "18446744073709551615",
                                        "\"\"",
                                        "\"x\"",
                                        "[]",
                                        "[null]",
                                        "[[{}]]",
                                        "{}",
                                        "{\"x\":[1]}"};
  boost::json::value whole = boost::json::parse(json);
  detail::each_value(
      whole, "", [&](const std::string& path, boost::json::value& v) {
        const boost::json::value kept = v;
        for (const char* other : kOthers) {
          v = boost::json::parse(other);
          see(path + " = " + other, boost::json::serialize(whole));
        }
        v = kept;
      });
}

/// Calls `see` with JSON in which one key is missing, for every key.
inline void drop_every_key(
    std::string_view json,
    const std::function<void(const std::string& path, const std::string& json)>&
        see) {
  boost::json::value whole = boost::json::parse(json);
  const auto drop = [&](const std::string& path, boost::json::value& v) {
    if (!v.is_object()) return;
    const boost::json::object kept = v.get_object();
    for (const auto& pair : kept) {
      v.get_object().erase(pair.key());
      see(path + " without " + std::string(pair.key()),
          boost::json::serialize(whole));
      v = kept;
    }
  };
  detail::each_value(whole, "", drop);
  drop("/", whole);
}

/// All of the above for a kind that is JSON.
inline void abuse_json(std::string_view kind, std::string_view json,
                       const ImportOptions& options = {}) {
  cut_off_everywhere(kind, json, options);
  change_every_byte(kind, json, options);
  const auto see = [&](const std::string& path, const std::string& changed) {
    SCOPED_TRACE(path);
    answers(kind, changed, options);
  };
  change_every_value(json, see);
  drop_every_key(json, see);
}

/// Any order of the records gives the same organisation and problems.
inline void shuffle_json(std::string_view kind, std::string_view json,
                         int rounds = 50, const ImportOptions& options = {}) {
  const Source source{"abuse", json};
  const Imported in = import_org(kind, {&source, 1}, options);
  std::mt19937 random(1);
  for (int i = 0; i < rounds; ++i) {
    const std::string text = shuffled(json, random);
    const Source other{"abuse", text};
    const Imported again = import_org(kind, {&other, 1}, options);
    ASSERT_EQ(again.org.to_json(), in.org.to_json()) << text;
    ASSERT_EQ(again.left_out.size(), in.left_out.size()) << text;
    ASSERT_TRUE(std::equal(again.org.problems().begin(),
                           again.org.problems().end(),
                           in.org.problems().begin(), in.org.problems().end()))
        << text;
  }
}

}  // namespace rung::abuse

#endif  // RUNG_TESTS_IO_ABUSE_HPP_
