#include <iostream>

#include "rung/rung.hpp"

int main() {
  const rung::Org org = rung::Org::load("examples/city/city.json");
  const rung::Context now{rung::parse_instant("2024-03-01", org.zone())};
  const rung::PostId chief = org.find_post("eb.s1"), vice = org.find_post("v1");
  const rung::RouteQuery up{
      .from = chief, .context = now, .extent = rung::Extent::kTop};
  for (const rung::Step& step : rung::route(org, up).steps)
    std::cout << step.level << "  " << org.title(step.post).en << '\n';
  for (const rung::PostId post : rung::relate(org, vice, chief, now).skipped)
    std::cout << "straight to v1 skips " << org.id(post) << '\n';
}
