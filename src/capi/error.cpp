#include "capi/error.hpp"

#include <new>

#include "capi/guard.hpp"
#include "capi/text.hpp"

namespace rung::capi {
namespace {

// Numbers of the two languages are one list.
#define SAME(c, cpp) \
  static_assert((c) == static_cast<std::int32_t>(ErrorCode::cpp))
SAME(RUNG_INVALID_ARGUMENT, kInvalidArgument);
SAME(RUNG_PARSE, kParse);
SAME(RUNG_NOT_FOUND, kNotFound);
SAME(RUNG_AMBIGUOUS, kAmbiguous);
SAME(RUNG_UNSUPPORTED, kUnsupported);
SAME(RUNG_LIMIT_EXCEEDED, kLimitExceeded);
SAME(RUNG_IO, kIo);
SAME(RUNG_CANCELLED, kCancelled);
SAME(RUNG_INTERNAL, kInternal);
SAME(RUNG_OUT_OF_MEMORY, kOutOfMemory);
#undef SAME

rung_status hand_out(rung_error** err, const Error& error) {
  if (err != nullptr) {
    *err = nullptr;
    *err = new rung_error{error};
  }
  return static_cast<rung_status>(error.code());
}

rung_status report(rung_error** err) {
  try {
    throw;
  } catch (const Error& error) {
    return hand_out(err, error);
  } catch (const std::bad_alloc&) {
    return hand_out(err, Error(ErrorCode::kOutOfMemory, "out of memory"));
  } catch (const std::exception& error) {
    return hand_out(err, Error(ErrorCode::kInternal, error.what()));
  } catch (...) {
    return hand_out(err, Error(ErrorCode::kInternal, "unknown exception"));
  }
}

rung_str field(const rung_error* error,
               const std::string& (Error::*get)() const noexcept) {
  return error == nullptr ? rung_str{nullptr, 0} : view((error->error.*get)());
}

}  // namespace

rung_status report_exception(rung_error** err) noexcept {
  try {
    return report(err);
  } catch (...) {  // no memory is left to say more
    return RUNG_OUT_OF_MEMORY;
  }
}

}  // namespace rung::capi

using rung::Error;
using rung::capi::field;
using rung::capi::view;

rung_str rung_status_name(rung_status status) {
  if (status == RUNG_OK) return view("ok");
  return view(rung::error_code_name(static_cast<rung::ErrorCode>(status)));
}

rung_status rung_error_status(const rung_error* error) {
  return error == nullptr ? RUNG_OK
                          : static_cast<rung_status>(error->error.code());
}

rung_str rung_error_what(const rung_error* error) {
  return error == nullptr ? rung_str{nullptr, 0} : view(error->error.what());
}

rung_str rung_error_message(const rung_error* error) {
  return field(error, &Error::message);
}

rung_str rung_error_place(const rung_error* error) {
  return field(error, &Error::place);
}

rung_str rung_error_fragment(const rung_error* error) {
  return field(error, &Error::fragment);
}

rung_str rung_error_hint(const rung_error* error) {
  return field(error, &Error::hint);
}

void rung_error_free(rung_error* error) { delete error; }
