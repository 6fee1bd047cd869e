// rung: the questions as JSON texts, string in, string out.
//
// These are the shapes that the command line prints and that the `_json` calls
// of the C API return (docs/schema/). A binding needs nothing else to start.
#ifndef RUNG_JSON_HPP_
#define RUNG_JSON_HPP_

#include <string>
#include <string_view>

#include "rung/export.h"
#include "rung/io.hpp"
#include "rung/org.hpp"
#include "rung/route.hpp"

namespace rung {

enum class Lang : std::uint8_t { kZh, kEn };

/// Requests: one JSON object each; unknown keys and wrong types are kParse with
/// a JSON pointer, unknown ids kNotFound. `at` is required (the library reads
/// no clock). `lang` is `zh` (default) or `en` and only affects messages.
///
/// route:
/// {"from","to"?,"unit"?,"subject"?,"line"?,"document_kind"?,"at","lang"?}
///         where `from` is a party and `to` a post id or "top"
/// relate: {"a","b","line"?,"subject"?,"at","lang"?}; parties or post ids
/// check:  {"at","lang"?}
RUNG_API std::string route_json(const Org&, std::string_view request);
RUNG_API std::string relate_json(const Org&, std::string_view request);
RUNG_API std::string org_check_json(const Org&, std::string_view request);

/// Results as JSON, for callers that already hold them.
RUNG_API std::string to_json(const Org&, const Route&, Lang = Lang::kZh);
RUNG_API std::string to_json(const Org&, const Related&);
RUNG_API std::string to_json(const Org&, const OrgReport&, Lang = Lang::kZh);

/// What a note says, as a sentence, with the titles and ids of its posts.
RUNG_API std::string message(const Org&, const Note&, Lang = Lang::kZh);

/// The post that a party stands for at `at`: itself, a person's acting post, or
/// a unit's head. `context` decides for a person of several posts. kSeveral
/// when nothing chooses (the listing is `posts_of`), kNone when there is no
/// such post.
RUNG_API PostAnswer resolve(const Org&, const Party&, UnitId context,
                            Instant at) noexcept;

}  // namespace rung

#endif  // RUNG_JSON_HPP_
