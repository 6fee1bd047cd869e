#include "capi/event_rows.hpp"

#include <cmath>
#include <set>
#include <string_view>
#include <utility>

#include "capi/args.hpp"
#include "capi/enums.hpp"
#include "capi/structs.hpp"
#include "rung/error.hpp"

namespace rung::capi {
namespace {

// States are saved as text, so a row is held to the bounds of a text.
void bound(std::size_t size, std::size_t most, const char* name) {
  if (size <= most) return;
  throw Error(ErrorCode::kLimitExceeded, "event is too large", name,
              std::to_string(size), "at most " + std::to_string(most));
}

std::string id_of(rung_str text, const char* name) {
  bound(text.len, Limits().max_id_bytes, name);
  return owned(text, name);
}

std::vector<std::string> texts_of(rung_strs texts, const char* name) {
  bound(texts.len, EventLimits().max_parties, name);
  for (const rung_str& text : list(texts.ptr, texts.len, name)) {
    bound(text.len, Limits().max_text_bytes, name);
  }
  return owned(texts, name);
}

std::vector<std::string> parties_of(rung_strs parties, const char* name) {
  bound(parties.len, EventLimits().max_parties, name);
  for (const rung_str& party : list(parties.ptr, parties.len, name)) {
    if (party.len == 0) refuse("party is empty", name, {}, "leave it out");
    bound(party.len, Limits().max_id_bytes, name);
  }
  return owned(parties, name);
}

Attribute attribute_of(const rung_attribute& in) {
  Attribute read;
  read.name = id_of(in.name, "attributes");
  if (read.name.empty()) refuse("attribute has no name", "attributes");
  read.kind = enum_arg(in.kind, kLast<Attribute::Kind>, "kind");
  switch (read.kind) {
    case Attribute::Kind::kBoolean:
      read.boolean = in.boolean != 0;
      break;
    case Attribute::Kind::kNumber:
      if (!std::isfinite(in.number)) refuse("number is not finite", "number");
      read.number = in.number;
      break;
    case Attribute::Kind::kText:
      bound(in.text.len, Limits().max_text_bytes, "text");
      read.text = owned(in.text, "text");
      break;
    case Attribute::Kind::kTexts:
      read.texts = texts_of(in.texts, "texts");
      break;
  }
  return read;
}

std::vector<Attribute> attributes_of(const rung_event_row& in) {
  bound(in.attribute_count, EventLimits().max_attributes, "attributes");
  std::vector<Attribute> read;
  std::set<std::string, std::less<>> names;
  for (const rung_attribute& attribute :
       list(in.attributes, in.attribute_count, "attributes")) {
    read.push_back(attribute_of(attribute));
    if (!names.insert(read.back().name).second) {
      refuse("attribute is stated twice", "attributes", read.back().name);
    }
  }
  return read;
}

rung_attribute shown(const Attribute& from, TextPool& texts) {
  rung_attribute to = RUNG_ATTRIBUTE_INIT;
  to.name = view(from.name);
  to.kind = static_cast<std::int32_t>(from.kind);
  to.boolean = from.boolean ? 1 : 0;
  to.number = from.number;
  to.text = view(from.text);
  to.texts = texts.add(from.texts);
  return to;
}

}  // namespace

Event event_of(const rung_event_row* row) {
  const rung_event_row in =
      read_struct<rung_event_row>(row, RUNG_EVENT_ROW_INIT, "event");
  zero_arg(in.reserved);
  if (in.time == RUNG_FOREVER || in.time == RUNG_BEGINNING) {
    refuse("instant is not set", "time", {}, "the library reads no clock");
  }
  Event event;
  event.id = id_of(in.id, "id");
  event.time = Instant{in.time};
  event.recorded = Instant{in.recorded};
  event.act = id_of(in.act, "act");
  if (event.act.empty()) refuse("event has no act", "act");
  event.from = parties_of(in.from, "from");
  event.to = parties_of(in.to, "to");
  event.cc = parties_of(in.cc, "cc");
  event.on_behalf_of = id_of(in.on_behalf_of, "on_behalf_of");
  event.ref = id_of(in.ref, "ref");
  event.matter = id_of(in.matter, "matter");
  event.parent = id_of(in.parent, "parent");
  event.document = id_of(in.document, "document");
  event.meeting = id_of(in.meeting, "meeting");
  event.subject = id_of(in.subject, "subject");
  event.attributes = attributes_of(in);
  return event;
}

const rung_event_row* EventView::show(const Event& event) {
  texts_.start();
  attributes_.start();
  row_ = RUNG_EVENT_ROW_INIT;
  row_.id = view(event.id);
  row_.time = event.time.us;
  row_.recorded = event.recorded.us;
  row_.act = view(event.act);
  row_.from = texts_.add(event.from);
  row_.to = texts_.add(event.to);
  row_.cc = texts_.add(event.cc);
  row_.on_behalf_of = view(event.on_behalf_of);
  row_.ref = view(event.ref);
  row_.matter = view(event.matter);
  row_.parent = view(event.parent);
  row_.document = view(event.document);
  row_.meeting = view(event.meeting);
  row_.subject = view(event.subject);
  rung_attribute* to = attributes_.take(event.attributes.size());
  row_.attributes = to;
  row_.attribute_count = event.attributes.size();
  for (const Attribute& from : event.attributes) *to++ = shown(from, texts_);
  return &row_;
}

}  // namespace rung::capi
