#include "capi/structs.hpp"

#include "capi/guard.hpp"
#include "rung/error.hpp"
#include "rung/rung.h"

namespace rung::capi {

void check_struct_size(std::uint32_t size, std::size_t first, std::size_t known,
                       const char* name) {
  constexpr std::uint32_t kMost = 4096;  // a size beyond is not a size
  if ((size < known && size != first) || size > kMost) {
    refuse("struct_size is wrong", name, std::to_string(size),
           "initialise the struct with its RUNG_..._INIT macro");
  }
}

void check_struct(const void* given, std::uint32_t size, std::size_t first,
                  std::size_t known, const char* name) {
  check_struct_size(size, first, known, name);
  const auto* bytes = static_cast<const unsigned char*>(given);
  for (std::size_t i = known; i < size; ++i) {
    if (bytes[i] != 0) {
      throw Error(ErrorCode::kUnsupported,
                  "struct sets a field that this library does not know", name,
                  {}, "clear what is behind byte " + std::to_string(known));
    }
  }
}

}  // namespace rung::capi

namespace {

template <class T>
rung_status init(T* out, std::uint32_t size, const T& defaults) noexcept {
  return rung::capi::guard(
      nullptr, [&] { rung::capi::init_struct(out, size, defaults); });
}

}  // namespace

rung_status rung_load_options_init(rung_load_options* out,
                                   uint32_t struct_size) {
  return init<rung_load_options>(out, struct_size, RUNG_LOAD_OPTIONS_INIT);
}

rung_status rung_context_init(rung_context* out, uint32_t struct_size) {
  return init<rung_context>(out, struct_size, RUNG_CONTEXT_INIT);
}

rung_status rung_route_query_init(rung_route_query* out, uint32_t struct_size) {
  return init<rung_route_query>(out, struct_size, RUNG_ROUTE_QUERY_INIT);
}

rung_status rung_import_options_init(rung_import_options* out,
                                     uint32_t struct_size) {
  return init<rung_import_options>(out, struct_size, RUNG_IMPORT_OPTIONS_INIT);
}

rung_status rung_export_options_init(rung_export_options* out,
                                     uint32_t struct_size) {
  return init<rung_export_options>(out, struct_size, RUNG_EXPORT_OPTIONS_INIT);
}

rung_status rung_draw_options_init(rung_draw_options* out,
                                   uint32_t struct_size) {
  return init<rung_draw_options>(out, struct_size, RUNG_DRAW_OPTIONS_INIT);
}

rung_status rung_health_page_options_init(rung_health_page_options* out,
                                          uint32_t struct_size) {
  return init<rung_health_page_options>(out, struct_size,
                                        RUNG_HEALTH_PAGE_OPTIONS_INIT);
}

rung_status rung_unit_row_init(rung_unit_row* out, uint32_t struct_size) {
  return init<rung_unit_row>(out, struct_size, RUNG_UNIT_ROW_INIT);
}

rung_status rung_post_row_init(rung_post_row* out, uint32_t struct_size) {
  return init<rung_post_row>(out, struct_size, RUNG_POST_ROW_INIT);
}

rung_status rung_person_row_init(rung_person_row* out, uint32_t struct_size) {
  return init<rung_person_row>(out, struct_size, RUNG_PERSON_ROW_INIT);
}

rung_status rung_subject_row_init(rung_subject_row* out, uint32_t struct_size) {
  return init<rung_subject_row>(out, struct_size, RUNG_SUBJECT_ROW_INIT);
}

rung_status rung_portfolio_row_init(rung_portfolio_row* out,
                                    uint32_t struct_size) {
  return init<rung_portfolio_row>(out, struct_size, RUNG_PORTFOLIO_ROW_INIT);
}

rung_status rung_absence_row_init(rung_absence_row* out, uint32_t struct_size) {
  return init<rung_absence_row>(out, struct_size, RUNG_ABSENCE_ROW_INIT);
}

rung_status rung_event_row_init(rung_event_row* out, uint32_t struct_size) {
  return init<rung_event_row>(out, struct_size, RUNG_EVENT_ROW_INIT);
}

rung_status rung_event_options_init(rung_event_options* out,
                                    uint32_t struct_size) {
  return init<rung_event_options>(out, struct_size, RUNG_EVENT_OPTIONS_INIT);
}

rung_status rung_rulebook_options_init(rung_rulebook_options* out,
                                       uint32_t struct_size) {
  return init<rung_rulebook_options>(out, struct_size,
                                     RUNG_RULEBOOK_OPTIONS_INIT);
}

rung_status rung_check_options_init(rung_check_options* out,
                                    uint32_t struct_size) {
  return init<rung_check_options>(out, struct_size, RUNG_CHECK_OPTIONS_INIT);
}

rung_status rung_service_options_init(rung_service_options* out,
                                      uint32_t struct_size) {
  return init<rung_service_options>(out, struct_size,
                                    RUNG_SERVICE_OPTIONS_INIT);
}

rung_status rung_case_options_init(rung_case_options* out,
                                   uint32_t struct_size) {
  return init<rung_case_options>(out, struct_size, RUNG_CASE_OPTIONS_INIT);
}

rung_status rung_sign_policy_init(rung_sign_policy* out, uint32_t struct_size) {
  return init<rung_sign_policy>(out, struct_size, RUNG_SIGN_POLICY_INIT);
}
