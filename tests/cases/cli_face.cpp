#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <stdexcept>
#include <vector>

#include "cases/face.hpp"

extern char** environ;

namespace rung::cases {
namespace {

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
Ended run(const std::vector<std::string>& words) {
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

std::vector<std::string> command_line(const std::string& program,
                                      const std::string& org_path,
                                      const std::string& verb,
                                      const boost::json::object& request) {
  std::vector<std::string> words = {program};
  if (verb == "check") words.push_back("org");
  words.insert(words.end(), {verb, org_path});
  const bool relate = verb == "relate";
  for (const auto& member : request) {
    const std::string key(member.key());
    const std::string value(member.value().as_string());
    if (relate && (key == "a" || key == "b")) continue;
    words.insert(words.end(), {option(key), value});
  }
  if (relate) {
    for (const char* key : {"a", "b"}) {
      words.emplace_back(request.at(key).as_string());
    }
  }
  words.insert(words.end(), {"--format", "json"});
  return words;
}

class CliFace : public Face {
 public:
  explicit CliFace(std::string program) : program_(std::move(program)) {}

  Answer ask(const std::string& org_path, const std::string& verb,
             const boost::json::object& request) override {
    const Ended ended = run(command_line(program_, org_path, verb, request));
    // 1 is an organisation with errors, which is an answer.
    if (ended.status == 0 || ended.status == 1) return {ended.out, {}, {}};
    if (ended.status == 2) return {{}, "refused", ended.err};
    return {{}, "crashed", ended.err};
  }

 private:
  std::string program_;
};

}  // namespace

std::unique_ptr<Face> cli_face(const std::string& program) {
  return std::make_unique<CliFace>(program);
}

}  // namespace rung::cases
