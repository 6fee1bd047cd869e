#include <string>
#include <utility>
#include <vector>

#include "io/org_json.hpp"
#include "io/org_shape.hpp"
#include "org/problems.hpp"

namespace rung::io {
namespace {

class Writer {
 public:
  explicit Writer(Zone zone) : zone_(zone) {}

  void organisation(Facts& facts) {
    out_ += "{\"format\":";
    append_json_string(out_, kOrgFormat);
    out_ += ",\"zone\":";
    append_json_string(out_, format_zone(zone_));
    for (const Key& key : kOrgShape.keys) {
      if (key.type == Type::kList) records(key, key.at(&facts));
    }
    out_ += "\n}\n";
  }

  std::string take() { return std::move(out_); }

 private:
  // The records of one kind, one a line.
  void records(const Key& key, void* list) {
    const std::size_t n = key.list->size(list);
    if (n == 0) return;
    out_ += ",\n\"" + std::string(key.name) + "\":[";
    for (std::size_t i = 0; i < n; ++i) {
      out_ += i == 0 ? "\n" : ",\n";
      object(*key.inner, key.list->element(list, i));
    }
    out_ += "\n]";
  }

  void object(const Shape& shape, void* record) {
    out_ += '{';
    const std::size_t start = out_.size();
    for (const Key& key : shape.keys) {
      const std::size_t before = out_.size();
      if (before != start) out_ += ',';
      out_ += '"';
      out_ += key.name;
      out_ += "\":";
      if (!value(key, key.at(record))) out_.resize(before);
    }
    out_ += '}';
  }

  // Writes the value behind its key, or returns false for a default.
  bool value(const Key& key, void* spot) {
    switch (key.type) {
      case Type::kFormat:
      case Type::kZone:
        return false;
      case Type::kId:
      case Type::kIdOrNull:
      case Type::kString:
        return text_value(*static_cast<std::string*>(spot));
      case Type::kText:
        return text_value(*static_cast<Text*>(spot));
      case Type::kNames:
        return names(key, *static_cast<std::vector<DatedText>*>(spot));
      case Type::kParents:
        return parents(key, *static_cast<std::vector<DatedParent>*>(spot));
      case Type::kInteger:
        return integer(*static_cast<std::int32_t*>(spot));
      case Type::kBoolean:
        out_ += "true";
        return *static_cast<bool*>(spot);
      case Type::kSince:
      case Type::kUntil:
        return date(key.type, *static_cast<Instant*>(spot));
      case Type::kEnum:
        return enumerator(*key.names, *static_cast<std::uint8_t*>(spot));
      case Type::kStrings:
      case Type::kIds:
      case Type::kTexts:
        return strings(*static_cast<std::vector<std::string>*>(spot));
      case Type::kObject:
        return inner_object(*key.inner, spot);
      case Type::kList:
        return key.list->size(spot) > 0 && list(key, spot);
    }
    return false;
  }

  bool text_value(const std::string& text) {
    if (text.empty()) return false;
    append_json_string(out_, text);
    return true;
  }

  bool text_value(Text& text) {
    if (text.en.empty()) return text_value(text.zh);
    object(kTextShape, &text);
    return true;
  }

  bool names(const Key& key, std::vector<DatedText>& names) {
    if (names.size() == 1 && names[0].when.always()) {
      return text_value(names[0].text);
    }
    return !names.empty() && list(key, &names);
  }

  bool parents(const Key& key, std::vector<DatedParent>& parents) {
    if (parents.size() == 1 && parents[0].when.always()) {
      return text_value(parents[0].unit);
    }
    return !parents.empty() && list(key, &parents);
  }

  bool integer(std::int32_t number) {
    if (number == kUnordered) return false;
    out_ += std::to_string(number);
    return true;
  }

  bool enumerator(const Enum& names, std::uint8_t number) {
    if (number == names.fallback) return false;
    for (const EnumValue& value : names.values) {
      if (value.value == number) append_json_string(out_, value.name);
    }
    return true;
  }

  // Instants beyond what a date can say become the last or first date.
  bool date(Type type, Instant at) {
    const bool since = type == Type::kSince;
    if (at == (since ? kBeginning : kForever)) return false;
    std::string text = format_instant(at, zone_);
    if (text.empty()) {
      const bool late = at.us > 0;
      if (since != late) return false;
      text = late ? "9999-12-31" : "0001-01-01";
    }
    append_json_string(out_, text);
    return true;
  }

  bool strings(const std::vector<std::string>& list) {
    if (list.empty()) return false;
    for (std::size_t i = 0; i < list.size(); ++i) {
      out_ += i == 0 ? '[' : ',';
      append_json_string(out_, list[i]);
    }
    out_ += ']';
    return true;
  }

  bool inner_object(const Shape& shape, void* record) {
    const std::size_t before = out_.size();
    object(shape, record);
    return out_.size() > before + 2;  // more than {}
  }

  bool list(const Key& key, void* items) {
    for (std::size_t i = 0; i < key.list->size(items); ++i) {
      out_ += i == 0 ? '[' : ',';
      object(*key.inner, key.list->element(items, i));
    }
    out_ += ']';
    return true;
  }

  Zone zone_;
  std::string out_;
};

}  // namespace

std::string write_org_json(Facts facts) {
  // The others are found anew by whoever reads the file.
  std::erase_if(facts.problems, [](const Problem& problem) {
    return problem.code != kConflict;
  });
  sort_facts(facts);
  Writer writer(facts.zone);
  writer.organisation(facts);
  return writer.take();
}

}  // namespace rung::io
