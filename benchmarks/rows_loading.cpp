// Rows: load and compile, snapshots, memory.
#include <boost/json.hpp>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <utility>

#include "contest.hpp"
#include "families.hpp"
#include "queries.hpp"
#include "rng.hpp"
#include "rung/route.hpp"
#include "tree.hpp"

namespace rung::bench {
namespace {

using std::uint64_t;

/// An organisation in every form in which it can be loaded.
struct Forms {
  Sketch sketch;
  Org org;
  std::string json;
  std::string snapshot;  // a path
};

Forms make_forms(const WorldSpec& spec) {
  Sketch sketch =
      spec.shape == Shape::kBushy ? sketch_bushy(spec) : sketch_deep(spec);
  Org org = sketch.builder.build();
  const auto folder = std::filesystem::temp_directory_path();
  // The seed and the clock keep two runs at a time apart.
  const auto now = std::filesystem::file_time_type::clock::now();
  const auto stamp = static_cast<uint64_t>(now.time_since_epoch().count());
  const std::string file = "rung_bench_" + std::to_string(mix(stamp));
  return {std::move(sketch), std::move(org), {}, (folder / file).string()};
}

/// The same questions to an org of the same facts, by text id: a digest.
uint64_t probe(const Org& org, std::uint32_t posts) {
  Rng rng(7);
  uint64_t sum = org.person_count();
  for (int i = 0; i < 1000; ++i) {
    const PostId a = org.find_post(post_id(rng.below(posts)));
    const PostId b = org.find_post(post_id(rng.below(posts)));
    const PostAnswer meet = common_superior(org, a, b, Context{asked_at()});
    const std::int32_t far = distance(org, meet.post, a, Context{asked_at()});
    sum = mix(sum ^ static_cast<std::uint32_t>(far)) + 1;
    for (const char c : org.id(meet.post)) {
      sum = mix(sum ^ static_cast<unsigned char>(c)) + 1;
    }
  }
  return sum;
}

/// Loads `count` times and lets go of each.
template <class Load>
Run loading(Load load) {
  return [load](std::size_t count) {
    uint64_t sum = 0;
    for (std::size_t i = 0; i < count; ++i) sum += load();
    return sum;
  };
}

template <class Load>
void add_load(Contest& contest, const char* mode, const WorldSpec& spec,
              Load load) {
  contest.add_rung(
      mode, loading([load] { return uint64_t{load().post_count()}; }),
      [load, spec](std::size_t) { return probe(load(), spec.posts); });
}

uint64_t parse_with_boost(const std::string& text) {
  return boost::json::parse(text).get_object().size();
}

uint64_t parse_with_boost_pool(const std::string& text) {
  boost::json::monotonic_resource pool(text.size());
  return boost::json::parse(text, &pool).get_object().size();
}

std::vector<Row> json_rows(Session& session, const WorldSpec& spec,
                           Forms& forms, const std::string& row) {
  if (forms.json.empty()) forms.json = forms.org.to_json();
  Contest contest(session, row, spec.posts, 1);
  const std::string& text = forms.json;
  contest.add_peer("boost_json", "throughput",
                   loading([&] { return parse_with_boost(text); }), {});
  contest.add_peer("boost_json_pool", "throughput",
                   loading([&] { return parse_with_boost_pool(text); }), {});
  add_load(contest, "json", spec, [&] { return Org::parse(text); });
  auto rows = contest.run();
  if (spec.posts == 1'000'000) judge_by_peer(rows, "json", "boost_json", 2.5);
  return rows;
}

std::vector<Row> compile_rows(Session& session, const WorldSpec& spec,
                              Forms& forms, const std::string& row) {
  Contest contest(session, row, spec.posts, 1);
  add_load(contest, "build", spec,
           [&] { return forms.sketch.builder.build(); });
  return contest.run();
}

std::vector<Row> snapshot_rows(Session& session, const WorldSpec& spec,
                               Forms& forms, const std::string& row) {
  forms.org.save_snapshot(forms.snapshot);
  struct Remover {
    const std::string& path;
    ~Remover() { std::remove(path.c_str()); }
  } remover{forms.snapshot};
  Contest contest(session, row, spec.posts, 1);
  add_load(contest, "open", spec,
           [&] { return Org::open_snapshot(forms.snapshot); });
  // What the first questions cost while the pages come in.
  contest.add_rung("open_ask", loading([&] {
                     return probe(Org::open_snapshot(forms.snapshot),
                                  spec.posts);
                   }),
                   {});
  auto rows = contest.run();
  if (spec.posts == 1'000'000) judge(rows, "open", 20e6);
  return rows;
}

std::vector<Row> memory_rows(const WorldSpec& spec, const Forms& forms,
                             const std::string& row) {
  const double strings = static_cast<double>(forms.org.string_bytes());
  const double all = static_cast<double>(forms.org.memory_bytes());
  const auto bytes = [&](const char* mode, double total) {
    Row made;
    made.name = row + "/" + mode;
    made.size = spec.posts;
    made.unit = "bytes";
    made.value = total / spec.posts;
    return made;
  };
  std::vector<Row> rows = {bytes("beyond_strings", all - strings),
                           bytes("strings", strings)};
  if (spec.posts >= 10'000 && spec.shape == Shape::kBushy && !spec.dated) {
    judge(rows, "beyond_strings", 128);
  }
  return rows;
}

}  // namespace

void run_loading(Session& session, const WorldSpec& spec) {
  const std::string world = name(spec);
  const std::string load = "load/" + world, memory = "memory/" + world;
  if (!session.wants(load) && !session.wants(memory)) return;
  std::fprintf(stderr, "building %s\n", world.c_str());
  Forms forms = make_forms(spec);
  if (session.wants(memory) && session.options().once.empty()) {
    session.add(memory_rows(spec, forms, memory));
  }
  if (!session.wants(load)) return;
  session.add(snapshot_rows(session, spec, forms, load));
  session.add(compile_rows(session, spec, forms, load));
  // Beyond this the tree of Boost.JSON alone needs more than most machines.
  if (spec.posts > 2'000'000) return;
  session.add(json_rows(session, spec, forms, load));
}

}  // namespace rung::bench
