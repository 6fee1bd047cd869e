#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "io/events_keys.hpp"
#include "io/org_json.hpp"
#include "rung/error.hpp"

namespace rung {
namespace io {
namespace {

class EventWriter {
 public:
  explicit EventWriter(Zone zone) : zone_(zone) {}

  std::string write(const Event& event) {
    for (const EventKey& key : kEventKeys) {
      out_ += out_.empty() ? '{' : ',';
      const std::size_t before = out_.size();
      append_json_string(out_, key.name);
      out_ += ':';
      // What is not stated is not written.
      if (!value(event, key)) out_.resize(before - 1);
    }
    return std::move(out_) + '}';
  }

 private:
  bool value(const Event& event, const EventKey& key) {
    switch (key.kind) {
      case EventKey::Kind::kText:
        text(event.*key.text);
        return !(event.*key.text).empty();
      case EventKey::Kind::kTime:
        return date(event.*key.time, key.name);
      case EventKey::Kind::kParties:
        texts(event.*key.parties);
        return !(event.*key.parties).empty();
      case EventKey::Kind::kAttributes:
        attributes(event.attributes);
        return !event.attributes.empty();
    }
    return false;
  }

  void attributes(const std::vector<Attribute>& all) {
    out_ += '{';
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (i > 0) out_ += ',';
      text(all[i].name);
      out_ += ':';
      attribute(all[i]);
    }
    out_ += '}';
  }

  void attribute(const Attribute& one) {
    switch (one.kind) {
      case Attribute::Kind::kBoolean:
        out_ += one.boolean ? "true" : "false";
        return;
      case Attribute::Kind::kNumber:
        return number(one);
      case Attribute::Kind::kText:
        return text(one.text);
      case Attribute::Kind::kTexts:
        return texts(one.texts);
    }
  }

  // The shortest digits that give the same number back. A whole number of more
  // digits than a number holds is written so that it does not look exact.
  void number(const Attribute& one) {
    if (!std::isfinite(one.number)) {
      throw Error(ErrorCode::kInvalidArgument, "a number is not finite",
                  "/attrs/" + one.name);
    }
    constexpr double kExact = 9007199254740992;  // 2^53
    const auto form = std::abs(one.number) > kExact
                          ? std::chars_format::scientific
                          : std::chars_format::general;
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                   one.number, form);
    out_.append(digits.data(), end.ptr);
  }

  void texts(const std::vector<std::string>& list) {
    out_ += '[';
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (i > 0) out_ += ',';
      text(list[i]);
    }
    out_ += ']';
  }

  void text(const std::string& one) {
    if (!is_utf8(one)) {
      throw Error(ErrorCode::kInvalidArgument, "a text is not UTF-8", {},
                  shorten(one));
    }
    append_json_string(out_, one);
  }

  bool date(Instant at, std::string_view key) {
    if (at == kBeginning && key != "time") return false;
    const std::string shown = format_instant(at, zone_);
    if (shown.empty()) {
      throw Error(ErrorCode::kInvalidArgument, "a time is out of reach",
                  "/" + std::string(key), {}, "years 0001 to 9999");
    }
    append_json_string(out_, shown);
    return true;
  }

  Zone zone_;
  std::string out_;
};

}  // namespace
}  // namespace io

std::string to_json(const Event& event, Zone zone) {
  return io::EventWriter(zone).write(event);
}

}  // namespace rung
