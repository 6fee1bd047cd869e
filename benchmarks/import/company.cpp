#include "import/company.hpp"

#include <algorithm>

#include "rng.hpp"

namespace rung::bench {
namespace {

constexpr std::uint32_t kTeam = 20, kBranches = 8;

std::string padded(std::uint32_t number) {
  std::string digits = std::to_string(number);
  return std::string(7 - std::min<std::size_t>(7, digits.size()), '0') + digits;
}

class Company {
 public:
  explicit Company(const CompanySpec& spec)
      : spec_(spec),
        rng_(spec.seed),
        departments_((spec.people + kTeam - 1) / kTeam) {}

  std::string text() {
    out_ = R"({"errcode":0,"errmsg":"ok","department":[)";
    for (std::uint32_t d = 0; d < departments_; ++d) department(d);
    if (!spec_.lines) out_ += R"(],"userlist":[)";
    for (std::uint32_t u = 0; u < spec_.people; ++u) {
      if (spec_.lines && u % kTeam == 0) {
        out_ += "]}\n";
        out_ += R"({"errcode":0,"errmsg":"ok","userlist":[)";
      }
      user(u);
    }
    return out_ + "]}\n";
  }

 private:
  static std::uint32_t above(std::uint32_t department) {
    return (department - 1) / kBranches;
  }

  void comma() {
    if (out_.back() != '[') out_ += ',';
  }

  void department(std::uint32_t d) {
    comma();
    out_ += "{\"id\":" + std::to_string(d + 1) + ",\"name\":\"第" +
            std::to_string(d + 1) + "科\",\"name_en\":\"Section " +
            std::to_string(d + 1) + "\",\"department_leader\":[\"" +
            userid(d * kTeam) + "\"],\"parentid\":" +
            (d == 0 ? "0" : std::to_string(above(d) + 1)) +
            ",\"order\":" + std::to_string(100'000'000 - d) + '}';
  }

  void user(std::uint32_t u) {
    comma();
    const std::uint32_t d = u / kTeam;
    const bool head = u % kTeam == 0;
    const bool second = rng_.below(50) == 0 && departments_ > 1;
    const std::string home = std::to_string(d + 1);
    const std::string other = std::to_string(
        (d + 1 + rng_.below(std::max(departments_, 2u) - 1)) % departments_ +
        1);
    out_ += "{\"userid\":\"" + userid(u) + "\",\"name\":\"员工" + padded(u) +
            "\",\"department\":[" + home + (second ? "," + other : "") +
            "],\"order\":[" + (second ? "0,0" : "0") +
            "],\"is_leader_in_dept\":[" + (head ? "1" : "0") +
            (second ? ",0" : "") + "],\"main_department\":" + home +
            ",\"direct_leader\":[" + leader(d, head) + "],\"position\":\"" +
            (head ? "科长" : "科员") + "\",\"status\":1,\"enable\":1";
    if (spec_.full) details(u);
    out_ += '}';
  }

  static std::string leader(std::uint32_t department, bool head) {
    if (head && department == 0) return {};
    const std::uint32_t of = head ? above(department) : department;
    return '"' + userid(of * kTeam) + '"';
  }

  void details(std::uint32_t u) {
    const std::string id = padded(u);
    out_ += ",\"mobile\":\"1380" + id + "\",\"gender\":\"" +
            (rng_.coin() ? "1" : "2") + "\",\"email\":\"staff" + id +
            "@city.example\",\"biz_mail\":\"staff" + id +
            "@mail.city.example\",\"avatar\":\"https://avatar.example/" + id +
            "/0\",\"thumb_avatar\":\"https://avatar.example/" + id +
            "/100\",\"telephone\":\"020-8" + id + "\",\"alias\":\"E" + id +
            "\",\"address\":\"人民路1号\",\"hide_mobile\":0,\"english_name\":"
            "\"Staff " +
            id + "\",\"open_userid\":\"wo" + id +
            "\",\"qr_code\":\"https://qr.example/" + id +
            "\",\"external_position\":\"\",\"extattr\":{\"attrs\":[{\"type\":0,"
            "\"name\":\"工号\",\"text\":{\"value\":\"" +
            id + "\"}}]}";
  }

  CompanySpec spec_;
  Rng rng_;
  std::uint32_t departments_;
  std::string out_;
};

}  // namespace

std::string userid(std::uint32_t user) { return "staff" + padded(user); }

std::string company_text(const CompanySpec& spec) {
  return Company(spec).text();
}

}  // namespace rung::bench
