#include "base/gb18030.hpp"

#include "rung/error.hpp"

#ifdef RUNG_HAS_ICONV
#include <iconv.h>

#include <array>
#include <cerrno>
#endif

namespace rung {
namespace {

[[noreturn]] void refuse() {
  throw Error(ErrorCode::kUnsupported, "GB18030 is not known to this build", {},
              {}, "convert the file to UTF-8");
}

#ifdef RUNG_HAS_ICONV

class Converter {
 public:
  Converter(const char* to, const char* from) : state_(iconv_open(to, from)) {
    if (state_ == kNone) refuse();
  }
  ~Converter() { iconv_close(state_); }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  // Returns the bytes read before the first that cannot be.
  std::size_t run(std::string_view text, std::string& out) {
    char* in = const_cast<char*>(text.data());  // which iconv does not change
    std::size_t left = text.size();
    for (bool more = left > 0; more;) {
      std::array<char, 1 << 14> buffer;
      char* to = buffer.data();
      std::size_t room = buffer.size();
      const bool stopped = iconv(state_, &in, &left, &to, &room) == kFailed;
      more = stopped && errno == E2BIG;
      out.append(buffer.data(), buffer.size() - room);
    }
    return text.size() - left;
  }

 private:
  static inline const iconv_t kNone = reinterpret_cast<iconv_t>(-1);
  static constexpr std::size_t kFailed = static_cast<std::size_t>(-1);

  iconv_t state_;
};

std::size_t convert(std::string_view text, std::string& out, const char* to,
                    const char* from) {
  out.reserve(out.size() + text.size() + text.size() / 2);
  return Converter(to, from).run(text, out);
}

#else

std::size_t convert(std::string_view, std::string&, const char*, const char*) {
  refuse();
}

#endif

}  // namespace

bool knows_gb18030() noexcept {
#ifdef RUNG_HAS_ICONV
  return true;
#else
  return false;
#endif
}

std::size_t from_gb18030(std::string_view bytes, std::string& utf8) {
  return convert(bytes, utf8, "UTF-8", "GB18030");
}

std::size_t to_gb18030(std::string_view utf8, std::string& bytes) {
  return convert(utf8, bytes, "GB18030", "UTF-8");
}

}  // namespace rung
