// Is what a snapshot holds fit to be used?
#ifndef RUNG_SRC_ORG_SNAPSHOT_CHECK_HPP_
#define RUNG_SRC_ORG_SNAPSHOT_CHECK_HPP_

namespace rung {

struct OrgData;

/// True when every number lies within the array that it points into, lists run
/// forward, and the index leads upwards, so that no question reads outside or
/// runs for ever. Linear, one pass.
bool is_consistent(const OrgData& data) noexcept;

}  // namespace rung

#endif  // RUNG_SRC_ORG_SNAPSHOT_CHECK_HPP_
