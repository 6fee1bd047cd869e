// People of whom several records say something each.
#ifndef RUNG_SRC_IO_VENDOR_PEOPLE_HPP_
#define RUNG_SRC_IO_VENDOR_PEOPLE_HPP_

#include <string>
#include <vector>

#include "io/directory.hpp"

namespace rung::io {

/// One record of a user.
struct VendorPerson {
  DirectoryUser user;
  std::string title;  ///< of the whole person, for units without one
};

/// A listing says less of a person than the person's own record: what a record
/// leaves open (managers, units, titles, the primary unit) it takes from the
/// others of the same id, so that only what they say differently is left to
/// differ. Titles of whole people come last.
std::vector<DirectoryUser> complete(std::vector<VendorPerson> people);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_VENDOR_PEOPLE_HPP_
