#include "page/page.hpp"

#include "base/markup.hpp"
#include "rung/version.h"

namespace rung::page {
std::string_view tone_class(Tone tone) noexcept {
  constexpr std::string_view kClasses[] = {"", "pg-good", "pg-care", "pg-bad"};
  return kClasses[static_cast<std::size_t>(tone)];
}

Page::Page(Head head) : head_(std::move(head)) { put_frame(); }

// Where the two languages say the same, or only one says anything, it is said
// once.
void Page::put(const Text& text) {
  const bool one = text.zh.empty() || text.en.empty() || text.zh == text.en;
  if (one || !head_.both) {
    const bool zh = text.en.empty() || (head_.chinese && !text.zh.empty());
    return put_plain(zh ? text.zh : text.en);
  }
  put("<span lang=\"zh\">");
  put_plain(text.zh);
  put("</span><span lang=\"en\">");
  put_plain(text.en);
  put("</span>");
}

void Page::put_plain(std::string_view s) { append_xml(out_, plain(s)); }

void Page::put_frame() {
  put("<!DOCTYPE html>\n<html lang=\"");
  put(head_.chinese ? "zh" : "en");
  put(head_.both ? "\" data-both>\n" : "\">\n");
  put("<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
      "'none'; style-src 'unsafe-inline'; script-src '");
  put(script_digest());
  put("'; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<title data-zh=\"");
  put_plain(head_.title.zh);
  put("\" data-en=\"");
  put_plain(head_.title.en);
  put("\">");
  put_plain(head_.chinese ? head_.title.zh : head_.title.en);
  put("</title>\n<style>\n");
  put(style());
  put("</style>\n</head>\n<body>\n<header>\n<h1>");
  put(head_.title);
  put("</h1>\n<p class=\"pg-sub\">");
  put(head_.subtitle);
  put("</p>\n</header>\n<main>\n");
}

void Page::put_link(std::string_view to, const Text& text) {
  if (to.empty()) return put(text);
  put("<a href=\"#");
  put_plain(to);
  put("\">");
  put(text);
  put("</a>");
}

void Page::tiles(std::span<const Tile> tiles) {
  put("<ul class=\"pg-tiles\">\n");
  for (const Tile& tile : tiles) {
    put("<li class=\"pg-tile ");
    put(tone_class(tile.tone));
    put("\"><b>");
    put_plain(tile.value);
    put("</b> ");
    put_link(tile.to, tile.label);
    put("</li>\n");
  }
  put("</ul>\n");
}

void Page::end_section() {
  if (in_section_) put("</section>\n");
  in_section_ = false;
}

void Page::section(std::string_view id, const Text& title) {
  end_section();
  in_section_ = true;
  put("<section id=\"");
  put_plain(id);
  put("\">\n<h2>");
  put(title);
  put("</h2>\n");
}

void Page::heading(const Text& title) {
  put("<h3>");
  put(title);
  put("</h3>\n");
}

void Page::paragraph(const Text& text, Tone tone) {
  put("<p class=\"pg-text ");
  put(tone_class(tone));
  put("\">");
  put(text);
  put("</p>\n");
}

void Page::list(std::span<const Item> items, bool numbered) {
  put(numbered ? "<ol class=\"pg-list\">\n" : "<ul class=\"pg-list\">\n");
  for (const Item& item : items) {
    put("<li class=\"pg-item ");
    put(tone_class(item.tone));
    put("\">");
    put_link(item.to, item.text);
    put("</li>\n");
  }
  put(numbered ? "</ol>\n" : "</ul>\n");
}

void Page::begin_columns() { put("<div class=\"pg-columns\">\n"); }

void Page::next_column() {
  if (in_column_) put("</div>\n");
  in_column_ = true;
  put("<div class=\"pg-column\">\n");
}

void Page::end_columns() {
  put(in_column_ ? "</div>\n</div>\n" : "</div>\n");
  in_column_ = false;
}

// Pictures call their arrow heads alike; in one page each needs a name of its
// own. A text cannot look like an attribute here: its quotes are escaped.
void Page::put_svg(std::string_view svg) {
  const std::string own = "c" + std::to_string(++pictures_) + "-";
  constexpr std::string_view kNames[] = {" id=\"", "=\"url(#"};
  while (!svg.empty()) {
    std::size_t at = svg.size(), behind = svg.size();
    for (const std::string_view name : kNames) {
      const std::size_t found = svg.find(name);
      if (found >= at) continue;
      at = found;
      behind = found + name.size();
    }
    put(svg.substr(0, behind));
    if (at < svg.size()) put(own);
    svg.remove_prefix(behind);
  }
}

void Page::picture(std::string_view zh, std::string_view en) {
  const bool two = head_.both && !zh.empty() && !en.empty();
  put("<div class=\"pg-picture\">\n");
  if (two) {
    put("<div lang=\"zh\">");
    put_svg(zh);
    put("</div>\n<div lang=\"en\">");
    put_svg(en);
    put("</div>\n");
  } else {
    put_svg(zh.empty() || (!head_.chinese && !en.empty()) ? en : zh);
  }
  put("</div>\n");
}

std::string Page::finish(std::span<const Input> inputs) {
  end_section();
  put("</main>\n<footer>\n<p>rung " RUNG_VERSION_STRING "</p>\n");
  for (const Input& input : inputs) {
    put("<p>");
    put(input.what);
    put(" <code>");
    put_plain(input.name);
    put("</code>");
    if (!input.digest.empty()) {
      put(" <code>");
      put_plain(input.digest);
      put("</code>");
    }
    put("</p>\n");
  }
  put("</footer>\n<script>");
  put(script());
  put("</script>\n</body>\n</html>\n");
  return std::move(out_);
}

}  // namespace rung::page
