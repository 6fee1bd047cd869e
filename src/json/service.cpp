#include "rung/service.hpp"

#include <array>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <map>
#include <new>
#include <utility>

#include "base/json_cursor.hpp"
#include "base/json_text.hpp"
#include "base/near.hpp"
#include "json/judge_request.hpp"
#include "json/pointer_error.hpp"
#include "rung/error.hpp"
#include "rung/json.hpp"
#include "rung/version.h"

namespace rung {
namespace {

namespace json = boost::json;

// Errors of what a request holds stand behind its key.
template <class Look>
auto in_request(const Look& look) {
  return at_pointer("/request", look);
}

/// One request, as far as it was understood.
struct Asked {
  json::value id;  // null: none
  std::string ask, monitor;
  const json::value* request = nullptr;
  bool has_monitor = false;

  /// The request as the text that the `_json` calls take.
  std::string text() const {
    return request == nullptr ? std::string("{}") : json::serialize(*request);
  }
};

json::value read_id(const Cursor& top) {
  if (!top.has("id")) return nullptr;
  const Cursor at = top.at("id");
  const json::value& id = at.value();
  if (!id.is_string() && !id.is_number()) at.refuse("a text or a number");
  return id;
}

void read(const Cursor& top, Asked& asked) {
  asked.id = read_id(top);
  top.only({"id", "ask", "monitor", "request"});
  asked.ask = top.at("ask").text();
  asked.has_monitor = top.has("monitor");
  if (asked.has_monitor) asked.monitor = top.at("monitor").name();
  if (!top.has("request")) return;
  const Cursor request = top.at("request");
  if (!request.value().is_object()) request.refuse("an object is wanted");
  asked.request = &request.value();
}

std::string error_text(const json::value& id, const Error& error) {
  return json::serialize(
      json::object{{"id", id},
                   {"error",
                    {{"code", json::string(error_code_name(error.code()))},
                     {"message", error.message()},
                     {"place", error.place()},
                     {"fragment", error.fragment()},
                     {"hint", error.hint()}}}});
}

}  // namespace

struct Service::Impl {
  using Answer = std::string (Impl::*)(const Asked&);
  struct Question {
    std::string_view name;
    Answer answer;
    bool of_monitor;
  };

  std::string hello(const Asked&) {
    json::array books;
    for (const Rulebook& book : rulebooks) {
      books.push_back(json::object{{"id", json::string(book.id())},
                                   {"version", json::string(book.version())}});
    }
    return json::serialize(json::object{{"rung", RUNG_VERSION_STRING},
                                        {"units", org.unit_count()},
                                        {"posts", org.post_count()},
                                        {"people", org.person_count()},
                                        {"rulebooks", std::move(books)},
                                        {"monitors", monitors.size()}});
  }
  std::string route(const Asked& a) {
    return in_request([&] { return route_json(org, a.text()); });
  }
  std::string relate(const Asked& a) {
    return in_request([&] { return relate_json(org, a.text()); });
  }
  std::string check_org(const Asked& a) {
    return in_request([&] { return org_check_json(org, a.text()); });
  }
  std::string check(const Asked& a) {
    const bool own = a.request != nullptr &&
                     a.request->get_object().if_contains("rules") != nullptr;
    return in_request([&] {
      return own ? check_json(org, a.text())
                 : check_json(org, rulebooks, a.text());
    });
  }
  std::string signoff(const Asked& a) {
    return in_request([&] { return signoff_json(a.text()); });
  }
  std::string rules(const Asked& a) {
    return in_request([&] { return rules_json(rulebooks, a.text()); });
  }

  std::string open(const Asked& a) {
    if (monitors.size() >= options.max_monitors) {
      throw Error(ErrorCode::kLimitExceeded, "too many monitors are open",
                  "/monitor", a.monitor, "close those that are done with");
    }
    if (monitors.count(a.monitor) != 0) {
      throw Error(ErrorCode::kInvalidArgument, "the monitor is open already",
                  "/monitor", a.monitor);
    }
    monitors.emplace(a.monitor, in_request([&] {
                       return a.request == nullptr
                                  ? Monitor(org, rulebooks)
                                  : Monitor::load(org, rulebooks, a.text());
                     }));
    return json::serialize(json::object{{"monitor", a.monitor}});
  }
  std::string feed(const Asked& a) {
    Monitor& of = monitor(a);
    return in_request([&] { return feed_json(of, a.text(), org.zone()); });
  }
  std::string propose(const Asked& a) {
    Monitor& of = monitor(a);
    return in_request([&] { return propose_json(of, a.text(), org.zone()); });
  }
  std::string verdicts(const Asked& a) {
    const Monitor& of = monitor(a);
    return in_request([&] { return verdicts_json(of, a.text(), org.zone()); });
  }
  std::string save(const Asked& a) { return monitor(a).save(); }
  std::string close(const Asked& a) {
    monitor(a);
    std::string answer = json::serialize(json::object{{"monitor", a.monitor}});
    monitors.erase(a.monitor);
    return answer;
  }

  Monitor& monitor(const Asked& a) {
    const auto found = monitors.find(a.monitor);
    if (found != monitors.end()) return found->second;
    throw Error(ErrorCode::kNotFound, "no such monitor is open", "/monitor",
                a.monitor, "open it first");
  }

  static const std::array<Question, 13> kQuestions;

  const Question& question(const Asked& asked) const {
    for (const Question& q : kQuestions) {
      if (q.name == asked.ask) return q;
    }
    Nearest nearest(asked.ask);
    for (const Question& q : kQuestions) nearest.offer(q.name);
    throw Error(ErrorCode::kParse, "no such question", "/ask", asked.ask,
                nearest.hint());
  }

  std::string ask(const Asked& asked) {
    const Question& q = question(asked);
    if (q.of_monitor != asked.has_monitor) {
      throw Error(ErrorCode::kParse,
                  q.of_monitor ? "the key `monitor` is missing"
                               : "this question has no monitor",
                  q.of_monitor ? "" : "/monitor");
    }
    return (this->*q.answer)(asked);
  }

  Org org;
  std::vector<Rulebook> rulebooks;
  ServiceOptions options;
  std::map<std::string, Monitor> monitors;
};

const std::array<Service::Impl::Question, 13> Service::Impl::kQuestions{{
    {"hello", &Impl::hello, false},
    {"route", &Impl::route, false},
    {"relate", &Impl::relate, false},
    {"org", &Impl::check_org, false},
    {"check", &Impl::check, false},
    {"rules", &Impl::rules, false},
    {"signoff", &Impl::signoff, false},
    {"open", &Impl::open, true},
    {"feed", &Impl::feed, true},
    {"propose", &Impl::propose, true},
    {"verdicts", &Impl::verdicts, true},
    {"save", &Impl::save, true},
    {"close", &Impl::close, true},
}};

Service::Service(const Org& org, std::vector<Rulebook> rulebooks,
                 const ServiceOptions& options)
    : impl_(new Impl{org, std::move(rulebooks), options, {}}) {}

Service::Service(Service&&) noexcept = default;
Service& Service::operator=(Service&&) noexcept = default;
Service::~Service() = default;

std::string Service::answer(std::string_view request) {
  Asked asked;
  try {
    const json::value value =
        parse_json(request, impl_->options.max_bytes, kMaxJudgeDepth);
    read(Cursor(value), asked);
    return "{\"id\":" + json::serialize(asked.id) +
           ",\"ok\":" + impl_->ask(asked) + '}';
  } catch (const Error& error) {
    return error_text(asked.id, error);
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& error) {
    return error_text(asked.id, Error(ErrorCode::kInternal, error.what()));
  }
}

}  // namespace rung
