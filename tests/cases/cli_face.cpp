#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "cases/face.hpp"
#include "cases/process.hpp"
#include "cases/temporary.hpp"

namespace rung::cases {
namespace {

namespace json = boost::json;

// `document_kind` is --document-kind, and so on.
std::string option(std::string key) {
  for (char& c : key) {
    if (c == '_') c = '-';
  }
  return "--" + key;
}

// A request to relate or check has texts only.
Words text_words(const std::string& verb, const std::string& org,
                 const json::object& request) {
  Words words;
  if (verb == "check") words.emplace_back("org");
  words.insert(words.end(), {verb, org});
  const bool relate = verb == "relate";
  for (const auto& member : request) {
    const std::string key(member.key());
    if (relate && (key == "a" || key == "b")) continue;
    words.insert(words.end(),
                 {option(key), std::string(member.value().as_string())});
  }
  if (relate) {
    for (const char* key : {"a", "b"}) {
      words.emplace_back(request.at(key).as_string());
    }
  }
  return words;
}

// As people write them: a list as an option repeated, a table as a file.
void add_option(Words& words, const TemporaryFolder& folder,
                const std::string& name, const json::value& value) {
  if (const json::array* list = value.if_array()) {
    for (const json::value& one : *list) add_option(words, folder, name, one);
  } else if (value.is_object()) {
    const std::string table = json::serialize(value);
    words.insert(words.end(), {name, folder.write("table.json", table)});
  } else if (const bool* flag = value.if_bool()) {
    const bool on_by_itself = name == "--acting";
    words.push_back(*flag && !on_by_itself ? name
                    : *flag                ? name + "=true"
                                           : name + "=false");
  } else {
    const json::string* text = value.if_string();
    words.insert(words.end(),
                 {name, text ? std::string(*text) : json::serialize(value)});
  }
}

Words route_words(const TemporaryFolder& folder, const std::string& org,
                  const json::object& request) {
  Words words{"route", org};
  for (const auto& member : request) {
    add_option(words, folder, option(member.key()), member.value());
  }
  return words;
}

// What a request to judge brings along goes into files.
class JudgeWords {
 public:
  JudgeWords(const TemporaryFolder& folder, const std::string& org,
             const json::object& request)
      : folder_(folder), request_(request), words_{"check", "--org", org} {
    rules();
    add_file("events", "");
    add_file("calendar", "--calendar");
    if (const json::value* event = request.if_contains("propose")) {
      add("--propose", json::serialize(*event));
    }
    for (const char* key : {"at", "lang"}) {
      if (const json::value* value = request.if_contains(key)) {
        add(option(key), std::string(value->as_string()));
      }
    }
    if (const json::value* complete = request.if_contains("complete")) {
      if (complete->as_bool()) words_.emplace_back("--complete");
    }
    if (const json::value* only = request.if_contains("only")) {
      for (const json::value& rule : only->as_array()) {
        add("--only", std::string(rule.as_string()));
      }
    }
  }

  const Words& words() const { return words_; }

 private:
  void add(const std::string& name, const std::string& value) {
    words_.insert(words_.end(), {name, value});
  }

  void add_file(const char* key, const char* name) {
    const json::value* value = request_.if_contains(key);
    if (value == nullptr) return;
    if (*name != 0) words_.emplace_back(name);
    words_.push_back(
        folder_.write(std::string(key) + ".json", json::serialize(*value)));
  }

  // A rulebook of the request is called by its id, so that another one that
  // refines it finds it beside itself.
  void rules() {
    words_.emplace_back("--rules");
    for (const json::value& rule : request_.at("rules").as_array()) {
      if (rule.is_string()) {
        words_.emplace_back(rule.get_string());
        continue;
      }
      const std::string id(rule.as_object().at("id").as_string());
      words_.push_back(folder_.write(id + ".json", json::serialize(rule)));
    }
  }

  const TemporaryFolder& folder_;
  const json::object& request_;
  Words words_;
};

Words words_of(const TemporaryFolder& folder, const CaseQuestion& question) {
  const std::string org = question.org_path.empty()
                              ? folder.write("org.json", question.org_text)
                              : std::string(question.org_path);
  const json::value value = json::parse(question.request);
  const json::object& request = value.as_object();
  if (question.ask == "judge") return JudgeWords(folder, org, request).words();
  if (question.ask == "route") return route_words(folder, org, request);
  return text_words(std::string(question.ask), org, request);
}

std::string ask(const std::string& program, const CaseQuestion& question) {
  const TemporaryFolder folder;
  Words words = {program};
  const Words rest = words_of(folder, question);
  words.insert(words.end(), rest.begin(), rest.end());
  words.insert(words.end(), {"--format", "json"});
  const Ended ended = run(words);
  // 1 is an organisation with errors or a broken rule, which is an answer.
  if (ended.status == 0 || ended.status == 1) return ended.out;
  throw Error(ErrorCode::kInternal,
              (ended.status == 2 ? "refused: " : "crashed: ") + ended.err);
}

}  // namespace

Ask cli_face(const std::string& program) {
  return [program](const CaseQuestion& question) {
    return ask(program, question);
  };
}

}  // namespace rung::cases
