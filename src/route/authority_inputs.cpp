// Columns by name, and their values for a post.
#include "route/authority_inputs.hpp"

#include <array>

#include "org/data.hpp"

namespace rung {
namespace {

namespace json = boost::json;
using cond::Value;
using Input = AuthorityInput;

constexpr std::array<Role, 4> kRoles{Role::kHead, Role::kDeputy, Role::kMember,
                                     Role::kStaff};

std::string_view type_of(Input input) {
  switch (input) {
    case Input::kAmount:
    case Input::kRank:
      return "number";
    case Input::kPost:
    case Input::kUnit:
    case Input::kSubject:
      return "party";
    default:
      return "text";
  }
}

void check_role(const Cursor& value) {
  for (const Role role : kRoles) {
    if (name(role) == value.text()) return;
  }
  value.refuse("there is no such role", "head, deputy, member or staff");
}

Value text_if_any(std::string_view text) {
  return text.empty() ? Value::unknown() : Value::of_text(text);
}

// Of a post that there is.
Value value_of(const Org& org, PostId post, Input input) {
  switch (input) {
    case Input::kRank: {
      const std::int32_t rank =
          org.data().post_rank[static_cast<std::size_t>(post)];
      return rank == kUnordered ? Value::unknown() : Value::of_number(rank);
    }
    case Input::kRole:
      return Value::of_text(name(org.role(post)));
    case Input::kUnitKind:
      return text_if_any(org.kind(org.unit(post)));
    case Input::kUnit:
      return org.unit(post) == kNoUnit ? Value::unknown()
                                       : Value::of_text(org.id(org.unit(post)));
    default:
      return Value::of_text(org.id(post));
  }
}

}  // namespace

void close_roles(json::value& table) {
  json::object* root = table.if_object();
  json::value* inputs = root ? root->if_contains("inputs") : nullptr;
  if (!inputs || !inputs->is_array()) return;
  for (json::value& column : inputs->get_array()) {
    json::object* input = column.if_object();
    const json::value* named = input ? input->if_contains("name") : nullptr;
    if (!named || *named != "role" || input->contains("values")) continue;
    json::array roles;
    for (const Role role : kRoles) roles.emplace_back(name(role));
    input->emplace("values", std::move(roles));
  }
}

AuthorityInput authority_input(const Cursor& column) {
  const auto input = static_cast<Input>(
      column.at("name").one_of({"amount", "rank", "role", "unit_kind",
                                "document_kind", "post", "unit", "subject"}));
  const Cursor type = column.at("type");
  if (type.text() != type_of(input)) {
    type.refuse("this input is of another type", type_of(input));
  }
  if (input == Input::kRole) {
    for (const Cursor& value : column.at("values").items()) check_role(value);
  }
  return input;
}

Value AuthorityQuestion::value(Input input) const {
  switch (input) {
    case Input::kAmount:
      return Value::of_number(amount);
    case Input::kDocumentKind:
      return text_if_any(document_kind);
    case Input::kSubject:
      return subject == kNoSubject ? Value::unknown()
                                   : Value::of_text(org.id(subject));
    default:
      return post == kNoPost ? Value::unknown() : value_of(org, post, input);
  }
}

}  // namespace rung
