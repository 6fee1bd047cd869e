#include "io/org_json_handler.hpp"

#include <utility>
#include <vector>

#include "org/problems.hpp"

namespace rung::io {
namespace {

// Records mostly state their keys in the order of the table, so the search
// starts behind the last one.
const Key* find_key(const Shape& shape, const Key* last,
                    std::string_view name) {
  const Key* const begin = shape.keys.data();
  const Key* const end = begin + shape.keys.size();
  const Key* const start = last ? last + 1 : begin;
  for (const Key* key = start; key != end; ++key) {
    if (key->name == name) return key;
  }
  for (const Key* key = begin; key != start; ++key) {
    if (key->name == name) return key;
  }
  return nullptr;
}

std::string allowed_keys(const Shape& shape) {
  std::string hint = "allowed in a record of this kind:";
  for (const Key& key : shape.keys) hint.append(" ").append(key.name);
  return hint;
}

std::uint32_t bit_of(const Shape& shape, const Key& key) {
  return std::uint32_t{1} << (&key - shape.keys.data());
}

}  // namespace

Facts OrgHandler::take() {
  if (bad_interval_) throw *bad_interval_;
  for (Problem& problem : facts_.problems) problem.code = kConflict;
  return std::move(facts_);
}

void OrgHandler::pop() noexcept {
  --depth_;
  if (depth_ > 0 && top().shape == nullptr) ++top().index;
}

OrgHandler::Text OrgHandler::whole(Text last_part) {
  if (kept_.empty()) return last_part;
  joined_ = std::exchange(kept_, {});
  joined_.append(last_part);
  return joined_;
}

bool OrgHandler::on_object_begin(Code&) {
  if (depth_ == 0) {
    push(&kOrgShape, nullptr, &facts_);
    return true;
  }
  Frame& frame = top();
  const Key& key = *frame.key;
  if (frame.shape == nullptr) {
    if (key.inner == nullptr) refuse_type("{");
    push(key.inner, nullptr, append(key, frame.record));
    return true;
  }
  void* const spot = key.at(frame.record);
  switch (key.type) {
    case Type::kText:
    case Type::kObject:
      push(key.inner, nullptr, spot);
      return true;
    case Type::kNames:
      push(&kTextShape, nullptr,
           &static_cast<DatedText*>(append(key, spot))->text);
      return true;
    default:
      refuse_type("{");
  }
}

bool OrgHandler::on_object_end(std::size_t, Code&) {
  Frame& frame = top();
  frame.key = nullptr;  // what is wrong now is wrong with the record
  check_record(frame);
  pop();
  return true;
}

bool OrgHandler::on_array_begin(Code&) {
  if (depth_ == 0 || top().shape == nullptr) refuse_type("[");
  Frame& frame = top();
  const Key& key = *frame.key;
  const bool list = key.list != nullptr || key.type == Type::kStrings ||
                    key.type == Type::kIds || key.type == Type::kTexts;
  if (!list) refuse_type("[");
  push(nullptr, &key, key.at(frame.record));
  return true;
}

bool OrgHandler::on_array_end(std::size_t, Code&) {
  pop();
  return true;
}

bool OrgHandler::on_key(Text part, std::size_t, Code&) {
  const Text name = whole(part);
  Frame& frame = top();
  const Key* const last = std::exchange(frame.key, nullptr);
  const Key* const key = find_key(*frame.shape, last, name);
  if (key == nullptr) {
    refuse_key("unknown key", name, allowed_keys(*frame.shape));
  }
  const std::uint32_t bit = bit_of(*frame.shape, *key);
  if (frame.seen & bit) {
    refuse_key("duplicate key", name, "state each key once");
  }
  frame.seen |= bit;
  frame.key = key;
  return true;
}

void* OrgHandler::append(const Key& key, void* list) {
  count(key.bound);
  return key.list->append(list);
}

void OrgHandler::count(Bound bound) {
  const std::size_t n = ++counts_[static_cast<std::size_t>(bound)];
  const auto check = [&](std::size_t most, Text name) {
    if (n > most) refuse_size("too many records", {}, name, most);
  };
  switch (bound) {
    case Bound::kNone:
      return;
    case Bound::kUnits:
      return check(limits_.max_units, "max_units");
    case Bound::kPosts:
      return check(limits_.max_posts, "max_posts");
    case Bound::kPeople:
      return check(limits_.max_people, "max_people");
    case Bound::kEdges:
      return check(limits_.max_edges, "max_edges");
  }
}

void OrgHandler::check_record(const Frame& frame) {
  const Shape& shape = *frame.shape;
  for (const Key& key : shape.keys) {
    if (key.required && !(frame.seen & bit_of(shape, key))) {
      refuse_key("a required key is missing", key.name,
                 "every " + std::string(shape.name) + " needs it");
    }
  }
  if (shape.flaw != nullptr) {
    const Text flaw = shape.flaw(frame.record);
    if (!flaw.empty()) refuse(std::string(flaw), shape.name);
  }
  if (shape.when != nullptr) check_interval(*shape.when(frame.record));
}

}  // namespace rung::io
