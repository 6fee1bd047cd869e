#include "io/json_ld_context.hpp"

#include <boost/json/serialize.hpp>
#include <set>
#include <utility>

#include "base/json_cursor.hpp"
#include "base/utf8.hpp"
#include "rung/error.hpp"

namespace rung::io {
namespace {

namespace json = boost::json;

std::string_view view(const json::string& text) {
  return {text.data(), text.size()};
}

std::string_view key_of(const json::key_value_pair& pair) {
  return {pair.key().data(), pair.key().size()};
}

bool is_keyword(std::string_view name) { return name.starts_with('@'); }

// The scheme and host of an IRI, `https://city.example`.
std::size_t authority_end(std::string_view iri) {
  const std::size_t slashes = iri.find("://");
  if (slashes == iri.npos) return iri.find(':') + 1;
  return std::min(iri.find_first_of("/?#", slashes + 3), iri.size());
}

}  // namespace

void refuse_json_ld(const std::string& place, std::string_view what,
                    std::string_view fragment, std::string_view hint) {
  throw Error(ErrorCode::kParse, std::string(what), place, shorten(fragment),
              std::string(hint));
}

// The terms of one context object: each is made when another needs it or its
// turn comes.
struct LdContext::Definitions {
  LdContext& context;
  const json::object& object;
  const std::string& place;
  std::set<std::string, std::less<>> made, open;

  [[noreturn]] void refuse(std::string_view name, std::string_view what,
                           std::string_view hint = {}) const {
    refuse_json_ld(pointer_step(place, name), what, name, hint);
  }

  void make(std::string_view name) {
    constexpr std::size_t kMostOpen = 32;
    if (is_keyword(name) || made.count(name) != 0) return;
    if (open.size() == kMostOpen) refuse(name, "terms upon terms upon terms");
    open.emplace(name);
    const json::value& value = *object.if_contains(name);
    LdTerm term;
    if (value.is_string()) {
      term.iri = iri(view(value.get_string()));
    } else if (value.is_object()) {
      term = made_of(name, value.get_object());
    } else if (!value.is_null()) {
      refuse(name, "a term is neither a text nor an object");
    }
    open.erase(open.find(name));
    made.emplace(name);
    context.terms_[std::string(name)] = std::move(term);
  }

  std::string iri(std::string_view name) {
    const std::string_view prefix = name.substr(0, name.find(':'));
    for (const std::string_view needed : {name, prefix}) {
      if (object.if_contains(needed) == nullptr) continue;
      // A term may be spelled as what it stands for: `org:unitOf`.
      if (open.count(needed) == 0) {
        make(needed);
      } else if (needed != name) {
        refuse(needed, "a term stands for itself");
      }
    }
    return context.expanded(name);
  }

  std::string text(std::string_view name, const json::object& definition,
                   std::string_view key) {
    const json::value* const value = definition.if_contains(key);
    if (value == nullptr || value->is_null()) return {};
    if (!value->is_string()) refuse(name, "a term's entry is no text");
    return std::string(view(value->get_string()));
  }

  LdTerm made_of(std::string_view name, const json::object& definition) {
    if (definition.if_contains("@context") != nullptr) {
      refuse(name, "a context inside a term is not read",
             "write the properties out");
    }
    LdTerm term;
    const std::string reverse = text(name, definition, "@reverse");
    term.reverse = !reverse.empty();
    const std::string id = text(name, definition, "@id");
    const bool null_id = definition.contains("@id") && id.empty();
    if (!null_id) {
      term.iri = term.reverse ? iri(reverse)
                              : iri(id.empty() ? name : std::string_view(id));
    }
    const std::string type = text(name, definition, "@type");
    term.type = type.empty() || is_keyword(type) ? type : iri(type);
    term.states_language = definition.contains("@language");
    term.language = text(name, definition, "@language");
    contain(name, definition, term);
    return term;
  }

  void contain(std::string_view name, const json::object& definition,
               LdTerm& term) {
    const json::value* const container = definition.if_contains("@container");
    if (container == nullptr || container->is_null()) return;
    const json::array one{*container};
    for (const json::value& kind :
         container->is_array() ? container->get_array() : one) {
      const std::string text = kind.is_string()
                                   ? std::string(view(kind.get_string()))
                                   : json::serialize(kind);
      term.languages = term.languages || text == "@language";
      term.index = term.index || text == "@index";
      if (text != "@language" && text != "@index" && text != "@set" &&
          text != "@list") {
        refuse(name, "a container that is not read", text);
      }
    }
  }
};

LdContext::Ptr LdContext::with(Ptr context, const json::value& value,
                               const std::string& place) {
  auto made =
      std::make_shared<LdContext>(*context->vocabulary_, context->scope_);
  made->vocab_ = context->vocab_;
  made->base_ = context->base_;
  made->language_ = context->language_;
  made->elsewhere_ = context->elsewhere_;
  made->above_ = std::move(context);
  made->add(value, place);
  return made;
}

void LdContext::add(const json::value& value, const std::string& place) {
  if (value.is_null()) {
    *this = LdContext(*vocabulary_, scope_);
  } else if (value.is_string()) {
    elsewhere_ = true;
  } else if (value.is_object()) {
    add_object(value.get_object(), place);
  } else if (value.is_array()) {
    std::size_t i = 0;
    for (const json::value& one : value.get_array()) {
      const std::string here = place + '/' + std::to_string(i++);
      if (one.is_array()) refuse_json_ld(here, "a list within a context", "");
      add(one, here);
    }
  } else {
    refuse_json_ld(place, "no context", json::serialize(value));
  }
}

void LdContext::add_object(const json::object& object,
                           const std::string& place) {
  for (const auto& pair : object) {
    if (is_keyword(key_of(pair))) set(key_of(pair), pair.value(), place);
  }
  Definitions definitions{*this, object, place, {}, {}};
  for (const auto& pair : object) definitions.make(key_of(pair));
}

void LdContext::set(std::string_view keyword, const json::value& value,
                    const std::string& place) {
  const std::string here = pointer_step(place, keyword);
  if (keyword == "@version" || keyword == "@protected") return;
  if (keyword != "@vocab" && keyword != "@base" && keyword != "@language") {
    refuse_json_ld(here, "a part of contexts that is not read", keyword);
  }
  if (!value.is_string() && !value.is_null()) {
    refuse_json_ld(here, "no text", json::serialize(value));
  }
  const std::string text =
      value.is_string() ? std::string(view(value.get_string())) : "";
  constexpr std::size_t kMost = 2'048;  // each context has its own copy
  if (text.size() > kMost) refuse_json_ld(here, "too long a text", text);
  if (keyword == "@language") {
    language_ = text;
  } else if (keyword == "@base") {
    base_ = text;
  } else {
    vocab_ = expanded(text);
  }
}

const LdTerm* LdContext::term(std::string_view name) const {
  for (const LdContext* at = this; at != nullptr; at = at->above_.get()) {
    const auto found = at->terms_.find(name);
    if (found != at->terms_.end()) return &found->second;
  }
  return nullptr;
}

// A term, a compact IRI, an IRI, or a name in the vocabulary.
std::string LdContext::expanded(std::string_view name) const {
  if (name.empty() || is_keyword(name)) return std::string(name);
  if (const LdTerm* known = term(name)) return known->iri;
  const std::size_t colon = name.find(':');
  if (colon == name.npos) {
    return vocab_.empty() ? "" : vocab_ + std::string(name);
  }
  const std::string_view prefix = name.substr(0, colon);
  const std::string_view rest = name.substr(colon + 1);
  if (prefix == "_") {
    return std::string(name) + (scope_.empty() ? "" : '@' + scope_);
  }
  if (rest.starts_with("//")) return std::string(name);
  if (const LdTerm* known = term(prefix)) {
    if (!known->iri.empty()) return known->iri + std::string(rest);
  }
  const auto common = vocabulary_->prefixes.find(prefix);
  return (common == vocabulary_->prefixes.end() ? std::string(prefix) + ':'
                                                : common->second) +
         std::string(rest);
}

std::string LdContext::property(std::string_view name,
                                const std::string& place) const {
  std::string iri = expanded(name);
  if (!iri.empty() || term(name) != nullptr || !elsewhere_) return iri;
  const auto common = vocabulary_->terms.find(name);
  if (common != vocabulary_->terms.end()) return common->second;
  refuse_json_ld(place,
                 "a term that only a context elsewhere defines, and contexts "
                 "are not fetched",
                 name, "write the context into the file");
}

std::string LdContext::node(std::string_view id) const {
  if (id.find(':') == id.npos) return resolved(id);
  return expanded(id);
}

// A reference relative to the base; without a base it stays as it is.
std::string LdContext::resolved(std::string_view reference) const {
  if (base_.empty()) return std::string(reference);
  std::string_view base = base_;
  base = base.substr(0, base.find('#'));
  if (reference.starts_with('/')) {
    base = base.substr(0, authority_end(base));
  } else if (!reference.empty() && !reference.starts_with('#')) {
    const std::size_t slash = base.rfind('/');
    const std::size_t end = authority_end(base);
    base = base.substr(0, slash == base.npos || slash < end ? end : slash + 1);
  }
  return std::string(base) + std::string(reference);
}

}  // namespace rung::io
