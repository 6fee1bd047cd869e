// `rung serve --stdio`: one question a line in, one answer a line out.
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>
#include <utility>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/judging.hpp"
#include "rung/error.hpp"
#include "rung/service.hpp"

namespace rung::cli {
namespace {

/// Lines of standard input. Of a line that is too long only a little more than
/// the limit is kept, which is enough for it to be refused.
class LineReader {
 public:
  explicit LineReader(std::size_t max_bytes) : keep_(max_bytes + 1) {}

  /// The next line without its end; false at the end of the input.
  bool next(std::string& line) {
    line.clear();
    bool any = false;
    while (true) {
      if (at_ == end_ && !fill()) return any;
      any = true;
      const char* begin = buffer_ + at_;
      const auto* stop =
          static_cast<const char*>(std::memchr(begin, '\n', end_ - at_));
      const std::size_t n =
          stop == nullptr ? end_ - at_ : static_cast<std::size_t>(stop - begin);
      line.append(begin, std::min(n, keep_ - std::min(keep_, line.size())));
      at_ += n + (stop == nullptr ? 0 : 1);
      if (stop != nullptr) return true;
    }
  }

  /// Is there a line that can be had without waiting?
  bool more() const {
    return std::memchr(buffer_ + at_, '\n', end_ - at_) != nullptr;
  }

 private:
  bool fill() {
    ssize_t n = 0;
    do {
      n = ::read(STDIN_FILENO, buffer_, sizeof buffer_);
    } while (n < 0 && errno == EINTR);
    if (n < 0) {
      throw Error(ErrorCode::kIo, "cannot read", "stdin",
                  std::generic_category().message(errno));
    }
    at_ = 0;
    end_ = static_cast<std::size_t>(n);
    return n > 0;
  }

  char buffer_[1 << 16];
  std::size_t at_ = 0, end_ = 0, keep_;
};

bool is_blank(const std::string& line) {
  return line.find_first_not_of(" \t\r") == std::string::npos;
}

}  // namespace

ExitStatus serve(const Args& args) {
  const Org org = load_org(args);
  const ServiceOptions options;
  Service service(org, load_rulebooks(args, rulebook_options(args, org.zone())),
                  options);
  LineReader lines(options.max_bytes);
  std::string line, answers;
  while (lines.next(line)) {
    if (!is_blank(line)) answers += service.answer(line) + '\n';
    // Answers wait for each other only while no question is waited for.
    if (lines.more() && answers.size() < (std::size_t{1} << 16)) continue;
    put(stdout, answers);
    answers.clear();
  }
  put(stdout, answers);
  return kOk;
}

}  // namespace rung::cli
