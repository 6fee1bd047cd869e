#include "reference/rename.hpp"

#include <algorithm>

namespace rung::reference {

Renaming::Renaming(const Records& records, Dice& dice) {
  List old;
  for (const Unit& each : records.units) old.push_back(each.id);
  for (const Post& each : records.posts) old.push_back(each.id);
  for (const Person& each : records.people) old.push_back(each.id);
  for (const Subject& each : records.subjects) old.push_back(each.id);
  std::sort(old.begin(), old.end());
  List fresh;
  for (std::size_t i = 0; i < old.size(); ++i) {
    fresh.push_back("n" + std::to_string(i + 5));
  }
  dice.shuffle(fresh);
  for (std::size_t i = 0; i < old.size(); ++i) {
    there_[old[i]] = fresh[i];
    back_[fresh[i]] = old[i];
  }
}

List Renaming::back(const List& ids) const {
  List result;
  for (const Id& id : ids) result.push_back(back(id));
  return result;
}

Records renamed(Records records, const Renaming& renaming) {
  const auto change = [&](Id& id) { id = renaming.there(id); };
  const auto change_all = [&](List& ids) {
    for (Id& id : ids) change(id);
  };
  for (Unit& unit : records.units) {
    change(unit.id);
    change(unit.successor);
    for (DatedParent& parent : unit.parents) change(parent.unit);
  }
  for (Post& post : records.posts) {
    change(post.id);
    change(post.unit);
    for (ReportsTo& edge : post.reports_to) change(edge.post);
  }
  for (Person& person : records.people) {
    change(person.id);
    for (Holding& holding : person.holds) change(holding.post);
  }
  for (Portfolio& portfolio : records.portfolios) {
    change(portfolio.leader);
    change(portfolio.unit);
    change(portfolio.subject);
  }
  for (Absence& absence : records.absences) {
    change(absence.person);
    change(absence.post);
    change(absence.stand_in);
    change_all(absence.units);
    change_all(absence.subjects);
  }
  for (Subject& subject : records.subjects) {
    change(subject.id);
    change(subject.parent);
  }
  return records;
}

RouteAsk renamed(RouteAsk ask, const Renaming& renaming) {
  for (Id* id : {&ask.from, &ask.person, &ask.unit, &ask.to, &ask.initiator,
                 &ask.fallback, &ask.question.subject}) {
    *id = renaming.there(*id);
  }
  for (List* list : {&ask.handled, &ask.conflict, &ask.inactive}) {
    for (Id& id : *list) id = renaming.there(id);
  }
  return ask;
}

RouteAnswer renamed_back(RouteAnswer answer, const Renaming& renaming) {
  for (RouteStep& step : answer.steps) {
    for (Id* id : {&step.post, &step.unit, &step.instead_of}) {
      *id = renaming.back(*id);
    }
    step.holders = renaming.back(step.holders);
    std::sort(step.holders.begin(), step.holders.end());
  }
  for (RouteNote& note : answer.notes) note.posts = renaming.back(note.posts);
  return answer;
}

// The order of dated parents stays: of those that overlap the first counts.
Records shuffled(Records records, Dice& dice) {
  dice.shuffle(records.units);
  dice.shuffle(records.posts);
  dice.shuffle(records.people);
  dice.shuffle(records.portfolios);
  dice.shuffle(records.absences);
  dice.shuffle(records.subjects);
  for (Post& post : records.posts) dice.shuffle(post.reports_to);
  for (Person& person : records.people) dice.shuffle(person.holds);
  for (Absence& absence : records.absences) {
    dice.shuffle(absence.units);
    dice.shuffle(absence.subjects);
    dice.shuffle(absence.document_kinds);
  }
  return records;
}

Records without_ties_of_posts(Records records, Dice& dice) {
  records = without_ties(std::move(records));
  std::vector<std::int32_t> ranks;
  for (std::size_t i = 0; i < records.posts.size(); ++i) {
    ranks.push_back(static_cast<std::int32_t>(i) + 1);
  }
  dice.shuffle(ranks);
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    records.posts[i].rank = ranks[i];
  }
  return records;
}

Records without_ties(Records records) {
  Ids seen;
  const auto again = [&](const Post& post) {
    return !seen.insert(post.id).second;
  };
  records.posts.erase(
      std::remove_if(records.posts.begin(), records.posts.end(), again),
      records.posts.end());
  std::int64_t delay = 0;
  for (Absence& absence : records.absences) {
    if (absence.when.since == kBeginning) absence.when.since = Instant{0};
    absence.when.since.us += ++delay;
    absence.when.until = std::max(absence.when.until, absence.when.since);
  }
  return records;
}

}  // namespace rung::reference
