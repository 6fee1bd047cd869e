// Tables of authority for tests, and posts that they can tell apart.
#ifndef RUNG_TESTS_ROUTE_AUTHORITY_TOOLS_HPP_
#define RUNG_TESTS_ROUTE_AUTHORITY_TOOLS_HPP_

#include <string>
#include <string_view>
#include <vector>

#include "route/small_org.hpp"
#include "rung/authority.hpp"

namespace rung::test {

inline std::string number(const std::string& name) {
  return R"({"name":")" + name + R"(","type":"number"})";
}
inline std::string text(const std::string& name) {
  return R"({"name":")" + name + R"(","type":"text"})";
}
inline std::string party(const std::string& name) {
  return R"({"name":")" + name + R"(","type":"party"})";
}

/// The JSON of a table. A row is what follows `"if":`.
inline std::string table_json(const std::string& inputs,
                              const std::string& output, const std::string& hit,
                              const std::vector<std::string>& rows) {
  std::string json = R"({"id":"t","hit":")" + hit + R"(","inputs":[)" + inputs +
                     R"(],"outputs":[{"name":"y","type":")" + output +
                     R"("}],"rows":[)";
  for (const std::string& row : rows) {
    json += (json.back() == '[' ? R"({"if":)" : R"(,{"if":)") + row + "}";
  }
  return json + "]}";
}

inline Authority table(const std::string& inputs, const std::string& output,
                       const std::string& hit,
                       const std::vector<std::string>& rows) {
  return Authority::parse(table_json(inputs, output, hit, rows));
}

/// Ranks 1 and 2 up to 1,000,000; 3 and 4 up to 40,000; from 5 up to 10,000.
inline Authority by_rank() {
  return table(number("rank"), "number", "unique",
               {R"(["<= 2"],"then":[1000000])", R"(["[3..4]"],"then":[40000])",
                R"([">= 5"],"then":[10000])"});
}

/// Heads R, B, S of rank 1, 3, 5; deputy D of rank 4; M of no rank; the head
/// Lone of no unit and no rank. The section S is of no kind.
inline SmallOrg posts_of_all_kinds() {
  SmallOrg org = three_levels();
  org.deputy("D", "bureau", "d").head("Lone", "", "l");
  org.subject("roads").subject("bridges", "roads");
  org.unit_of("root").kind = "city";
  org.unit_of("bureau").kind = "bureau";
  org.post("R").rank = 1;
  org.post("B").rank = 3;
  org.post("D").rank = 4;
  org.post("S").rank = 5;
  return org;
}

/// Asks a table about a post of these, `S` if none is named.
class Covers {
 public:
  explicit Covers(Authority authority)
      : authority_(std::move(authority)), org_(posts_of_all_kinds().build()) {}

  Covers& post(std::string_view id) {
    post_ = id;
    return *this;
  }
  Covers& subject(std::string_view id) {
    context_.subject = org_.find_subject(id);
    return *this;
  }
  Covers& document(std::string_view kind) {
    document_kind_ = kind;
    return *this;
  }
  Truth operator()(double amount) const {
    return authority_.covers(org_, org_.find_post(post_), amount, context_,
                             document_kind_);
  }

 private:
  Authority authority_;
  Org org_;
  std::string post_ = "S";
  Context context_;
  std::string document_kind_;
};

}  // namespace rung::test

#endif  // RUNG_TESTS_ROUTE_AUTHORITY_TOOLS_HPP_
