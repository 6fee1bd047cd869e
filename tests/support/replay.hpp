// Replays the corpus of a fuzz target, and changes of it by a fixed seed. The
// program must hold one LLVMFuzzerTestOneInput().
#ifndef RUNG_TESTS_SUPPORT_REPLAY_HPP_
#define RUNG_TESTS_SUPPORT_REPLAY_HPP_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace rung::replay {

/// The files of tests/fuzz/corpus/`name`, in an order that is always the same.
std::vector<std::string> corpus(const std::string& name);

/// Gives a copy of the bytes to the target, so that a read past the end is
/// seen.
void run(const std::string& text);

/// Every `step`-th prefix of every text; all, with 1.
void run_prefixes(const std::vector<std::string>& texts, std::size_t step = 1);

/// `count` texts, each changed in a few places: a byte set or dropped, a piece
/// repeated, values exchanged with those of other texts, the text cut, a key
/// replaced by one of `words`.
void run_changed(const std::vector<std::string>& texts, int count,
                 std::uint32_t seed,
                 const std::vector<std::string>& words = {});

}  // namespace rung::replay

#endif  // RUNG_TESTS_SUPPORT_REPLAY_HPP_
