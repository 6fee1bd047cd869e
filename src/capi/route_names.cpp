#include "capi/enum_name.hpp"
#include "rung/route.hpp"
#include "rung/rung.h"

using namespace rung::capi;

rung_str rung_extent_name(int32_t extent) {
  return name_of<rung::Extent>(extent);
}

rung_str rung_first_name(int32_t first) { return name_of<rung::First>(first); }

rung_str rung_several_name(int32_t several) {
  return name_of<rung::Several>(several);
}

rung_str rung_remedy_name(int32_t remedy) {
  return name_of<rung::Remedy>(remedy);
}

rung_str rung_duplicates_name(int32_t duplicates) {
  return name_of<rung::Duplicates>(duplicates);
}

rung_str rung_duplicate_mode_name(int32_t mode) {
  return name_of<rung::DuplicateMode>(mode);
}

rung_str rung_overflow_name(int32_t overflow) {
  return name_of<rung::Overflow>(overflow);
}

rung_str rung_preset_name(int32_t preset) {
  return name_of<rung::Preset>(preset);
}

rung_str rung_outcome_name(int32_t outcome) {
  return name_of<rung::Outcome>(outcome);
}

rung_str rung_via_name(int32_t via) { return name_of<rung::Via>(via); }

rung_str rung_stage_name(int32_t stage) { return name_of<rung::Stage>(stage); }

rung_str rung_trace_code_name(int32_t code) {
  return name_of<rung::TraceCode>(code);
}
