// What a rulebook may not say: the error names the place and how to mend it.
#include <gtest/gtest.h>

#include "rules/small_book.hpp"
#include "rung/error.hpp"
#include "rung/rulebook.hpp"

namespace rung {
namespace {

struct Refused {
  std::string place, message, fragment, hint;
};

Refused refusal_of(const std::string& text) {
  try {
    (void)Rulebook::parse(text);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kParse) << error.what();
    return {error.place(), error.message(), error.fragment(), error.hint()};
  }
  ADD_FAILURE() << "accepted: " << text;
  return {};
}

TEST(RulebookRefusals, UnknownKeysAreNamedWithANearOne) {
  const Refused refused = refusal_of(small_book(any_check(), R"("role":{},)"));
  EXPECT_EQ(refused.place, "/role");
  EXPECT_EQ(refused.fragment, "role");
  EXPECT_NE(refused.hint.find("`roles`"), std::string::npos);
}

TEST(RulebookRefusals, UndeclaredFactsAreNamedWithANearOne) {
  const Refused refused = refusal_of(
      small_book(local_check(R"({"act":"report"})", R"({"var":"urgnt"})"),
                 R"("facts":{"urgent":{"type":"boolean"}},)"));
  EXPECT_EQ(refused.place.find("/rules/0/checks/0/require"), 0u);
  EXPECT_NE(refused.hint.find("`urgent`"), std::string::npos);
}

TEST(RulebookRefusals, TypesMustFit) {
  const Refused refused = refusal_of(small_book(
      local_check(R"({"act":"report"})", R"({"==":[{"var":"urgent"},"yes"]})"),
      R"("facts":{"urgent":{"type":"boolean"}},)"));
  EXPECT_EQ(refused.place.find("/rules/0/checks/0/require"), 0u);
}

TEST(RulebookRefusals, ActsMustBeKnown) {
  const Refused refused =
      refusal_of(small_book(local_check(R"({"act":"reprot"})", "true")));
  EXPECT_EQ(refused.place, "/rules/0/checks/0/of/act");
  EXPECT_NE(refused.hint.find("`report`"), std::string::npos);
}

TEST(RulebookRefusals, RolesMustLeadSomewhere) {
  const auto with_role = [](const std::string& path) {
    return small_book(any_check(), R"("roles":{"boss":")" + path + R"("},)");
  };
  EXPECT_NE(refusal_of(with_role("from.post.parent"))
                .message.find("can never be reached"),
            std::string::npos);
  EXPECT_NE(refusal_of(with_role("from.unti")).hint.find("`unit`"),
            std::string::npos);
  EXPECT_NE(refusal_of(with_role("boss.unit")).message.find("itself"),
            std::string::npos);
  EXPECT_EQ(refusal_of(with_role("from.post.role(king)")).place, "/roles/boss");
  (void)refusal_of(with_role(""));
  (void)refusal_of(with_role("from..unit"));
  (void)refusal_of(with_role("from.kind(bureau"));
  (void)refusal_of(with_role("other.from"));
}

TEST(RulebookRefusals, IdsAreUsedOnce) {
  const std::string twice = R"({"format":"rung-rules/1","id":"t",
    "version":"1.0.0","title":{"en":"T"},"rules":[
    {"id":"S-1","title":{"en":"a"},"checks":[)" +
                            any_check() +
                            R"(]},{"id":"S-1","title":{"en":"b"},"checks":[)" +
                            any_check() + "]}]}";
  EXPECT_EQ(refusal_of(twice).place, "/rules/1/id");
  EXPECT_EQ(refusal_of(small_book(any_check(), R"("sources":[
      {"id":"a","title":{"en":"A"}},{"id":"a","title":{"en":"B"}}],)"))
                .place,
            "/sources/1/id");
  // A key that stands twice in one object hides the first.
  (void)refusal_of(small_book(any_check(), R"("facts":{"a":{"type":"text"},
      "a":{"type":"text"}},)"));
}

TEST(RulebookRefusals, KernelsHaveTheirOwnKeys) {
  const Refused refused = refusal_of(small_book(
      R"({"code":"S","severity":"error","message":{"en":"m"},"kernel":"local",
      "of":{"act":"report"},"require":true,"need":{"act":"sign"}})"));
  EXPECT_EQ(refused.place, "/rules/0/checks/0/need");
  const Refused keyed = refusal_of(small_book(
      R"({"code":"S","severity":"error","message":{"en":"m"},"kernel":"local",
      "of":{"act":"report"},"require":true,"key":["from"]})"));
  EXPECT_EQ(keyed.place, "/rules/0/checks/0/key");
}

TEST(RulebookRefusals, SettingsKeepTheirType) {
  RulebookOptions options;
  const std::string base = small_book(any_check(), R"("settings":{
      "days":{"type":"number","default":20,"title":{"en":"Days"}}},)");
  options.find = [&](std::string_view id) {
    return id == "small" ? base : std::string();
  };
  const auto refine = [&](const std::string& set) {
    return Rulebook::parse(R"({"format":"rung-rules/1","id":"ours",
      "version":"1.0.0","title":{"en":"Ours"},"refines":"small","set":)" +
                               set + "}",
                           options);
  };
  EXPECT_EQ(refine(R"({"days":15})").settings().at(0).value, "15");
  EXPECT_EQ(refine(R"({"days":15})").settings().at(0).initial, "20");
  EXPECT_THROW(refine(R"({"days":"15"})"), Error);
  EXPECT_THROW(refine(R"({"dayz":15})"), Error);
}

TEST(RulebookRefusals, HostileTexts) {
  (void)refusal_of("");
  (void)refusal_of("[]");
  (void)refusal_of(R"({"format":"rung-rules/1")");
  (void)refusal_of(std::string(100, '['));
  std::string deep;
  for (int i = 0; i < 40; ++i) deep += R"({"!":)";
  deep += "true" + std::string(40, '}');
  // Deep, and within bounds: it is read.
  EXPECT_NO_THROW(
      Rulebook::parse(small_book(local_check(R"({"act":"report"})", deep))));
  try {
    (void)Rulebook::parse(R"({"format":"rung-rules/2","id":"a",
      "version":"1.0.0","title":{"en":"a"}})");
    ADD_FAILURE() << "another version was read";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kUnsupported);
  }
}

}  // namespace
}  // namespace rung
