// Until when a voter has time.
#ifndef RUNG_SRC_SIGNOFF_DEADLINE_HPP_
#define RUNG_SRC_SIGNOFF_DEADLINE_HPP_

#include "rung/signoff.hpp"

namespace rung {

/// The last instant in time for a turn that comes at `from`; kForever where
/// silence means nothing. Counts as deadlines of rules do.
Instant last_in_time(const SignPolicy&, const SignGroup&, Instant from);

}  // namespace rung

#endif  // RUNG_SRC_SIGNOFF_DEADLINE_HPP_
