// GB18030, the encoding of Chinese systems; GBK and GB2312 are parts of it.
#ifndef RUNG_SRC_BASE_GB18030_HPP_
#define RUNG_SRC_BASE_GB18030_HPP_

#include <cstddef>
#include <string>
#include <string_view>

namespace rung {

/// Does this build know it? It takes iconv.
bool knows_gb18030() noexcept;

/// Appends GB18030 bytes as UTF-8, up to the first that are no character or a
/// cut one; returns how many were read, all of them where all is well. Errors:
/// kUnsupported in a build without iconv.
std::size_t from_gb18030(std::string_view bytes, std::string& utf8);

/// The same the other way. It stops at characters that the iconv at hand lacks:
/// some of the private ones.
std::size_t to_gb18030(std::string_view utf8, std::string& bytes);

}  // namespace rung

#endif  // RUNG_SRC_BASE_GB18030_HPP_
