#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/labels.hpp"
#include "cli/terminal.hpp"
#include "cli/text_table.hpp"
#include "cli/text_width.hpp"
#include "cli/words.hpp"
#include "rung/party.hpp"

namespace rung::cli {
namespace {

std::string post_rows(const View& view, Word heading,
                      const std::vector<PostId>& posts, bool colour) {
  if (posts.empty()) return {};
  TextTable table({word(Word::kPost, view.lang), word(Word::kUnit, view.lang),
                   word(Word::kHolders, view.lang)});
  for (const PostId post : posts) {
    table.add({{view.label(post)},
               {view.label(view.org.unit(post))},
               {view.holders(post)}});
  }
  return std::string(word(heading, view.lang)) + '\n' + table.str(colour, 2);
}

// Why a party has no definite place: it stands for no post, or for several.
std::string doubt(const View& view, const Party& party) {
  const auto posts = posts_for(view.org, party, kNoUnit, view.at);
  if (posts.size() == 1) return {};
  const Word what = posts.empty() ? Word::kNoPostThen : Word::kSeveralPosts;
  std::string text =
      view.label(party) + ' ' + std::string(word(what, view.lang));
  if (!posts.empty()) text += ": " + view.list(posts, 6);
  return printable(text) + '\n';
}

std::string as_text(const View& view, const Party& a, const Party& b,
                    const Related& related) {
  const bool colour = wants_colour(stdout);
  const Lang lang = view.lang;
  std::string text = printable(sentence(related.relation, view.label(a),
                                        view.label(b), lang)) +
                     '\n';
  text += doubt(view, a) + doubt(view, b);
  TextTable table;
  const auto row = [&](Word heading, std::string value) {
    table.add({{std::string(word(heading, lang)), Style::kHeading},
               {std::move(value)}});
  };
  row(Word::kTime, format_instant(view.at, view.org.zone()));
  row(Word::kLine, std::string(word(related.line, lang)));
  if (related.distance > 0)
    row(Word::kDistance, std::to_string(related.distance));
  return text + table.str(colour) +
         post_rows(view, Word::kSkips, related.skipped, colour) +
         post_rows(view, Word::kAlternatives, related.alternatives, colour);
}

}  // namespace

ExitStatus ask_relate(const Args& args) {
  const Org org = load_org(args);
  const Context context = context_of(args, org);
  const Party a = at_option("A", [&] { return party_named(org, args.a); });
  const Party b = at_option("B", [&] { return party_named(org, args.b); });
  const Related related = relate(org, a, b, context);
  const View view{org, context.at, args.lang};
  put(stdout, args.format == Format::kText ? as_text(view, a, b, related)
                                           : to_json(org, related) + '\n');
  return kOk;
}

}  // namespace rung::cli
