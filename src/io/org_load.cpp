// An Org out of a text or a file, and back into text.
#include <array>
#include <fstream>

#include "base/file.hpp"
#include "io/org_json.hpp"
#include "org/facts_store.hpp"
#include "rung/org.hpp"

namespace rung {
namespace {

constexpr std::string_view kSnapshotMagic = "RUNGSNAP";

bool is_snapshot(const std::string& path) {
  std::array<char, kSnapshotMagic.size()> start{};
  std::ifstream file(path, std::ios::binary);
  return file.read(start.data(), start.size()) &&
         std::string_view(start.data(), start.size()) == kSnapshotMagic;
}

Org load_json(const std::string& path, const LoadOptions& options) {
  const std::string text = read_file(path, options.limits.max_bytes);
  try {
    return Org::parse(text, options);
  } catch (const Error& error) {
    throw error.within(path);
  }
}

}  // namespace

Org Org::parse(std::string_view json, const LoadOptions& options) {
  return compile(io::read_org_json(json, options), options);
}

Org Org::load(const std::string& path, const LoadOptions& options) {
  if (is_snapshot(path)) return open_snapshot(path);
  return load_json(path, options);
}

std::string Org::to_json() const { return io::write_org_json(facts_of(*this)); }

}  // namespace rung
