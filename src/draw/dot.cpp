// draw_dot(): the same facts for Graphviz, which does the layout.
#include "base/array.hpp"
#include "draw/scene.hpp"
#include "draw/text.hpp"

namespace rung {
namespace draw {
namespace {

constexpr Px kNameRoom = 260;  // of a name, before it is shortened

// A quoted string of the DOT language. In a label a backslash starts an escape;
// in an identifier it stands for itself, and doubling keeps ids distinct.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte == 0x7F) {
      const char* digits = "0123456789ABCDEF";
      out.append("\\x") += digits[byte >> 4];
      out += digits[byte & 15];
    } else {
      out += c;
    }
  }
  return out += '"';
}

std::string label_text(std::string_view text) {
  return fit_px(text, kNameRoom, kTitleFont);
}

// Attributes of the edges of a kind.
std::string_view edge_style(const ViewEdge& edge) {
  if (edge.on_cycle) {
    return "color=\"#c62828\", style=dashed, constraint=false, class=cycle";
  }
  switch (edge.line) {
    case Line::kExplicit:
      return "color=\"#2e7d62\", class=explicit";
    case Line::kPortfolio:
      return "color=\"#b4531a\", penwidth=1.6, style=\"dashed\", "
             "class=portfolio";
    case Line::kDotted:
      return "color=\"#7657a8\", style=dotted, constraint=false, class=dotted";
    default:
      return "color=\"#5a6f87\", class=unit";
  }
}

class DotWriter {
 public:
  explicit DotWriter(const Scene& scene) : scene_(scene), view_(scene.view) {
    marked_.resize(view_.posts.size());
    on_route_.resize(view_.edges.size());
    for (const auto& mark : scene.route.marks) marked_[mark.post] = true;
    for (const Index e : scene.route.edges) on_route_[e] = true;
  }

  std::string run() {
    const std::string title =
        heading_of(scene_.org, scene_.context, view_, scene_.options);
    const std::string facts =
        facts_line(scene_.org, scene_.context, view_, scene_.options);
    out_ =
        "digraph ladder {\n  graph [rankdir=RL, compound=true, "
        "fontname=\"Noto Sans CJK SC\", labelloc=t, label=" +
        quoted(title + "  " + facts) + "];\n";
    out_ +=
        "  node [shape=box, style=\"rounded,filled\", fillcolor=white, "
        "fontname=\"Noto Sans CJK SC\", fontsize=11];\n"
        "  edge [arrowsize=0.6];\n";
    put_units();
    for (Index p = 0; p < view_.posts.size(); ++p) {
      if (view_.posts[p].unit == kNone) put_post(p);
    }
    for (Index e = 0; e < view_.edges.size(); ++e) put_edge(e);
    return std::move(out_.append("}\n"));
  }

 private:
  // Units come in pre-order, so clusters open and close like brackets.
  void put_units() {
    std::vector<Index> open;
    const Lists<Index> posts = posts_by_unit();
    for (Index u = 0; u < view_.units.size(); ++u) {
      while (!open.empty() && open.back() != view_.units[u].parent) {
        out_ += "}\n";
        open.pop_back();
      }
      open.push_back(u);
      const std::string_view id = scene_.org.id(view_.units[u].id);
      out_ += "subgraph " + quoted("cluster_" + std::string(id)) +
              " {\n  label=" + quoted(label_text(scene_.unit_names[u])) +
              "; style=\"rounded,filled\"; color=\"#bccadb\"; "
              "fillcolor=\"#f3f6fa\"; fontsize=12;\n";
      for (const Index p : posts[u]) put_post(p);
    }
    for (std::size_t i = 0; i < open.size(); ++i) out_ += "}\n";
  }

  Lists<Index> posts_by_unit() const {
    std::vector<Index> in_units;
    for (Index p = 0; p < view_.posts.size(); ++p) {
      if (view_.posts[p].unit != kNone) in_units.push_back(p);
    }
    return group(static_cast<Index>(view_.units.size()), in_units,
                 [&](Index p) { return view_.posts[p].unit; });
  }

  std::string_view id_of(Index p) const {
    return scene_.org.id(view_.posts[p].id);
  }

  void put_post(Index p) {
    const PostLabel& label = scene_.labels[p];
    std::string holders = label_text(label.holders);
    if (!label.badge.empty()) {
      holders.append(" [").append(label.badge) += ']';
    }
    std::string text = quoted(label_text(label.title));
    text.pop_back();
    text += "\\n" + quoted(holders).substr(1);
    out_ += "  " + quoted(id_of(p)) + " [label=" + text +
            ", tooltip=" + quoted(label.title);
    if (label.vacant) out_ += ", style=\"rounded,dashed\", class=vacant";
    if (!label.badge.empty()) out_ += ", fillcolor=\"#fdebc0\", class=acting";
    if (view_.posts[p].broken) {
      out_ += ", color=\"#c62828\", penwidth=2, xlabel=\"!\"";
    } else if (marked_[p]) {
      out_ += ", color=\"#d6185a\", penwidth=2.4";
    }
    out_ += "];\n";
  }

  void put_edge(Index e) {
    const ViewEdge& edge = view_.edges[e];
    out_ += "  " + quoted(id_of(edge.from)) + " -> " + quoted(id_of(edge.to)) +
            " [";
    out_ += edge_style(edge);
    if (on_route_[e]) out_ += ", color=\"#d6185a\", penwidth=3";
    out_ += "];\n";
  }

  const Scene& scene_;
  const View& view_;
  std::vector<bool> marked_, on_route_;
  std::string out_;
};

}  // namespace
}  // namespace draw

std::string draw_dot(const Org& org, const Context& context,
                     const DrawOptions& options) {
  const draw::Scene scene = draw::scene_of(org, context, options);
  return draw::DotWriter(scene).run();
}

}  // namespace rung
