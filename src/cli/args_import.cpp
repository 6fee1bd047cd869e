// The arguments of `rung org import` and `rung org export`.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "cli/args_parts.hpp"
#include "rung/io.hpp"

namespace rung::cli {
namespace {

std::string listed(const std::vector<std::string_view>& kinds) {
  std::string list;
  for (const std::string_view kind : kinds) {
    list.append(list.empty() ? "" : ", ").append(kind);
  }
  return list;
}

// The options that belong to a --from.
struct ImportOptionsGiven {
  CLI::Option *from, *file, *map, *separator, *encoding;
};

// Deals the arguments out, in the order in which they were given: each belongs
// to the --from before it, or to the first.
class Dealer {
 public:
  void deal(const CLI::App& app, const ImportOptionsGiven& options) {
    std::map<const CLI::Option*, std::size_t> used;
    for (const CLI::Option* option : app.parse_order()) {
      const std::size_t n = used[option]++;
      if (n >= option->results().size()) continue;
      take(option, option->results()[n], options);
    }
  }

  std::vector<ImportFrom> finish() {
    for (const auto& [kind, column] : of_kinds_) give(kind, column);
    for (const ImportFrom& one : from_) {
      if (one.files.empty()) {
        throw UsageError("--from " + one.kind + " has no FILE");
      }
    }
    return std::move(from_);
  }

 private:
  void take(const CLI::Option* option, const std::string& value,
            const ImportOptionsGiven& options) {
    if (option == options.from) {
      if (named_) from_.emplace_back();
      named_ = true;
      from_.back().kind = value;
    } else if (option == options.file) {
      from_.back().files.push_back(value);
    } else if (option == options.map) {
      map(value);
    } else if (option == options.separator) {
      from_.back().separator = value;
    } else if (option == options.encoding) {
      from_.back().encoding = value;
    }
  }

  // "KIND.field=Column" is about every --from of that kind.
  void map(const std::string& value) {
    const std::string_view field = std::string_view(value).substr(
        0, std::min(value.find('='), value.size()));
    for (const std::string_view kind : import_kinds()) {
      if (!field.starts_with(kind)) continue;
      if (field.substr(kind.size()).starts_with('.')) {
        of_kinds_.emplace_back(kind, value.substr(kind.size() + 1));
        return;
      }
    }
    from_.back().columns.push_back(value);
  }

  void give(std::string_view kind, const std::string& column) {
    bool given = false;
    for (ImportFrom& one : from_) {
      if (one.kind != kind) continue;
      one.columns.push_back(column);
      given = true;
    }
    if (given) return;
    throw UsageError("--map " + std::string(kind) + '.' + column +
                     " but no --from " + std::string(kind));
  }

  std::vector<ImportFrom> from_{1};
  bool named_ = false;  // the last one has its kind
  std::vector<std::pair<std::string_view, std::string>> of_kinds_;
};

CLI::Option* repeatable(CLI::App* app, const char* flag,
                        const std::string& help) {
  return app->add_option(flag, help)
      ->type_size(1)
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void all_option(CLI::App* app, Args& args) {
  app->add_flag("--all", args.all, "text: list every record left out");
}

}  // namespace

void add_import(CLI::App* org, Args& args) {
  CLI::App* app =
      command(org, "import", "read foreign formats", Command::kOrgImport, args);
  ImportOptionsGiven options{};
  options.file =
      app->add_option("FILE", args.files, "what to read, - for stdin")
          ->required();
  const std::string kinds =
      "format of the files behind it, repeatable, the most trusted first: " +
      listed(import_kinds());
  options.from = repeatable(app, "--from", kinds)->required();
  options.from->option_text("KIND REQUIRED");
  options.map = repeatable(app, "--map",
                           "where a field is: [KIND.]field=Column, repeatable");
  options.map->option_text("FIELD=COLUMN");
  options.separator = repeatable(app, "--separator",
                                 "csv: one character, or tab; default a comma");
  options.separator->option_text("CHARACTER");
  options.encoding =
      repeatable(app, "--encoding", "csv: utf-8 (default) or gb18030");
  options.encoding->check(CLI::IsMember({"utf-8", "gb18030"}));
  output_option(app, args, "organisation JSON to write, - for stdout");
  all_option(app, args);
  app->callback([app, options, &args] {
    args.command = Command::kOrgImport;
    Dealer dealer;
    dealer.deal(*app, options);
    args.from = dealer.finish();
  });
}

void add_export(CLI::App* org, Args& args) {
  CLI::App* to = command(org, "export", "write a foreign format",
                         Command::kOrgExport, args);
  org_option(to, args);
  to->add_option("--to", args.to, "format: " + listed(export_kinds()))
      ->required();
  to->add_option("--encoding", args.encoding, "csv: utf-8 (default) or gb18030")
      ->check(CLI::IsMember({"utf-8", "gb18030"}));
  output_option(to, args, "file to write, - for stdout");
  all_option(to, args);
  at_option(to, args);
}

}  // namespace rung::cli
