// Listings that come in pages: was the last page saved as well?
#ifndef RUNG_SRC_IO_PAGING_HPP_
#define RUNG_SRC_IO_PAGING_HPP_

#include <map>
#include <string>
#include <vector>

#include "io/vendor_json.hpp"

namespace rung::io {

/// Watches the pages of one listing (or of several alike: the users of each
/// department) go by. Answers do not name the page before them, so what is cut
/// short within a file, with another listing behind it, cannot be seen.
class Paging {
 public:
  /// A page of `file`; `more` is the key that says whether another follows.
  /// Throws Unfit where it is no flag.
  void page(const std::string& file, const VendorRecord& page,
            std::string_view more);

  /// Names the pages behind which the listing is cut short: no file ends with a
  /// last page, in whatever order the files come.
  void finish(std::vector<LeftOut>& left_out) const;

 private:
  struct Last {
    bool more = false;
    std::string place;
  };
  std::map<std::string, Last> last_;  // of each file
};

}  // namespace rung::io

#endif  // RUNG_SRC_IO_PAGING_HPP_
