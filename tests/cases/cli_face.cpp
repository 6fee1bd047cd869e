#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cstdio>
#include <stdexcept>
#include <vector>

#include "cases/face.hpp"
#include "cases/temporary.hpp"

extern char** environ;

namespace rung::cases {
namespace {

namespace json = boost::json;

using Words = std::vector<std::string>;

// What a program left behind.
struct Ended {
  int status = -1;
  std::string out, err;
};

std::string drain(std::FILE* file) {
  std::string text;
  char buffer[4096];
  std::rewind(file);
  std::size_t n = 0;
  while ((n = std::fread(buffer, 1, sizeof buffer, file)) > 0) {
    text.append(buffer, n);
  }
  std::fclose(file);
  return text;
}

// Runs a program with its output in unnamed files, so that it cannot block.
Ended run(const Words& words) {
  std::vector<char*> argv;
  for (const std::string& word : words) {
    argv.push_back(const_cast<char*>(word.c_str()));
  }
  argv.push_back(nullptr);
  std::FILE* out = std::tmpfile();
  std::FILE* err = std::tmpfile();
  if (out == nullptr || err == nullptr) throw std::runtime_error("tmpfile");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, fileno(out), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, fileno(err), STDERR_FILENO);
  pid_t child = 0;
  const int failed =
      posix_spawn(&child, argv[0], &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) throw std::runtime_error("cannot run " + words[0]);
  Ended ended;
  int status = 0;
  waitpid(child, &status, 0);
  if (WIFEXITED(status)) ended.status = WEXITSTATUS(status);
  ended.out = drain(out);
  ended.err = drain(err);
  return ended;
}

// `document_kind` is --document-kind, and so on.
std::string option(std::string key) {
  for (char& c : key) {
    if (c == '_') c = '-';
  }
  return "--" + key;
}

Words question_words(const std::string& verb, const std::string& org,
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

std::string ask(const std::string& program, const CaseQuestion& question) {
  const TemporaryFolder folder;
  const std::string org = question.org_path.empty()
                              ? folder.write("org.json", question.org_text)
                              : std::string(question.org_path);
  const std::string verb(question.ask);
  const json::value value = json::parse(question.request);
  const json::object& request = value.as_object();
  Words words = {program};
  const Words rest = verb == "judge" ? JudgeWords(folder, org, request).words()
                                     : question_words(verb, org, request);
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
