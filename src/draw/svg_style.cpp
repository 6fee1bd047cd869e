#include "draw/svg.hpp"

namespace rung::draw {
namespace {

constexpr std::string_view kStyle = R"(<style>
svg{font-family:"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei","Segoe UI","Helvetica Neue",Arial,sans-serif}
.page{fill:#fff}
.h1{font-size:19px;font-weight:600;fill:#17293b}
.h2{font-size:12px;fill:#51637a}
.u{fill:#f3f6fa;stroke:#bccadb}
.u1{fill:#f8f5ef;stroke:#d8cbb2}
.u2{fill:#f1f7f2;stroke:#bad2be}
.un{font-size:12px;font-weight:600;fill:#2b4563}
.p{fill:#fff;stroke:#8497ac}
.hd{fill:#dfeaf7;stroke:#4a73a3}
.dp{fill:#eef4fb}
.act{stroke:#b97f0a;stroke-width:1.5}
.vac{fill:#fff;stroke:#98503f;stroke-dasharray:4 3}
.bad{stroke:#c62828;stroke-width:2}
.t{font-size:11px;font-weight:600;fill:#17293b}
.n{font-size:10px;fill:#40536a}
.nv{font-size:10px;font-style:italic;fill:#a03b28}
.b{fill:#fdebc0;stroke:#c9921c;stroke-width:.8}
.bt{font-size:9px;fill:#5f4000;text-anchor:middle}
.x{fill:#c62828}
.xt{font-size:9px;font-weight:700;fill:#fff;text-anchor:middle}
.w{fill:none;stroke-width:1.2;stroke-linejoin:round}
.we{stroke:#2e7d62}
.wu{stroke:#5a6f87}
.wp{stroke:#b4531a;stroke-width:1.5;stroke-dasharray:11 3}
.wd{stroke:#7657a8;stroke-dasharray:3 3}
.wc{stroke:#c62828;stroke-width:1.6;stroke-dasharray:6 3}
.wi{stroke:#bcc6d2}
.r{fill:none;stroke:#d6185a;stroke-width:4;stroke-opacity:.5;stroke-linejoin:round;stroke-linecap:round}
.rj{stroke-dasharray:1 7}
.rp{fill:none;stroke:#d6185a;stroke-width:2.4}
.rn{fill:#d6185a;stroke:#fff}
.rt{font-size:10px;font-weight:700;fill:#fff;text-anchor:middle}
.rp.ra{stroke-dasharray:2 3}
.rn.ra{fill:#fff;stroke:#d6185a}
.rt.ra{fill:#d6185a}
.mp{fill:none;stroke:#c62828;stroke-width:2.4}
.mn{fill:#c62828;stroke:#fff}
.l{font-size:11px;fill:#40536a}
</style>
)";

struct Head {
  std::string_view id, colour;
};
constexpr Head kHeads[] = {{"we", "#2e7d62"},
                           {"wu", "#5a6f87"},
                           {"wp", "#b4531a"},
                           {"wd", "#7657a8"},
                           {"wc", "#c62828"}};

}  // namespace

std::string_view wire_class(WireStyle style) noexcept {
  switch (style) {
    case WireStyle::kExplicit:
      return "we";
    case WireStyle::kUnit:
      return "wu";
    case WireStyle::kPortfolio:
      return "wp";
    case WireStyle::kDotted:
      return "wd";
    case WireStyle::kCycle:
      return "wc";
    case WireStyle::kInside:
      return "wi";
  }
  return "wu";
}

void put_style(Pen& pen) {
  pen.put(kStyle, "<defs>");
  for (const Head& head : kHeads) {
    pen.put("<marker id=\"to-", head.id,
            "\" markerWidth=\"8\" markerHeight=\"8\" refX=\"7\" refY=\"4\" "
            "orient=\"auto\" markerUnits=\"userSpaceOnUse\"><path "
            "d=\"M0,1L7,4L0,7Z\" fill=\"",
            head.colour, "\"/></marker>");
  }
  pen.put("</defs>\n");
}

}  // namespace rung::draw
