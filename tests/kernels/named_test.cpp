// Random rules whose conditions have names and whose calendar is in settings,
// beside the same rules written out, with the caller's calendar.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <map>
#include <string>

#include "kernels/beside.hpp"
#include "kernels/random_case.hpp"
#include "kernels/vocabulary.hpp"
#include "reference/campaign.hpp"

namespace rung::kernels {
namespace {

namespace json = boost::json;

constexpr std::uint64_t kRulebooks = 300;
constexpr int kDeepest = 6;

// Gives every condition of a rulebook a name, and those that it is made of.
class Namer {
 public:
  json::object named(json::object book) {
    book["rules"] = rewritten(book.at("rules"));
    book["conditions"] = std::move(conditions_);
    return book;
  }

 private:
  static bool asks(std::string_view key) {
    return key == "if" || key == "when" || key == "require" ||
           key == "allowed" || key == "claim";
  }

  json::value rewritten(const json::value& value) {
    if (value.is_array()) {
      json::array all;
      for (const json::value& item : value.get_array()) {
        all.push_back(rewritten(item));
      }
      return all;
    }
    if (!value.is_object()) return value;
    json::object all;
    for (const auto& [key, inner] : value.get_object()) {
      all[key] = asks(key) ? name(inner, kDeepest) : rewritten(inner);
    }
    return all;
  }

  json::value name(const json::value& condition, int deepest) {
    const std::string text = json::serialize(condition);
    const bool general = text.find("other.") == std::string::npos &&
                         text.find("\"each") == std::string::npos;
    if (!condition.is_object() || !general) return condition;
    json::object inner = condition.get_object();
    const std::string op = inner.begin()->key();
    if (deepest > 0 && (op == "and" || op == "or")) {
      for (json::value& part : inner.begin()->value().as_array()) {
        part = name(part, deepest - 1);
      }
    }
    const auto [found, fresh] =
        names_.emplace(text, "c" + std::to_string(names_.size()));
    if (fresh) conditions_[found->second] = std::move(inner);
    return json::object{{"holds", found->second}};
  }

  json::object conditions_;
  std::map<std::string, std::string> names_;
};

json::object days(const std::vector<Day>& all) {
  json::array texts;
  for (const Day day : all) texts.emplace_back(format_day(day));
  return {{"type", "text"},
          {"list", true},
          {"default", std::move(texts)},
          {"title", json::object{{"en", "days"}}}};
}

std::string in_other_words(const Subject& s) {
  json::object book =
      Namer().named(json::parse(rulebook_text(s.rules)).as_object());
  json::object settings;
  if (json::value* own = book.if_contains("settings")) {
    settings = own->as_object();
  }
  settings["holidays"] = days(s.terms.holidays);
  settings["worked_weekends"] = days(s.terms.worked);
  book["settings"] = std::move(settings);
  return json::serialize(book);
}

TEST(NamedConditions, SayWhatTheyStandFor) {
  std::uint64_t named = 0;
  const auto compare = [&](const Subject& s) {
    const std::string text = in_other_words(s);
    RulebookOptions options;
    options.zone = s.terms.zone;
    const Rulebook book = Rulebook::parse(text, options);
    named += text.find("\"holds\"") != std::string::npos ? 1 : 0;
    Dice dice(s.seed + 1'000'000'007);
    for (const std::vector<Event>& events : s.traces) {
      Terms terms = s.terms;
      set_end(dice, events, terms);
      const auto judged = [&](const Rulebook& by) {
        return to_json(
            check(the_small_org(), {&by, 1}, events, options_of(terms)));
      };
      const std::string plain = judged(s.book), other = judged(book);
      if (plain == other) continue;
      return text + "\n" + show(events, terms) + plain + "\n" + other;
    }
    return std::string();
  };
  EXPECT_TRUE(reference::agrees(try_subjects(kRulebooks, compare)));
  EXPECT_GT(named, 0u);
}

}  // namespace
}  // namespace rung::kernels
