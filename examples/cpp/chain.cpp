#include <iostream>

#include "rung/rung.hpp"

int main() {
  const rung::Org org = rung::Org::load("examples/city/city.json");
  const rung::Context now{rung::parse_instant("2024-03-01", org.zone())};
  const rung::PostId chief = org.find_post("eb.s1");
  const rung::RouteQuery up{
      .from = chief, .extent = rung::Extent::kTop, .context = now};
  for (const rung::Step& step : rung::route(org, up).steps)
    std::cout << step.level << "  " << org.title(step.post).en << '\n';
  const auto vice = rung::relate(org, org.find_post("v1"), chief, now);
  std::cout << rung::name(vice.relation) << ", skips " << vice.skipped.size()
            << '\n';
}
