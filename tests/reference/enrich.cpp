// Organisations in which the options of a route find what they are about.
#include <string>

#include "reference/random_org.hpp"

namespace rung::reference {
namespace {

class Enricher {
 public:
  Enricher(Records& records, Dice& dice) : records_(records), dice_(dice) {}

  void run() {
    for (Post& post : records_.posts) equip(post);
    const std::size_t more = dice_.below(4);
    for (std::size_t k = 0; k < more; ++k) join_heads();
    staff();
    const std::size_t chains = dice_.below(4);
    for (std::size_t k = 0; k < chains; ++k) add_chain();
  }

 private:
  void equip(Post& post) {
    if (dice_.chance(30)) post.functions.push_back("sign");
    if (dice_.chance(15)) post.functions.push_back("seal");
    if (dice_.chance(40)) {
      post.rank = static_cast<std::int32_t>(1 + dice_.below(4));
    }
  }

  // Another head of a unit, often of the same order and rank; or a deputy.
  void join_heads() {
    const Post& head = dice_.pick(records_.posts);
    Post& other = records_.posts[dice_.below(records_.posts.size())];
    if (head.unit.empty() || &head == &other) return;
    other.unit = head.unit;
    other.when = head.when;
    other.role = dice_.chance(70) ? head.role : Role::kDeputy;
    if (dice_.chance(20)) return;
    other.order = head.order;
    other.rank = head.rank;
  }

  // Most posts are held, some by people who act for a holder.
  void staff() {
    if (records_.people.empty()) return;
    for (const Post& post : records_.posts) {
      if (!dice_.chance(45)) continue;
      Person& person = records_.people[dice_.below(records_.people.size())];
      const HoldingKind kind =
          dice_.chance(75) ? HoldingKind::kSubstantive : HoldingKind::kActing;
      person.holds.push_back({post.id, kind, dice_.chance(30), {}});
    }
  }

  Id anybody() {
    const bool person = !records_.people.empty() && dice_.chance(55);
    return person ? dice_.pick(records_.people).id
                  : dice_.pick(records_.posts).id;
  }

  // Each is away and the next stands in; sometimes the last for the first.
  void add_chain() {
    List chain;
    for (std::size_t k = 2 + dice_.below(3); k > 0; --k) {
      chain.push_back(anybody());
    }
    if (dice_.chance(40)) chain.push_back(chain.front());
    for (std::size_t k = 0; k + 1 < chain.size(); ++k) {
      Absence absence;
      (chain[k][0] == 'h' ? absence.person : absence.post) = chain[k];
      absence.stand_in = chain[k + 1];
      if (dice_.chance(15)) absence.document_kinds = {"plan"};
      records_.absences.push_back(absence);
    }
  }

  Records& records_;
  Dice& dice_;
};

}  // namespace

void enrich(Records& records, Dice& dice) { Enricher(records, dice).run(); }

}  // namespace rung::reference
