// Compiled organisations in files: a header, then the arrays one by one. The
// same machine word order only; every number is checked before it is used.
#include <bit>
#include <cstring>
#include <filesystem>

#include "base/file.hpp"
#include "base/mapped_file.hpp"
#include "org/data.hpp"
#include "org/snapshot_check.hpp"

namespace rung {
namespace {

constexpr char kMagic[8] = {'R', 'U', 'N', 'G', 'S', 'N', 'A', 'P'};
constexpr std::uint32_t kVersion = 1;
constexpr std::uint32_t kByteOrder = 0x01020304;
constexpr std::size_t kAlign = 16;

struct Header {
  char magic[8];
  std::uint32_t version, byte_order;
  std::uint64_t bytes, checksum;  // of all that follows the header
  std::int32_t zone;
  std::uint32_t units, posts, people, subjects;
  std::uint32_t reserved[3];
};

// Eight independent lanes of multiply and rotate: bound by memory, not by the
// multiplier. It finds damage; it is no signature.
std::uint64_t checksum(std::string_view bytes) {
  constexpr std::uint64_t kPrime = 0x9E3779B185EBCA87u;
  constexpr std::size_t kLanes = 8;
  std::uint64_t lane[kLanes] = {1, 2, 3, 4, 5, 6, 7, 8};
  std::uint64_t word[kLanes];
  const char* at = bytes.data();
  std::size_t left = bytes.size();
  for (; left >= sizeof word; at += sizeof word, left -= sizeof word) {
    std::memcpy(word, at, sizeof word);
    for (std::size_t i = 0; i < kLanes; ++i) {
      lane[i] = std::rotl((lane[i] ^ word[i]) * kPrime, 29);
    }
  }
  std::memset(word, 0, sizeof word);
  std::memcpy(word, at, left);
  std::uint64_t sum = bytes.size();
  for (std::size_t i = 0; i < kLanes; ++i) {
    sum = std::rotl((sum ^ lane[i] ^ (word[i] * kPrime)) * kPrime, 31);
  }
  return sum ^ (sum >> 32);
}

// Values one behind the other, arrays aligned.
class Writer {
 public:
  template <class T>
  void value(const T& value) {
    out_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void text(std::string_view text) {
    value(static_cast<std::uint32_t>(text.size()));
    out_ += text;
  }
  void align() { out_.resize((out_.size() + kAlign - 1) / kAlign * kAlign); }
  template <class T>
  void array(const Array<T>& array) {
    value(static_cast<std::uint64_t>(array.size()));
    align();
    out_.append(reinterpret_cast<const char*>(array.data()),
                array.size() * sizeof(T));
    align();
  }
  std::string take() { return std::move(out_); }
  std::size_t size() const { return out_.size(); }

 private:
  std::string out_;
};

[[noreturn]] void truncated() {
  throw Error(ErrorCode::kParse, "the snapshot is truncated or damaged", {}, {},
              "save it again from the source");
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  template <class T>
  T value() {
    T value;
    std::memcpy(&value, take(sizeof value), sizeof value);
    return value;
  }
  std::string text() {
    const auto size = value<std::uint32_t>();
    return std::string(take(size), size);
  }
  void align() { take((kAlign - at_ % kAlign) % kAlign); }
  template <class T>
  void array(Array<T>& out) {
    const auto size = value<std::uint64_t>();
    if (size > bytes_.size() / sizeof(T)) truncated();
    align();
    const char* data = take(size * sizeof(T));
    // Mapped files start on a page, and the writer aligned every array.
    out = Array<T>::view({reinterpret_cast<const T*>(data), size});
    align();
  }
  bool done() const { return at_ == bytes_.size(); }

 private:
  const char* take(std::size_t n) {
    if (n > bytes_.size() - at_) truncated();
    const char* data = bytes_.data() + at_;
    at_ += n;
    return data;
  }
  std::string_view bytes_;
  std::size_t at_ = 0;
};

void write_problems(const std::vector<Problem>& problems, Writer& out) {
  out.value(static_cast<std::uint32_t>(problems.size()));
  for (const Problem& p : problems) {
    out.text(p.code);
    out.value(p.severity);
    out.value(static_cast<std::uint32_t>(p.subjects.size()));
    for (const std::string& s : p.subjects) out.text(s);
    out.text(p.message.zh);
    out.text(p.message.en);
  }
  out.align();
}

std::vector<Problem> read_problems(Reader& in) {
  std::vector<Problem> problems;
  for (auto n = in.value<std::uint32_t>(); n > 0; --n) {
    Problem p;
    p.code = in.text();
    p.severity = in.value<Severity>();
    if (p.severity > Severity::kInfo) truncated();
    for (auto s = in.value<std::uint32_t>(); s > 0; --s) {
      p.subjects.push_back(in.text());
    }
    p.message.zh = in.text();
    p.message.en = in.text();
    problems.push_back(std::move(p));
  }
  in.align();
  return problems;
}

Header read_header(std::string_view bytes) {
  Header h;
  if (bytes.size() < sizeof h) truncated();
  std::memcpy(&h, bytes.data(), sizeof h);
  if (std::memcmp(h.magic, kMagic, sizeof kMagic) != 0) {
    throw Error(ErrorCode::kParse, "not a snapshot");
  }
  if (h.byte_order != kByteOrder || h.version != kVersion) {
    throw Error(ErrorCode::kUnsupported, "a snapshot of another version", {},
                std::to_string(h.version),
                "this library reads version " + std::to_string(kVersion) +
                    "; save it again from the source");
  }
  const std::string_view rest = bytes.substr(sizeof h);
  if (h.bytes != rest.size() || h.checksum != checksum(rest)) truncated();
  return h;
}

}  // namespace

void Org::save_snapshot(const std::string& path) const {
  const OrgData& d = *data_;
  Writer body;
  static_assert(sizeof(Header) % kAlign == 0);
  write_problems(d.problems, body);
  for_each_fill(d, [&](const auto& fill) { body.value(fill); });
  body.align();
  for_each_array(d, [&](const auto& array) { body.array(array); });
  const std::string rest = body.take();
  Header h{};
  std::memcpy(h.magic, kMagic, sizeof kMagic);
  h.version = kVersion;
  h.byte_order = kByteOrder;
  h.bytes = rest.size();
  h.checksum = checksum(rest);
  h.zone = d.zone.offset_seconds;
  h.units = d.units;
  h.posts = d.posts;
  h.people = d.people;
  h.subjects = d.subjects;
  write_file(
      path,
      {std::string_view(reinterpret_cast<const char*>(&h), sizeof h), rest});
}

Org Org::open_snapshot(const std::string& path) {
  try {
    auto file = std::make_shared<MappedFile>(path);
    const std::string_view bytes = file->bytes();
    const Header h = read_header(bytes);
    auto data = std::make_shared<OrgData>();
    data->zone.offset_seconds = h.zone;
    data->units = h.units;
    data->posts = h.posts;
    data->people = h.people;
    data->subjects = h.subjects;
    Reader in(bytes.substr(sizeof h));
    data->problems = read_problems(in);
    for_each_fill(*data, [&](auto& fill) {
      fill = in.value<std::remove_reference_t<decltype(fill)>>();
    });
    in.align();
    for_each_array(*data, [&](auto& array) { in.array(array); });
    if (!in.done() || !is_consistent(*data)) truncated();
    data->note_lines();
    data->mapping = std::move(file);
    return Org(std::move(data));
  } catch (const Error& error) {
    throw error.place().empty() ? error.within(path) : error;
  }
}

}  // namespace rung
