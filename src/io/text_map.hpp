// The older DingTalk API's maps inside a text.
#ifndef RUNG_SRC_IO_TEXT_MAP_HPP_
#define RUNG_SRC_IO_TEXT_MAP_HPP_

#include <functional>
#include <string_view>

#include "io/vendor_json.hpp"

namespace rung::io {

/// Calls `entry` with each key of the map that the text `key` holds, and the
/// map as a record: `{"2":true}`, also with bare numbers for keys, `{2:true}`,
/// as that API writes them, or an object in place of the text. Nothing when it
/// is not stated. Throws Unfit for what is no such map.
void for_each_in_text_map(
    const VendorRecord& record, std::string_view key,
    const std::function<void(const VendorRecord& map, std::string_view unit)>&
        entry);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_TEXT_MAP_HPP_
