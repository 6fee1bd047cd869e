#include "rung/rulebook.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "base/json_text.hpp"
#include "base/near.hpp"
#include "rules/compiler.hpp"
#include "rules/shipped.hpp"
#include "rung/error.hpp"

namespace rung {
namespace {

using rules::Document;

constexpr std::size_t kMaxLineage = 16;
constexpr std::size_t kMaxBytes = std::size_t{64} << 20;

// Reads the head of a rulebook and what its other keys may be.
std::unique_ptr<Document> read_document(std::string_view text,
                                        const Limits& limits) {
  auto document =
      std::make_unique<Document>(text, std::min(limits.max_bytes, kMaxBytes));
  const Cursor top(document->json);
  top.only({"format", "id", "version", "title", "refines", "set", "on", "off",
            "exemptions", "sources", "settings", "facts", "acts", "roles",
            "conditions", "marks", "checklists", "tables", "rules"});
  if (top.at("format").text() != "rung-rules/1") {
    throw Error(ErrorCode::kUnsupported, "the format is not known", "/format",
                std::string(top.at("format").text()),
                "this library reads rung-rules/1");
  }
  document->id = top.at("id").name();
  document->version = top.at("version").name();
  return document;
}

std::string text_of_base(std::string_view id, const Cursor& at,
                         const RulebookOptions& options) {
  std::string text;
  if (options.find) text = options.find(id);
  if (text.empty()) text = Rulebook::shipped_text(id);
  if (!text.empty()) return text;
  throw Error(ErrorCode::kNotFound, "there is no rulebook to refine",
              at.pointer(), std::string(id),
              "shipped ones are found by name, others beside the file");
}

// The document and all that it refines, base first.
std::vector<std::unique_ptr<Document>> read_line(
    std::string_view json, const RulebookOptions& options) {
  std::vector<std::unique_ptr<Document>> line;
  line.push_back(read_document(json, options.limits));
  while (Cursor(line.front()->json).has("refines")) {
    const Cursor at = Cursor(line.front()->json).at("refines");
    const std::string base(at.name());
    const bool seen = std::any_of(line.begin(), line.end(),
                                  [&](auto& d) { return d->id == base; });
    if (seen || line.size() >= kMaxLineage) {
      at.refuse(seen ? "a rulebook cannot refine itself"
                     : "too many rulebooks refine each other");
    }
    const std::string text = text_of_base(base, at, options);
    try {
      line.insert(line.begin(), read_document(text, options.limits));
    } catch (const Error& error) {
      throw error.within(base);
    }
    if (line.front()->id != base) {
      at.refuse("the rulebook found has another id: " + line.front()->id);
    }
  }
  return line;
}

bool is_path(const std::string& name) {
  return name.find('/') != std::string::npos ||
         name.find('\\') != std::string::npos || name.ends_with(".json");
}

// `ID.json` beside a file; nothing when it is not there.
std::string beside(const std::string& path, std::string_view id,
                   const Limits& limits) {
  if (id.find('/') != std::string_view::npos || id.starts_with(".")) return {};
  const std::size_t slash = path.find_last_of("/\\");
  const std::string folder =
      slash == std::string::npos ? "" : path.substr(0, slash + 1);
  try {
    return read_file(folder + std::string(id) + ".json",
                     std::min(limits.max_bytes, kMaxBytes));
  } catch (const Error& error) {
    if (error.code() == ErrorCode::kNotFound) return {};
    throw;
  }
}

}  // namespace

Rulebook Rulebook::parse(std::string_view json,
                         const RulebookOptions& options) {
  const auto line = read_line(json, options);
  auto data = std::make_shared<RulebookData>();
  rules::Compiler compiler(*data, options);
  for (const auto& document : line) {
    try {
      compiler.add(*document);
    } catch (const Error& error) {
      if (document == line.back()) throw;
      throw error.within(document->id);
    }
  }
  compiler.finish();
  return Rulebook(std::move(data));
}

Rulebook Rulebook::load(const std::string& name_or_path,
                        const RulebookOptions& options) {
  const std::string_view own = shipped_text(name_or_path);
  if (!own.empty()) return parse(own, options);
  if (!is_path(name_or_path)) {
    Nearest nearest(name_or_path);
    for (const std::string_view name : shipped()) nearest.offer(name);
    std::string hint = nearest.hint();
    if (hint.empty()) hint = "a file's name ends in .json";
    throw Error(ErrorCode::kNotFound, "no shipped rulebook has this name", "",
                name_or_path, hint);
  }
  const std::string text =
      read_file(name_or_path, std::min(options.limits.max_bytes, kMaxBytes));
  RulebookOptions with_folder = options;
  with_folder.find = [&](std::string_view id) {
    std::string found = options.find ? options.find(id) : std::string();
    if (found.empty()) found = shipped_text(id);
    return found.empty() ? beside(name_or_path, id, options.limits) : found;
  };
  try {
    return parse(text, with_folder);
  } catch (const Error& error) {
    throw error.within(name_or_path);
  }
}

std::span<const std::string_view> Rulebook::shipped() noexcept {
  return rules::shipped_names();
}

std::string_view Rulebook::shipped_text(std::string_view name) noexcept {
  return rules::shipped_text(name);
}

std::string_view Rulebook::id() const noexcept { return data_->id; }
std::string_view Rulebook::version() const noexcept { return data_->version; }
const Text& Rulebook::title() const noexcept { return data_->title; }
Zone Rulebook::zone() const noexcept { return data_->zone; }

const std::vector<std::string>& Rulebook::lineage() const noexcept {
  return data_->lineage;
}

const std::vector<RuleInfo>& Rulebook::rules() const noexcept {
  return data_->infos;
}

const std::vector<SettingInfo>& Rulebook::settings() const noexcept {
  return data_->setting_infos;
}

const std::vector<SourceInfo>& Rulebook::sources() const noexcept {
  return data_->sources;
}

const RuleInfo* Rulebook::find_rule(std::string_view id) const noexcept {
  for (const RuleInfo& info : data_->infos) {
    if (info.id == id) return &info;
  }
  return nullptr;
}

}  // namespace rung
