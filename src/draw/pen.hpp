// Puts together the text of an SVG.
#ifndef RUNG_SRC_DRAW_PEN_HPP_
#define RUNG_SRC_DRAW_PEN_HPP_

#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "draw/geometry.hpp"

namespace rung::draw {

/// A text still to be escaped.
struct Xml {
  std::string_view text;
};

class Pen {
 public:
  /// Appends markup as it is, numbers in decimal, Xml texts escaped.
  template <class... T>
  Pen& put(const T&... parts) {
    (one(parts), ...);
    return *this;
  }

  Pen& text(std::string_view style, Px x, Px y, std::string_view content) {
    return put("<text class=\"", style, "\" x=\"", x, "\" y=\"", y, "\">",
               Xml{content}, "</text>");
  }
  Pen& title(std::string_view content) {
    return put("<title>", Xml{content}, "</title>");
  }
  Pen& rect(std::string_view style, const Rect& r, Px round) {
    return put("<rect class=\"", style, "\" x=\"", r.x, "\" y=\"", r.y,
               "\" width=\"", r.w, "\" height=\"", r.h, "\" rx=\"", round,
               "\"/>");
  }

  /// Path data: straight pieces with rounded corners.
  Pen& line(std::span<const Point> points);
  /// Path data: a cubic curve from the last of four points to the first.
  Pen& curve_up(std::span<const Point> points);

  std::string take() { return std::move(out_); }

 private:
  void one(std::string_view markup) { out_ += markup; }
  void one(const char* markup) { out_ += markup; }
  void one(const Xml& xml);
  void one(const Point& p) { put(p.x, ",", p.y); }
  template <class T, std::enable_if_t<std::is_integral_v<T>, int> = 0>
  void one(T number) {
    out_ += std::to_string(number);
  }

  std::string out_;
};

}  // namespace rung::draw

#endif  // RUNG_SRC_DRAW_PEN_HPP_
