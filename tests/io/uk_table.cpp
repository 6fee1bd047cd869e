// Prints the counts of a folder of UK organograms, one row a file, and totals.
// usage: uk_table FOLDER
#include <algorithm>
#include <cstdio>

#include "io/uk_corpus.hpp"

namespace {

void print_row(const rung::UkCounts& counts) {
  std::printf("%-80s %6u %5zu %5u %8zu", counts.file.c_str(), counts.posts,
              counts.roots, counts.depth, counts.left_out);
  for (const auto& [code, n] : counts.problems) {
    std::printf("  %s %zu", code.c_str(), n);
  }
  std::printf("%s\n", counts.refusal.c_str());
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) {
    std::fprintf(stderr, "usage: uk_table FOLDER\n");
    return 2;
  }
  const auto files = rung::count_uk_folder(words[1]);
  rung::UkCounts total;
  std::size_t imported = 0;
  std::printf("%-80s %6s %5s %5s %8s  problems\n", "file", "posts", "roots",
              "depth", "left out");
  for (const rung::UkCounts& file : files) {
    print_row(file);
    imported += file.refusal.empty();
    total.posts += file.posts;
    total.roots += file.roots;
    total.depth = std::max(total.depth, file.depth);
    total.left_out += file.left_out;
    for (const auto& [code, n] : file.problems) total.problems[code] += n;
  }
  total.file = std::to_string(imported) + " of " +
               std::to_string(files.size()) + " files imported";
  print_row(total);
  return imported == files.size() ? 0 : 1;
}
