#include "cases/run_cases.hpp"

#include <stdlib.h>
#include <unistd.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <fstream>

#include "cases/match.hpp"

namespace rung::cases {
namespace {

namespace json = boost::json;

// The organisation as a file: the one named, or a temporary one.
class OrgFile {
 public:
  OrgFile(const json::value& org, const std::filesystem::path& root) {
    if (org.is_string()) {
      path_ = (root / std::string(org.get_string())).string();
      return;
    }
    path_ = (std::filesystem::temp_directory_path() / "rung-case-XXXXXX");
    const int file = mkstemp(path_.data());
    if (file < 0) throw CaseError(path_ + ": cannot be made");
    close(file);
    temporary_ = true;
    std::ofstream(path_, std::ios::binary) << json::serialize(org);
  }
  ~OrgFile() {
    if (temporary_) unlink(path_.c_str());
  }
  OrgFile(const OrgFile&) = delete;
  OrgFile& operator=(const OrgFile&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
  bool temporary_ = false;
};

std::string unlike_answer(const Case& one, const Answer& answer) {
  if (!answer.error.empty()) {
    return "got the error " + answer.error + " (" + answer.message + ")";
  }
  boost::system::error_code error;
  const json::value value = json::parse(answer.json, error);
  if (error) return "the answer is no JSON: " + answer.json;
  return difference(one.expect, value);
}

}  // namespace

std::vector<std::string> run_cases(const CaseFile& file, Face& face,
                                   const std::filesystem::path& root) {
  const OrgFile org(file.org, root);
  std::vector<std::string> failed;
  for (const Case& one : file.cases) {
    const Answer answer = face.ask(org.path(), one.ask, one.request);
    const std::string found = unlike_answer(one, answer);
    if (found.empty()) continue;
    failed.push_back(file.path.filename().string() + ": " + one.name + ": " +
                     found);
  }
  return failed;
}

}  // namespace rung::cases
