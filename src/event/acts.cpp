#include <array>

#include "rung/event.hpp"

namespace rung {
namespace {

constexpr std::array<Act, 29> kActs{{
    {"acknowledge", "签收、知悉", "acknowledge"},
    {"approve", "批准、审批", "approve"},
    {"archive", "归档", "archive"},
    {"ask", "询问", "ask"},
    {"assign", "交办", "assign"},
    {"circulate", "传阅", "circulate"},
    {"cite", "引用", "cite"},
    {"close", "办结", "close"},
    {"convene", "召集", "convene"},
    {"countersign", "会签", "countersign"},
    {"discuss", "研究", "discuss"},
    {"enforce", "执行", "enforce"},
    {"file", "备案", "file"},
    {"forward", "转办、转送", "forward"},
    {"instruct", "批示、指示", "instruct"},
    {"invite", "邀请", "invite"},
    {"publish", "发布、印发", "publish"},
    {"recall", "收回", "recall"},
    {"register", "登记", "register"},
    {"reject", "不予批准", "reject"},
    {"report", "报告、汇报", "report"},
    {"request", "请示", "request"},
    {"return", "退回", "return"},
    {"review", "审核", "review"},
    {"seal", "用印", "seal"},
    {"sign", "签发", "sign"},
    {"submit", "报送", "submit"},
    {"supervise", "督办", "supervise"},
    {"withdraw", "撤回", "withdraw"},
}};

}  // namespace

std::span<const Act> standard_acts() noexcept { return kActs; }

}  // namespace rung
