#include "health/advice.hpp"

namespace rung {
namespace {

struct Advice {
  std::string_view code, zh, en;
};

constexpr Advice kAdvice[] = {
    {"org.portfolio_gap", "在领导分工文件中明确由谁分管，并补录一条分管记录",
     "say in the division of duties who is in charge, and record it"},
    {"org.portfolio_tie", "在几位分管领导中标明以谁为主",
     "mark one of the leaders as primary"},
    {"org.source_conflict", "与两处来源的管理人核对，改正有误的一处后重新导入",
     "ask the keepers of both sources, correct the wrong one, import again"},
    {"org.cycle", "核对这一圈汇报关系，去掉方向写反的一条",
     "find the step of this ring that points the wrong way and remove it"},
    {"org.dangling_reference", "补录被引用的记录，或者改正写错的编号",
     "add the record that is referred to, or correct the id"},
    {"org.duplicate_id", "给其中一条记录换一个编号",
     "give one of the records another id"},
    {"org.multiple_superiors", "只保留一位直接上级，其余改为业务指导（虚线）",
     "keep one direct superior and make the others dotted lines"},
    {"org.no_top", "至少有一个岗位不向任何人汇报：核对最高一级",
     "somebody must report to nobody: look at the highest level"},
    {"org.self_report", "改为真正的上级", "name the real superior"},
    {"org.unreachable", "顺着上级往上核对，改正中断或成环的一处",
     "follow the superiors up and mend where they break off or go round"},
};

}  // namespace

Text advice(std::string_view problem_code) {
  for (const Advice& a : kAdvice) {
    if (a.code == problem_code) return {std::string(a.zh), std::string(a.en)};
  }
  return {"核对并改正来源数据", "look at the source and correct it"};
}

Text advice_for_weak(bool vacant, bool head) {
  if (vacant) {
    return {"尽快补缺；补缺之前指定代理或代行人员",
            "fill it; until then name somebody to act"};
  }
  if (head) {
    return {"配备在任副职，或者登记 A/B 角（代行人员）",
            "appoint a deputy, or record an A/B role (a stand-in)"};
  }
  return {"登记 A/B 角（代行人员）", "record an A/B role (a stand-in)"};
}

Text advice_for_vacant(bool head, bool leads) {
  if (head) {
    return {"补缺，或者明确代理、主持工作的人员",
            "fill it, or name who acts or presides"};
  }
  if (leads) {
    return {"补缺，或者把下级改由在任的岗位负责",
            "fill it, or put those below under a post that is filled"};
  }
  return {"补缺；不再需要的注明撤销日期",
          "fill it; if it is not needed, state the day it ends"};
}

}  // namespace rung
