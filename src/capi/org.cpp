// Loading, saving, counting.
#include "rung/org.hpp"

#include "capi/args.hpp"
#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "capi/options.hpp"
#include "capi/text.hpp"

using namespace rung::capi;

rung_status rung_org_parse(rung_org** out, const char* json, size_t json_len,
                           const rung_load_options* options, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    // The parser itself says where the text is not UTF-8.
    *out = new rung_org{
        rung::Org::parse(bytes(json, json_len, "json"), load_options(options)),
        nullptr};
  });
}

rung_status rung_org_load(rung_org** out, const char* path, size_t path_len,
                          const rung_load_options* options, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    *out = new rung_org{
        rung::Org::load(path_arg(path, path_len), load_options(options)),
        nullptr};
  });
}

rung_status rung_org_open_snapshot(rung_org** out, const char* path,
                                   size_t path_len, rung_error** err) {
  return guard(err, [&] {
    given(out, "out");
    *out = new rung_org{rung::Org::open_snapshot(path_arg(path, path_len)),
                        nullptr};
  });
}

rung_status rung_org_save_snapshot(const rung_org* org, const char* path,
                                   size_t path_len, rung_error** err) {
  return guard(err, [&] {
    given(org, "org").org.save_snapshot(path_arg(path, path_len));
  });
}

void rung_org_free(rung_org* org) { delete org; }

uint32_t rung_org_unit_count(const rung_org* org) {
  return org == nullptr ? 0 : org->org.unit_count();
}

uint32_t rung_org_post_count(const rung_org* org) {
  return org == nullptr ? 0 : org->org.post_count();
}

uint32_t rung_org_person_count(const rung_org* org) {
  return org == nullptr ? 0 : org->org.person_count();
}

uint32_t rung_org_subject_count(const rung_org* org) {
  return org == nullptr ? 0 : org->org.subject_count();
}

int32_t rung_org_zone(const rung_org* org) {
  return org == nullptr ? 0 : org->org.zone().offset_seconds;
}

uint64_t rung_org_memory_bytes(const rung_org* org) {
  return org == nullptr ? 0 : org->org.memory_bytes();
}

uint64_t rung_org_string_bytes(const rung_org* org) {
  return org == nullptr ? 0 : org->org.string_bytes();
}
