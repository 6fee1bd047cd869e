#include <algorithm>

#include "draw/svg.hpp"
#include "draw/text.hpp"

namespace rung::draw {
namespace {

constexpr Px kSampleW = 30, kSampleH = 16, kRow = 24, kFont = 11;

class Legend {
 public:
  Legend(Pen& pen, bool chinese, Point at, Px width)
      : pen_(pen), chinese_(chinese), left_(at.x), width_(width), at_(at) {}

  void post(std::string_view style, Word what) {
    post(style, word(what, chinese_));
  }
  void post(std::string_view style, std::string_view what) {
    begin(what);
    pen_.rect(style, {at_.x, at_.y, kSampleW, kSampleH}, 4);
    end(what);
  }
  void badge(Word text, Word what) {
    begin(word(what, chinese_));
    const Px w = width_px(word(text, chinese_), kBadgeFont) + 8;
    sample_w_ = std::max(kSampleW, w);
    pen_.rect("b", {at_.x, at_.y + 1, sample_w_, 14}, 6);
    pen_.text("bt", at_.x + sample_w_ / 2, at_.y + 11, word(text, chinese_));
    end(word(what, chinese_));
  }
  void wire(std::string_view style, Word what) {
    begin(word(what, chinese_));
    pen_.put("<path class=\"", style, "\" d=\"M", at_.x, ",",
             at_.y + kSampleH / 2, "h", kSampleW, "\"/>");
    end(word(what, chinese_));
  }
  Px bottom() const { return at_.y + kRow; }

 private:
  // Goes on to the next row where the item does not fit.
  void begin(std::string_view what) {
    sample_w_ = kSampleW;
    const Px w = 2 * kSampleW + width_px(what, kFont);
    if (at_.x > left_ && at_.x + w > left_ + width_) {
      at_.x = left_;
      at_.y += kRow;
    }
  }
  void end(std::string_view what) {
    at_.x += sample_w_ + 6;
    pen_.text("l", at_.x, at_.y + 12, what);
    at_.x += width_px(what, kFont) + 18;
  }

  Pen& pen_;
  bool chinese_;
  Px left_, width_, sample_w_ = kSampleW;
  Point at_;
};

void posts_of(Legend& legend, const Scene& scene) {
  bool filled = false, vacant = false, broken = false;
  bool acting = false, presiding = false;
  const bool zh = scene.options.chinese;
  for (Index p = 0; p < scene.labels.size(); ++p) {
    const PostLabel& label = scene.labels[p];
    (label.vacant ? vacant : filled) = true;
    if (label.badge == word(Word::kActing, zh)) acting = true;
    if (label.badge == word(Word::kPresiding, zh)) presiding = true;
    if (scene.view.posts[p].broken) broken = true;
  }
  if (filled) legend.post("p", Word::kFilled);
  if (vacant) legend.post("p vac", Word::kVacant);
  if (acting) legend.badge(Word::kActing, Word::kActingLong);
  if (presiding) legend.badge(Word::kPresiding, Word::kPresidingLong);
  if (broken) legend.post("p bad", Word::kBroken);
}

void wires_of(Legend& legend, const Layout& layout) {
  constexpr Word kNames[kWireStyles] = {Word::kExplicitEdge,  Word::kUnitEdge,
                                        Word::kPortfolioEdge, Word::kDottedEdge,
                                        Word::kCycleEdge,     Word::kInside};
  std::array<bool, kWireStyles> used{};
  for (const Wire& w : layout.wires) used[static_cast<Index>(w.style)] = true;
  for (std::size_t i = 0; i < kWireStyles; ++i) {
    if (!used[i]) continue;
    const auto style = static_cast<WireStyle>(i);
    legend.wire("w " + std::string(wire_class(style)), kNames[i]);
  }
}

void route_of(Legend& legend, const RouteMarks& route) {
  if (route.marks.empty()) return;
  legend.wire("r", Word::kRoute);
  if (!route.jumps.empty()) legend.wire("r rj", Word::kSentOn);
  const bool passes = std::any_of(route.marks.begin(), route.marks.end(),
                                  [](const auto& mark) { return mark.passes; });
  if (passes) legend.post("rp ra", Word::kPasses);
}

}  // namespace

Px put_legend(Pen& pen, const Scene& scene, const Layout& layout, Point at,
              Px width) {
  if (scene.view.posts.empty() && layout.wires.empty()) return 0;
  pen.put("<g class=\"legend\">\n");
  Legend legend(pen, scene.options.chinese, at, width);
  posts_of(legend, scene);
  wires_of(legend, layout);
  route_of(legend, scene.route);
  if (!scene.options.marked.empty() && !scene.options.marked_as.empty()) {
    legend.post("mp", plain(scene.options.marked_as));
  }
  pen.put("</g>\n");
  return legend.bottom() - at.y;
}

}  // namespace rung::draw
