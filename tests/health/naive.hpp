// The health of an organisation, worked out the slow way: by taking posts away.
#ifndef RUNG_TESTS_HEALTH_NAIVE_HPP_
#define RUNG_TESTS_HEALTH_NAIVE_HPP_

#include <map>
#include <string>

#include "rung/health.hpp"

namespace rung::test {

/// How many posts no longer reach a top once a post is gone, for each post that
/// there is.
std::map<std::string, std::uint32_t> naive_dependents(const Org& org,
                                                      Instant at);

/// The weak points of an organisation made of `absences` and others, by the
/// words of docs/howto/health.md.
std::map<std::string, std::uint32_t> naive_weak(
    const Org& org, Instant at, const std::vector<Absence>& absences);

}  // namespace rung::test

#endif  // RUNG_TESTS_HEALTH_NAIVE_HPP_
