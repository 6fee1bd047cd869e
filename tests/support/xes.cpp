#include "support/xes.hpp"

#include <expat.h>

#include <charconv>
#include <cmath>
#include <exception>
#include <memory>
#include <system_error>
#include <utility>

#include "rung/error.hpp"
#include "support/gzip_file.hpp"

namespace rung::test {
namespace {

using View = std::string_view;

bool is_attribute(View element) {
  return element == "string" || element == "date" || element == "int" ||
         element == "float" || element == "boolean" || element == "id";
}

// Builds traces from the elements that expat finds.
class Reader {
 public:
  Reader(std::string name, const XesOptions& options,
         const std::function<void(XesCase&)>& visit)
      : name_(std::move(name)),
        options_(options),
        visit_(visit),
        parser_(XML_ParserCreate(nullptr), XML_ParserFree) {
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), &Reader::on_start, &Reader::on_end);
  }

  void feed(View bytes, bool last) {
    const auto status = XML_Parse(parser_.get(), bytes.data(),
                                  static_cast<int>(bytes.size()), last);
    // An exception cannot pass through expat, which is C.
    if (failure_) std::rethrow_exception(failure_);
    if (status != XML_STATUS_OK) {
      refuse(XML_ErrorString(XML_GetErrorCode(parser_.get())), {});
    }
  }

 private:
  static void on_start(void* self, const char* name, const char** attributes) {
    auto& reader = *static_cast<Reader*>(self);
    reader.guarded([&] { reader.start(name, attributes); });
  }
  static void on_end(void* self, const char* name) {
    auto& reader = *static_cast<Reader*>(self);
    reader.guarded([&] { reader.end(name); });
  }

  template <typename Call>
  void guarded(const Call& call) {
    if (failure_) return;
    try {
      call();
    } catch (...) {
      failure_ = std::current_exception();
      XML_StopParser(parser_.get(), XML_FALSE);
    }
  }

  // Depth 1 is the log, 2 its traces, 3 their events and attributes, 4 the
  // attributes of events; what is deeper is nested in an attribute.
  void start(View element, const char** attributes) {
    if (++depth_ > options_.max_depth) limit("max_depth");
    if (depth_ == 2 && element == "trace") {
      trace_ = {};
      in_trace_ = true;
    } else if (depth_ == 3 && in_trace_ && element == "event") {
      if (++events_ > options_.max_events) limit("max_events");
      event_ = {};
      event_.id = '#' + std::to_string(events_);
      event_.time = kForever;  // not stated yet
      in_event_ = true;
    } else if (is_attribute(element) && in_trace_ &&
               depth_ == (in_event_ ? 4u : 3u)) {
      attribute(element, attributes);
    }
  }

  void end(View element) {
    if (depth_ == 3 && in_event_ && element == "event") {
      if (event_.time == kForever) refuse("an event without a time", {});
      trace_.events.push_back(std::move(event_));
      in_event_ = false;
    } else if (depth_ == 2 && in_trace_ && element == "trace") {
      end_trace();
    }
    --depth_;
  }

  void end_trace() {
    for (Event& event : trace_.events) {
      event.matter = trace_.name;
      if (!options_.trace_attributes) continue;
      for (const Attribute& attribute : trace_.attributes) {
        event.attributes.push_back(attribute);
        event.attributes.back().name.insert(0, "case:");
      }
    }
    in_trace_ = false;
    visit_(trace_);
  }

  void attribute(View type, const char** stated) {
    View key;
    View value;
    for (; *stated != nullptr; stated += 2) {
      if (View(stated[0]) == "key") key = stated[1];
      if (View(stated[0]) == "value") value = stated[1];
    }
    if (key == "concept:name") {
      (in_event_ ? event_.act : trace_.name) = value;
    } else if (in_event_ && key == "time:timestamp") {
      event_.time = instant(value);
    } else {
      auto& list = in_event_ ? event_.attributes : trace_.attributes;
      list.push_back(typed(type, key, value));
    }
  }

  Instant instant(View value) const {
    try {
      return parse_instant(value, Zone{0});
    } catch (const Error& error) {
      throw error.within(place());
    }
  }

  Attribute typed(View type, View key, View value) const {
    Attribute made;
    made.name = key;
    if (type == "boolean") {
      made.kind = Attribute::Kind::kBoolean;
      made.boolean = value == "true";
      if (value != "true" && value != "false") refuse("not a boolean", value);
    } else if (type == "int" || type == "float") {
      made.kind = Attribute::Kind::kNumber;
      const char* const end = value.data() + value.size();
      const auto read = std::from_chars(value.data(), end, made.number);
      if (read.ec != std::errc() || read.ptr != end ||
          !std::isfinite(made.number)) {
        refuse("not a number", value);
      }
    } else {
      made.text = value;
    }
    return made;
  }

  std::string place() const {
    return name_ + ':' +
           std::to_string(XML_GetCurrentLineNumber(parser_.get()));
  }
  [[noreturn]] void refuse(std::string message, View fragment) const {
    throw Error(ErrorCode::kParse, std::move(message), place(),
                std::string(fragment));
  }
  [[noreturn]] void limit(const std::string& bound) const {
    throw Error(ErrorCode::kLimitExceeded, "the log is too large", place(), {},
                "raise " + bound);
  }

  std::string name_;
  const XesOptions& options_;
  const std::function<void(XesCase&)>& visit_;
  std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser_;
  std::exception_ptr failure_;
  std::size_t depth_ = 0;
  std::size_t events_ = 0;
  bool in_trace_ = false;
  bool in_event_ = false;
  XesCase trace_;
  Event event_;
};

}  // namespace

void each_xes_case(const std::string& path, const XesOptions& options,
                   const std::function<void(XesCase&)>& visit) {
  GzipFile file(path);
  Reader reader(path, options, visit);
  for (;;) {
    const View bytes = file.next();
    reader.feed(bytes, bytes.empty());
    if (bytes.empty()) return;
  }
}

std::vector<XesCase> read_xes(const std::string& path,
                              const XesOptions& options) {
  std::vector<XesCase> cases;
  each_xes_case(path, options,
                [&](XesCase& one) { cases.push_back(std::move(one)); });
  return cases;
}

std::vector<XesCase> parse_xes(std::string_view text, const XesOptions& options,
                               const std::string& name) {
  std::vector<XesCase> cases;
  const std::function<void(XesCase&)> keep = [&](XesCase& one) {
    cases.push_back(std::move(one));
  };
  Reader reader(name, options, keep);
  reader.feed(text, true);
  return cases;
}

}  // namespace rung::test
