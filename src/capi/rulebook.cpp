#include "capi/rulebook.hpp"

#include <utility>

#include "capi/args.hpp"
#include "capi/calendar.hpp"
#include "capi/guard.hpp"
#include "capi/options.hpp"
#include "capi/structs.hpp"
#include "capi/text.hpp"

namespace rung::capi {
namespace {

RulebookOptions rulebook_options(const rung_rulebook_options* options) {
  RulebookOptions read;
  if (options == nullptr) return read;
  const rung_rulebook_options in = read_struct<rung_rulebook_options>(
      options, RUNG_RULEBOOK_OPTIONS_INIT, "options");
  read.limits = load_options(in.load).limits;
  read.zone = zone_arg(in.zone, "zone");
  read.calendar = calendar_of(in.calendar);
  read.find = finder_of(in.find, in.user);
  return read;
}

}  // namespace

std::vector<Rulebook> rulebooks_arg(const rung_rulebook* const* rulebooks,
                                    std::size_t count) {
  std::vector<Rulebook> read;
  for (const rung_rulebook* one : list(rulebooks, count, "rulebooks")) {
    read.push_back(given(one, "rulebooks").book);
  }
  return read;
}

RulebookFinder finder_of(rung_rulebook_find find, void* user) {
  if (find == nullptr) return {};
  return [find, user](std::string_view id) {
    rung_reply reply;
    find(&reply, id.data(), id.size(), user);
    if (reply.failure) std::rethrow_exception(reply.failure);
    return std::move(reply.text);
  };
}

}  // namespace rung::capi

using namespace rung::capi;

rung_rulebook::rung_rulebook(rung::Rulebook of)
    : book(std::move(of)), lineage(texts.add(book.lineage())) {
  for (const rung::RuleInfo& rule : book.rules()) views.add(rule);
  for (const rung::SettingInfo& setting : book.settings()) views.add(setting);
  for (const rung::SourceInfo& source : book.sources()) views.add(source);
  views.seal();
}

rung_status rung_reply_set(rung_reply* reply, const char* text, size_t text_len,
                           rung_error** err) {
  return guard(err, [&] {
    rung_reply& to = given(reply, "reply");
    try {
      to.text = utf8(text, text_len, "text");
    } catch (...) {
      to.failure = std::current_exception();
      throw;
    }
  });
}

rung_status rung_rulebook_parse(rung_rulebook** out, const char* json,
                                size_t json_len,
                                const rung_rulebook_options* options,
                                rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    *out = new rung_rulebook(rung::Rulebook::parse(
        bytes(json, json_len, "json"), rulebook_options(options)));
  });
}

rung_status rung_rulebook_load(rung_rulebook** out, const char* name_or_path,
                               size_t len, const rung_rulebook_options* options,
                               rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    *out = new rung_rulebook(rung::Rulebook::load(path_arg(name_or_path, len),
                                                  rulebook_options(options)));
  });
}

void rung_rulebook_free(rung_rulebook* rulebook) { delete rulebook; }

rung_str rung_rulebook_shipped(uint32_t index) {
  const auto names = rung::Rulebook::shipped();
  if (index >= names.size()) return {nullptr, 0};
  return view(names[index]);
}

rung_str rung_rulebook_shipped_text(rung_str name) {
  if (name.ptr == nullptr) return {nullptr, 0};
  return view(rung::Rulebook::shipped_text({name.ptr, name.len}));
}

rung_str rung_rulebook_id(const rung_rulebook* rulebook) {
  if (rulebook == nullptr) return {nullptr, 0};
  return view(rulebook->book.id());
}

rung_str rung_rulebook_version(const rung_rulebook* rulebook) {
  if (rulebook == nullptr) return {nullptr, 0};
  return view(rulebook->book.version());
}

rung_text rung_rulebook_title(const rung_rulebook* rulebook) {
  if (rulebook == nullptr) return {{nullptr, 0}, {nullptr, 0}};
  return view(rulebook->book.title());
}

int32_t rung_rulebook_zone(const rung_rulebook* rulebook) {
  return rulebook == nullptr ? 0 : rulebook->book.zone().offset_seconds;
}

rung_strs rung_rulebook_lineage(const rung_rulebook* rulebook) {
  return rulebook == nullptr ? rung_strs{nullptr, 0} : rulebook->lineage;
}
