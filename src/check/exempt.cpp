// Exemptions, and the evidence that each needs.
#include "base/three_valued.hpp"
#include "check/examine.hpp"

namespace rung::checking {

// Is there an earlier event that proves the exemption? `late` is set when there
// is one that was entered too late to prove anything.
Truth Examiner::proven(const rules::Unless& unless, Result& result,
                       bool& late) {
  Truth answer = Truth::kNo;
  for (std::uint32_t pos = result.pos; pos-- > 0;) {
    if (too_much(1)) return Truth::kUndetermined;
    theirs_.look(*case_, pos);
    Truth one = matches(*unless.evidence, theirs_);
    if (one == Truth::kNo) continue;
    std::vector<std::string> unsaid;  // `evidence of ...` says it for all
    one = both(one, agree(unless.by, unless.match, unsaid));
    if (one == Truth::kNo) continue;
    bool ended = false;
    if (unless.until) {
      for (std::uint32_t k = pos + 1; k < result.pos && !ended; ++k) {
        theirs_.look(*case_, k);
        ended = matches(*unless.until, theirs_) == Truth::kYes;
      }
    }
    if (ended) continue;
    const Event& event = *memory_.rows()[case_->rows[pos]].event;
    if (event.recorded != kBeginning && event.recorded > mine_.time()) {
      late = true;
      one = Truth::kUndetermined;
    }
    if (one == Truth::kYes) {
      result.exemption.evidence = {event.id};
      return one;
    }
    answer = one;
    result.exemption.evidence = {event.id};
  }
  return answer;
}

Verdict Examiner::exempt(Result& result) {
  if (result.pos == kNone || rule_->unless.empty()) return Verdict::kViolated;
  bool undecidable = false;
  Exemption refused;
  const std::uint32_t receiver = mine_.receiver();
  for (const rules::Unless& unless : rule_->unless) {
    if (!check_->excused_by(unless)) continue;
    if (mine_.pos() != result.pos) {
      mine_.look(*case_, result.pos);
      mine_.set_receiver(receiver);
    }
    std::vector<std::string> missing;
    Truth granted = Truth::kYes;
    if (unless.has_condition) {
      granted = mine_.truth(unless.condition);
      if (granted == Truth::kUndetermined) {
        mine_.missing(unless.condition, missing);
      }
    }
    result.exemption = {unless.id, "", {}};
    bool late = false;
    if (granted != Truth::kNo && unless.evidence) {
      Truth proof = proven(unless, result, late);
      if (proof == Truth::kNo && !unless.claim.empty() &&
          mine_.truth(unless.claim) == Truth::kYes) {
        proof = Truth::kUndetermined;
      }
      if (proof == Truth::kUndetermined) {
        missing.push_back(late ? "evidence of " + unless.id + " in time"
                               : "evidence of " + unless.id);
      }
      if (granted == Truth::kYes || proof == Truth::kNo) granted = proof;
    }
    if (granted == Truth::kYes) {
      result.exemption.outcome = "granted";
      return Verdict::kExempt;
    }
    result.exemption.outcome =
        granted == Truth::kNo ? "refused" : "undecidable";
    if (granted == Truth::kUndetermined && !undecidable) {
      undecidable = true;
      refused = result.exemption;
      result.code = unless.unproven;
      result.missing.insert(result.missing.end(), missing.begin(),
                            missing.end());
    }
    if (!undecidable && refused.id.empty()) refused = result.exemption;
  }
  result.exemption = refused;
  return undecidable ? Verdict::kUndetermined : Verdict::kViolated;
}

}  // namespace rung::checking
