#include "cases/case_file.hpp"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <set>

namespace rung::cases {
namespace {

namespace json = boost::json;

// One object of a case file, and where it stands.
class Record {
 public:
  Record(const json::value& value, std::string place)
      : place_(std::move(place)) {
    if (!value.is_object()) fail("is no object");
    object_ = &value.get_object();
  }

  [[noreturn]] void fail(const std::string& what) const {
    throw CaseError(place_ + ": " + what);
  }

  void allow(std::initializer_list<std::string_view> keys) const {
    for (const auto& member : *object_) {
      const std::string_view key = member.key();
      if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
        fail("unknown key " + std::string(key));
      }
    }
  }

  const json::value* find(std::string_view key) const {
    return object_->if_contains(key);
  }

  const json::value& need(std::string_view key) const {
    if (const json::value* value = find(key)) return *value;
    fail("no key " + std::string(key));
  }

  std::string text(std::string_view key) const {
    const json::value& value = need(key);
    if (!value.is_string() || value.get_string().empty()) {
      fail("key " + std::string(key) + " is no text");
    }
    return std::string(value.get_string());
  }

 private:
  const json::object* object_ = nullptr;
  std::string place_;
};

Case read_case(const json::value& value, const std::string& place) {
  const Record record(value, place);
  record.allow({"name", "ask", "request", "expect"});
  Case one;
  one.name = record.text("name");
  one.ask = record.text("ask");
  if (one.ask != "route" && one.ask != "relate" && one.ask != "check") {
    record.fail("ask is route, relate or check, not " + one.ask);
  }
  const json::value& request = record.need("request");
  if (!request.is_object()) record.fail("request is no object");
  one.request = request.get_object();
  one.expect = record.need("expect");
  if (!one.expect.is_object() || one.expect.get_object().empty()) {
    record.fail("expect is no object, or expects nothing");
  }
  return one;
}

json::value parse_json(const std::string& path, std::string_view text) {
  boost::system::error_code error;
  json::value value = json::parse(text, error);
  if (error) throw CaseError(path + ": " + error.message());
  return value;
}

void read_cases(const json::value& list, const std::string& path,
                std::vector<Case>& out) {
  if (!list.is_array() || list.get_array().empty()) {
    throw CaseError(path + ": a case file without cases");
  }
  std::set<std::string> names;
  for (const json::value& value : list.get_array()) {
    out.push_back(
        read_case(value, path + ": /cases/" + std::to_string(out.size())));
    if (!names.insert(out.back().name).second) {
      throw CaseError(path + ": two cases are called " + out.back().name);
    }
  }
}

}  // namespace

CaseFile parse_case_file(const std::filesystem::path& path,
                         std::string_view text) {
  const json::value value = parse_json(path.string(), text);
  const Record record(value, path.string());
  record.allow({"format", "case", "clause", "org", "cases"});
  if (record.text("format") != "rung-case/1") {
    record.fail("format is not rung-case/1");
  }
  CaseFile file;
  file.path = path;
  file.about = record.text("case");
  file.clause = record.text("clause");
  file.org = record.need("org");
  if (!file.org.is_string() && !file.org.is_object()) {
    record.fail("org is a path or an organisation");
  }
  read_cases(record.need("cases"), path.string(), file.cases);
  return file;
}

CaseFile read_case_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw CaseError(path.string() + ": cannot be read");
  return parse_case_file(path,
                         std::string(std::istreambuf_iterator<char>(in), {}));
}

std::vector<std::filesystem::path> find_case_files(
    const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> found;
  if (std::filesystem::is_directory(folder)) {
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(folder)) {
      if (entry.path().extension() == ".json") found.push_back(entry.path());
    }
  }
  if (found.empty()) throw CaseError(folder.string() + ": no case files");
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace rung::cases
