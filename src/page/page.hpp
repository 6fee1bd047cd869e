// Builds a report: one self-contained HTML page, with nothing from outside.
//
//   page::Page report(page::Head{.title = {"体检", "Health"}});
//   report.section("vacant", {"空缺", "Vacancies"});
//   report.table(rows);
//   std::string html = report.finish();
//
// All that is given as text is escaped here and nowhere else; only picture()
// takes markup. The classes of a page start with `pg-`, since those of a
// picture hold in the whole page.
#ifndef RUNG_SRC_PAGE_PAGE_HPP_
#define RUNG_SRC_PAGE_PAGE_HPP_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rung/facts.hpp"

namespace rung::page {

/// How a thing stands; colours follow, and a word or number always says it too.
enum class Tone : std::uint8_t { kPlain, kGood, kCare, kBad };

struct Head {
  Text title, subtitle = {};
  bool chinese = true;  ///< the language shown at first
  bool both = true;     ///< hold the other language too, with a switch
};

/// A number to see first; `to` is the id of the section that tells more.
struct Tile {
  Text label;
  std::string value;
  Tone tone = Tone::kPlain;
  std::string to = {};
};

/// One line of a cell: words, and an id or code behind them.
struct Line {
  Text words;
  std::string code = {};
};
struct Cell {
  std::vector<Line> lines;
  std::optional<std::int64_t> key = {};  ///< what it sorts by, else its text
  Tone tone = Tone::kPlain;
};
Cell words(Text text, Tone tone = Tone::kPlain);
Cell named(Text name, std::string_view id);
Cell number(std::uint64_t value);

struct Column {
  Text title;
  bool number = false;  ///< numbers stand to the right
};
/// Something that a row can be and be filtered by; `id` of letters, digits and
/// dashes.
struct Tag {
  std::string id;
  Text label;
  Tone tone = Tone::kPlain;
};
struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
  std::uint64_t total = 0;     ///< rows there are; more than `rows`: "n more"
  std::vector<Tag> tags = {};  ///< a button for each, with its count
  std::vector<std::vector<std::string>> row_tags = {};  ///< ids, by row
};

struct Bar {
  Text label;
  std::uint64_t value = 0;
  Tone tone = Tone::kPlain;
};

/// Something to know or to do; `to` is the id of the section that tells more.
struct Item {
  Text text;
  Tone tone = Tone::kPlain;
  std::string to = {};
};

/// What a page was made from, for its foot.
struct Input {
  Text what;
  std::string name;
  std::string digest = {};
};

class Page {
 public:
  explicit Page(Head head);

  void tiles(std::span<const Tile> tiles);
  /// Starts a section; `id` is of letters, digits and dashes, once in a page.
  void section(std::string_view id, const Text& title);
  void heading(const Text& title);  ///< within a section
  void paragraph(const Text& text, Tone tone = Tone::kPlain);
  void list(std::span<const Item> items, bool numbered);
  /// Can be sorted and, when long, filtered.
  void table(const Table& table);
  void bars(std::span<const Bar> bars);
  /// SVG as draw_svg() makes it, in each language that the page holds (the
  /// other may be empty), scaled to the page.
  void picture(std::string_view zh, std::string_view en);
  /// Two columns side by side; each call of next_column() starts one.
  void begin_columns();
  void next_column();
  void end_columns();

  /// Ends the page; call once.
  std::string finish(std::span<const Input> inputs = {});

 private:
  void put(std::string_view markup) { out_ += markup; }
  void put(const Text& text);          // in the languages of the page
  void put_plain(std::string_view s);  // cleaned and escaped
  void put_cell(const Cell& cell, bool number);
  void put_tags(const Table& table);
  void put_link(std::string_view to, const Text& text);
  void put_frame();
  void put_svg(std::string_view svg);
  void end_section();

  Head head_;
  std::string out_;
  unsigned pictures_ = 0;
  bool in_section_ = false, in_column_ = false;
};

/// The class of a tone; empty for kPlain.
std::string_view tone_class(Tone tone) noexcept;
/// 1234567 as 1,234,567.
std::string grouped(std::uint64_t value);

/// Style sheet and script; the digest of the script as a page's policy names
/// it, so that nothing else in the page can run.
std::string_view style() noexcept;
std::string_view script() noexcept;
std::string_view script_digest() noexcept;

}  // namespace rung::page

#endif  // RUNG_SRC_PAGE_PAGE_HPP_
