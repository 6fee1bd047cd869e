#include "route_values.hpp"

namespace rung::test {
namespace {

#define THERE(condition)                              \
  [](const Org& org, const RouteRequest& r) -> bool { \
    const RouteQuery& q = r.query;                    \
    const RoutePolicy& p = q.policy;                  \
    (void)org, (void)q, (void)p;                      \
    return condition;                                 \
  }

using People = std::vector<PersonId>;

std::vector<GoodValue> question() {
  return {
      {"from", R"("zhou")", "", "--from zhou",
       THERE(r.from.kind == Party::Kind::kPerson &&
             r.from.person == org.find_person("zhou"))},
      {"unit", R"("cb")", R"("from":"wu")", "--unit cb --from wu",
       THERE(q.unit == org.find_unit("cb"))},
      {"at", R"("2024-05-02T09:30")", "", "--at 2024-05-02T09:30",
       THERE(q.context.at == parse_instant("2024-05-02T09:30", org.zone()))},
      {"line", R"("portfolio")", "", "--line portfolio",
       THERE(q.context.line == Line::kPortfolio)},
      {"subject", R"("education")", "", "--subject education",
       THERE(q.context.subject == org.find_subject("education"))},
      {"document_kind", R"("report")", "", "--document-kind report",
       THERE(q.document_kind == "report")},
      {"initiator", R"("li")", "", "--initiator li",
       THERE(q.initiator == org.find_person("li"))},
      {"handled", R"(["li","zhou"])", "", "--handled li --handled zhou",
       THERE((q.handled ==
              People{org.find_person("li"), org.find_person("zhou")}))},
      {"conflict_people", R"(["qian"])", "", "--conflict-people qian",
       THERE(q.conflict_people == People{org.find_person("qian")})},
      {"inactive_people", R"(["qian"])", "", "--inactive-people qian",
       THERE(q.inactive_people == People{org.find_person("qian")})},
      {"preset", R"("feishu")", "", "--preset feishu",
       THERE(p == preset(Preset::kFeishu).policy &&
             q.context.line == Line::kUnit)},
  };
}

std::vector<GoodValue> how_far() {
  return {
      {"levels", "2", "", "--levels 2",
       THERE(q.extent == Extent::kLevels && q.levels == 2)},
      {"to", R"("eb.h")", "", "--to eb.h",
       THERE(q.extent == Extent::kTo && q.to == org.find_post("eb.h"))},
      {"to", R"("top")", "", "--to top", THERE(q.extent == Extent::kTop)},
      {"to", R"("eb")", "", "--to eb",
       THERE(q.extent == Extent::kTo && q.to == org.find_post("eb.h"))},
      {"until_rank", "3", "", "--until-rank 3",
       THERE(q.extent == Extent::kRank && q.rank == 3)},
      {"until_function", R"("legal_review")", "",
       "--until-function legal_review",
       THERE(q.extent == Extent::kFunction && q.function == "legal_review")},
      {"authority", kLimits, R"("amount":100)",
       "--authority limits.json --amount 100",
       THERE(q.extent == Extent::kAuthority &&
             q.authority->covers(org, org.find_post("v1"), 100, q.context,
                                 "") == Truth::kYes)},
      {"amount", "99.5", std::string(R"("authority":)") + kLimits,
       "--amount 99.5 --authority limits.json", THERE(q.amount == 99.5)},
      {"from_top", "true", R"("levels":2)", "--from-top --levels 2",
       THERE(q.from_top)},
      {"last_only", "true", R"("levels":2)", "--last-only --levels 2",
       THERE(q.last_only)},
  };
}

std::vector<GoodValue> levels_and_people() {
  return {
      {"first", R"("own_head")", "", "--first own_head",
       THERE(p.first == First::kOwnHead)},
      {"by_function", R"("legal_review")", "", "--by-function legal_review",
       THERE(q.by_function == "legal_review")},
      {"own_unit", "true", R"("by_function":"legal_review")",
       "--own-unit --by-function legal_review", THERE(q.own_unit)},
      {"several", R"("in_order")", "", "--several in_order",
       THERE(p.several == Several::kInOrder)},
      {"acting", "false", "", "--acting false", THERE(!p.acting)},
      {"deputy", "true", "", "--deputy", THERE(p.deputy)},
      {"stand_in_hops", "8", "", "--stand-in-hops 8",
       THERE(p.stand_in_hops == 8)},
  };
}

std::vector<GoodValue> remedies() {
  return {
      {"vacancy", R"("fail")", "", "--vacancy fail",
       THERE(p.vacancy == Remedy::kFail)},
      {"absence", R"("keep")", "", "--absence keep",
       THERE(p.absence == Remedy::kKeep)},
      {"self", R"("unit_head")", "", "--self unit_head",
       THERE(p.self == Remedy::kUnitHead)},
      {"conflict", R"("skip")", "", "--conflict skip",
       THERE(p.conflict == Remedy::kSkip)},
      {"inactive", R"("auto_pass")", "", "--inactive auto_pass",
       THERE(p.inactive == Remedy::kAutoPass)},
      {"climb_limit", "3", "", "--climb-limit 3", THERE(p.climb_limit == 3)},
      {"vacant_counts", "true", "", "--vacant-counts", THERE(p.vacant_counts)},
      {"fallback", R"("v2")", R"("vacancy":"fallback")",
       "--fallback v2 --vacancy fallback",
       THERE(q.fallback.kind == Party::Kind::kPost &&
             q.fallback.post == org.find_post("v2"))},
      {"duplicates", R"("last")", "", "--duplicates last",
       THERE(p.duplicates == Duplicates::kLast)},
      {"duplicate_mode", R"("auto_pass")", "", "--duplicate-mode auto_pass",
       THERE(p.duplicate_mode == DuplicateMode::kAutoPass)},
      {"overflow", R"("empty")", "", "--overflow empty",
       THERE(p.overflow == Overflow::kEmpty)},
  };
}

#undef THERE

}  // namespace

const std::vector<GoodValue>& good_values() {
  static const std::vector<GoodValue> values = [] {
    std::vector<GoodValue> all;
    for (auto part : {question(), how_far(), levels_and_people(), remedies()}) {
      all.insert(all.end(), part.begin(), part.end());
    }
    return all;
  }();
  return values;
}

}  // namespace rung::test
