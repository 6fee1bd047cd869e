// rung_bench_import: a company's directory through the WeCom importer, beside
// Boost.JSON's parse of the same text. What the rows mean: README.md.
#include <boost/json.hpp>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

#include "contest.hpp"
#include "import/company.hpp"
#include "import/heap.hpp"
#include "program.hpp"
#include "rng.hpp"
#include "rung/io.hpp"
#include "rung/route.hpp"

namespace rung::bench {
namespace {

namespace js = boost::json;

constexpr int kProbes = 1'000;
constexpr double kMostTimes = 3;  // the parse's time, and its memory

std::uint64_t digest(std::uint64_t sum, std::string_view text) {
  for (const char c : text) sum = mix(sum ^ static_cast<unsigned char>(c)) + 1;
  return mix(sum) + 1;
}

Org import(const std::string& text) {
  const Source source{"company", text};
  Imported in = import_org("wecom", {&source, 1});
  if (!in.left_out.empty()) throw std::runtime_error(in.left_out[0].reason);
  return in.org;
}

/// The leaders of some people, as the text names them.
std::uint64_t leaders_in(const js::value& company, std::uint32_t people) {
  const js::array& users = company.at("userlist").as_array();
  std::uint64_t sum = users.size() + company.at("department").as_array().size();
  Rng rng(7);
  for (int i = 0; i < kProbes; ++i) {
    const js::value& user = users[rng.below(people)];
    for (const js::value& leader : user.at("direct_leader").as_array()) {
      sum = digest(sum, leader.as_string());
    }
  }
  return sum;
}

/// Who holds the post above those people's main posts.
std::uint64_t superiors_in(const Org& org, std::uint32_t people) {
  std::uint64_t sum = org.person_count() + std::uint64_t{org.unit_count()};
  Rng rng(7);
  for (int i = 0; i < kProbes; ++i) {
    const PersonId who = org.find_person(userid(rng.below(people)));
    const PostId post = org.acting_post(who, kNoUnit, {});
    for (const PostId above : superiors(org, post, Context{})) {
      for (const Holder& holder : org.holders(above, {})) {
        sum = digest(sum, org.id(holder.person));
      }
    }
  }
  return sum;
}

/// Does it as often as asked and lets go of each.
template <class Work>
Run repeated(Work work) {
  return [work](std::size_t count) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < count; ++i) sum += work();
    return sum;
  };
}

std::uint64_t parse(const std::string& text) {
  return js::parse(text).get_object().size();
}

std::uint64_t parse_into_pool(const std::string& text) {
  js::monotonic_resource pool(text.size());
  return js::parse(text, &pool).get_object().size();
}

void time_rows(Session& session, const std::string& name,
               const CompanySpec& spec, const std::string& text) {
  Contest contest(session, name, spec.people, 1);
  contest.add_peer(
      "boost_json", "throughput", repeated([&] { return parse(text); }),
      [&](std::size_t) { return leaders_in(js::parse(text), spec.people); });
  contest.add_peer("boost_json_pool", "throughput",
                   repeated([&] { return parse_into_pool(text); }), {});
  const auto add = [&](const char* mode, auto work) {
    contest.add_rung(
        mode, repeated([work] { return std::uint64_t{work().post_count()}; }),
        [work, &spec](std::size_t) {
          return superiors_in(work(), spec.people);
        });
  };
  add("import", [&] { return import(text); });
  CompanySpec lines = spec;
  lines.lines = true;
  const std::string pages = company_text(lines);
  add("lines", [&] { return import(pages); });
  const OrgBuilder builder(import(text));
  add("compile", [&] { return builder.build(); });
  auto rows = contest.run();
  judge_by_peer(rows, "import", "boost_json", kMostTimes);
  session.add(std::move(rows));
}

void memory_rows(Session& session, const std::string& name,
                 const CompanySpec& spec, const std::string& text) {
  if (!session.options().once.empty()) return;
  const auto each = [&](std::size_t bytes) {
    return static_cast<double>(bytes) / spec.people;
  };
  const double plain = each(heap_peak_of([&] { parse(text); }));
  const double pool = each(heap_peak_of([&] { parse_into_pool(text); }));
  CompanySpec lines = spec;
  lines.lines = true;
  const std::string pages = company_text(lines);
  std::vector<Row> rows;
  const auto add = [&](const char* mode, const std::string& of) {
    Row row;
    row.name = name + '/' + mode;
    if (!session.wants_row(row.name)) return;
    row.size = spec.people;
    row.unit = "bytes";
    row.value = each(heap_peak_of([&] { import(of); }));
    row.peers = {{"boost_json", plain}, {"boost_json_pool", pool}};
    rows.push_back(std::move(row));
  };
  add("import", text);
  add("lines", pages);
  judge_by_peer(rows, "import", "boost_json", kMostTimes);
  session.add(std::move(rows));
}

void run_import(Session& session) {
  for (const std::uint32_t people : session.options().sizes) {
    for (const bool full : {true, false}) {
      const CompanySpec spec{people, full, false, session.options().seed};
      const std::string what = std::string("/wecom/") +
                               (full ? "full/" : "lean/") +
                               std::to_string(people);
      const std::string time = "time" + what, memory = "memory" + what;
      if (!session.wants(time) && !session.wants(memory)) continue;
      const std::string text = company_text(spec);
      if (session.wants(memory)) memory_rows(session, memory, spec, text);
      if (session.wants(time)) time_rows(session, time, spec, text);
    }
  }
}

Program import_program() {
  Program program;
  program.name = "rung_bench_import";
  program.size_name = "people";
  program.modes = {"import", "lines", "compile"};
  program.columns = {{"pool/rung", "boost_json_pool"}};
  program.defaults.sizes = {10'000, 200'000};
  program.run = run_import;
  return program;
}

}  // namespace
}  // namespace rung::bench

int main(int argc, char** argv) {
  return rung::bench::run_program(rung::bench::import_program(), argc, argv);
}
