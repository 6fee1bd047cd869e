#include "io/json_ld.hpp"

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/serialize.hpp>
#include <optional>
#include <utility>

#include "base/json_cursor.hpp"
#include "base/json_text.hpp"
#include "base/text_place.hpp"
#include "base/utf8.hpp"
#include "io/json_ld_context.hpp"
#include "io/source_text.hpp"
#include "rung/error.hpp"

namespace rung::io {
namespace {

namespace json = boost::json;

constexpr std::string_view kType =
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

std::string_view view(const json::string& text) {
  return {text.data(), text.size()};
}

std::string_view key_of(const json::key_value_pair& pair) {
  return {pair.key().data(), pair.key().size()};
}

class Expander {
 public:
  Expander(const std::string& scope, LdGraph& graph,
           std::vector<LeftOut>& left_out)
      : scope_(scope), graph_(graph), left_out_(left_out) {}

  // Nodes at the top, or within a graph.
  void nodes(const json::value& value, const LdContext::Ptr& context,
             const std::string& place) {
    if (value.is_array()) {
      std::size_t i = 0;
      for (const json::value& one : value.get_array()) {
        nodes(one, context, place + '/' + std::to_string(i++));
      }
    } else if (value.is_object()) {
      node(value.get_object(), context, place);
    } else {
      refuse_json_ld(place, "a node is wanted", json::serialize(value));
    }
  }

 private:
  // Keys of an object with what they stand for, and its context.
  struct Member {
    std::string_view key;
    std::string property;
    const json::value* value;
  };
  using Members = std::vector<Member>;

  Members members(const json::object& object, LdContext::Ptr& context,
                  const std::string& place) {
    if (const json::value* own = object.if_contains("@context")) {
      context = LdContext::with(context, *own, place + "/@context");
      note_elsewhere(*own, place + "/@context");
    }
    Members members;
    for (const auto& pair : object) {
      if (key_of(pair) == "@context") continue;
      const std::string here = pointer_step(place, key_of(pair));
      std::string property = context->property(key_of(pair), here);
      if (property.empty()) continue;
      members.push_back({key_of(pair), std::move(property), &pair.value()});
    }
    return members;
  }

  // A context that is not fetched may mean more than is read: each is named.
  void note_elsewhere(const json::value& context, const std::string& place) {
    if (context.is_string()) {
      const std::string url(view(context.get_string()));
      if (!elsewhere_.insert(url).second) return;
      left_out_.push_back(
          {place, "the context `" + shorten(url) + "`, which is not fetched"});
    } else if (context.is_array()) {
      std::size_t i = 0;
      for (const json::value& one : context.get_array()) {
        note_elsewhere(one, place + '/' + std::to_string(i++));
      }
    }
  }

  static const json::value* find(const Members& members,
                                 std::string_view keyword) {
    for (const Member& member : members) {
      if (member.property == keyword) return member.value;
    }
    return nullptr;
  }

  std::string node(const json::object& object, LdContext::Ptr context,
                   const std::string& place) {
    const Members all = members(object, context, place);
    const json::value* const id = find(all, "@id");
    if (id != nullptr && !id->is_string()) {
      refuse_json_ld(place, "`@id` is no text", json::serialize(*id));
    }
    std::string name =
        id == nullptr ? unnamed() : context->node(view(id->get_string()));
    const bool only_graph =
        id == nullptr && all.size() == 1 && all[0].property == "@graph";
    if (!only_graph) {
      LdNode& node = graph_[name];
      const bool describes = all.size() > (id == nullptr ? 0u : 1u);
      if (node.place.empty() || (describes && !node.described)) {
        node.place = place;
      }
      node.named = id != nullptr;
      node.described = node.described || describes;
    }
    for (const Member& member : all) {
      add_member(name, member, context, pointer_step(place, member.key));
    }
    return name;
  }

  std::string unnamed() {
    return "_:#" + std::to_string(++unnamed_) + '@' + scope_;
  }

  void add_member(const std::string& name, const Member& member,
                  const LdContext::Ptr& context, const std::string& place) {
    const json::value& value = *member.value;
    const std::string& property = member.property;
    if (property == "@id" || property == "@index") return;
    if (property == "@graph" || property == "@included") {
      nodes(value, context, place);
    } else if (property == "@type" || property == kType) {
      add_types(name, value, context, place);
    } else if (property == "@reverse") {
      add_reverse(name, value, context, place);
    } else if (property.starts_with('@')) {
      refuse_json_ld(place, "a keyword that is not read here", property);
    } else {
      const LdTerm* const term = context->term(member.key);
      add_values(name, property, term, value, context, place);
    }
  }

  void add_types(const std::string& name, const json::value& value,
                 const LdContext::Ptr& context, const std::string& place) {
    const json::array one{value};
    for (const json::value& type : value.is_array() ? value.get_array() : one) {
      const json::value* text = &type;
      if (type.is_object()) text = type.get_object().if_contains("@id");
      if (text == nullptr || !text->is_string()) {
        refuse_json_ld(place, "a type is no text", json::serialize(type));
      }
      graph_[name].types.insert(
          context->property(view(text->get_string()), place));
    }
  }

  void add_reverse(const std::string& name, const json::value& value,
                   LdContext::Ptr context, const std::string& place) {
    if (!value.is_object()) {
      refuse_json_ld(place, "`@reverse` is no object", json::serialize(value));
    }
    for (const Member& member : members(value.get_object(), context, place)) {
      LdTerm term;
      term.reverse = true;
      add_values(name, member.property, &term, *member.value, context,
                 pointer_step(place, member.key));
    }
  }

  void add_values(const std::string& name, const std::string& property,
                  const LdTerm* term, const json::value& value,
                  const LdContext::Ptr& context, const std::string& place) {
    if (value.is_null()) return;
    if (value.is_array()) {
      std::size_t i = 0;
      for (const json::value& one : value.get_array()) {
        add_values(name, property, term, one, context,
                   place + '/' + std::to_string(i++));
      }
      return;
    }
    if (value.is_object()) {
      add_object(name, property, term, value.get_object(), context, place);
    } else {
      add(name, property, term, plain(property, term, value, context, place));
    }
  }

  void add_object(const std::string& name, const std::string& property,
                  const LdTerm* term, const json::object& object,
                  LdContext::Ptr context, const std::string& place) {
    if (term != nullptr && (term->languages || term->index)) {
      for (const auto& pair : object) {
        LdTerm inner = *term;
        inner.languages = inner.index = false;
        if (term->languages) {
          inner.states_language = true;
          inner.language = key_of(pair) == "@none" ? "" : key_of(pair);
        }
        add_values(name, property, &inner, pair.value(), context,
                   pointer_step(place, key_of(pair)));
      }
      return;
    }
    LdContext::Ptr inside = context;
    const Members all = members(object, inside, place);
    for (const char* keyword : {"@list", "@set"}) {
      const json::value* const list = find(all, keyword);
      if (list == nullptr) continue;
      return add_values(name, property, term, *list, inside, place);
    }
    if (const json::value* text = find(all, "@value")) {
      add(name, property, term, literal(all, *text, place));
    } else {
      add(name, property, term, {node(object, context, place), "", ""});
    }
  }

  static LdObject literal(const Members& all, const json::value& value,
                          const std::string& place) {
    if (value.is_object() || value.is_array()) {
      refuse_json_ld(place, "`@value` is no text", json::serialize(value));
    }
    LdObject made{"", text_of(value), ""};
    const json::value* const language = find(all, "@language");
    if (language != nullptr && language->is_string()) {
      made.language = folded(view(language->get_string()));
    }
    return made;
  }

  static std::string text_of(const json::value& value) {
    if (value.is_null()) return {};
    return value.is_string() ? std::string(view(value.get_string()))
                             : json::serialize(value);
  }

  // A value that is no object: the name of a node where the term or the
  // vocabulary says so.
  LdObject plain(const std::string& property, const LdTerm* term,
                 const json::value& value, const LdContext::Ptr& context,
                 const std::string& place) {
    const std::string type = term == nullptr ? "" : term->type;
    const bool link = type == "@id" || type == "@vocab" ||
                      (term != nullptr && term->reverse) ||
                      context->vocabulary().links.count(property) != 0;
    if (link && value.is_string()) {
      const std::string_view text = view(value.get_string());
      std::string name = type == "@vocab" ? context->property(text, place)
                                          : context->node(text);
      LdNode& named = graph_[name];
      if (named.place.empty()) named.place = place;
      return {std::move(name), "", ""};
    }
    LdObject made{"", text_of(value), ""};
    const bool stated = term != nullptr && term->states_language;
    made.language = folded(stated ? term->language : context->language());
    return made;
  }

  void add(const std::string& name, const std::string& property,
           const LdTerm* term, LdObject object) {
    if (term == nullptr || !term->reverse) {
      graph_[name].properties[property].insert(std::move(object));
    } else if (!object.node.empty()) {
      graph_[object.node].described = true;
      graph_[object.node].properties[property].insert({name, "", ""});
    }
  }

  const std::string& scope_;
  LdGraph& graph_;
  std::vector<LeftOut>& left_out_;
  std::set<std::string> elsewhere_;  // contexts that were named
  std::size_t unnamed_ = 0;
};

}  // namespace

void read_json_ld(const Source& source, const LdVocabulary& vocabulary,
                  const std::string& scope, const LoadOptions& options,
                  LdGraph& graph, std::vector<LeftOut>& left_out) {
  const SourceText text(source, Fallback::kRefuse, options.limits);
  tell_parse(options.progress, 0, text.view().size());
  json::monotonic_resource storage;
  const json::value value = [&] {
    try {
      return parse_json(text.view(), options.limits.max_bytes, 64, &storage);
    } catch (const Error& error) {
      throw error.within(source.name);
    }
  }();
  Expander(scope, graph, left_out)
      .nodes(value, std::make_shared<LdContext>(vocabulary, scope),
             source.name + ':');
}

}  // namespace rung::io
