// What random organisations are made of.
#include "reference/random_org.hpp"

namespace rung::reference {

const std::vector<Profile>& profiles() {
  static const std::vector<Profile> all = {
      {.name = "edges", .explicits = 80, .dotted = 40},
      {.name = "ladder", .units = 90, .explicits = 15, .people = true},
      {.name = "portfolios",
       .units = 95,
       .explicits = 5,
       .portfolios = true,
       .people = true},
      {.name = "dated",
       .units = 85,
       .explicits = 15,
       .dotted = 15,
       .portfolios = true,
       .people = true,
       .dates = true},
      {.name = "people",
       .units = 70,
       .explicits = 50,
       .portfolios = true,
       .people = true,
       .absences = true,
       .dates = true},
      {.name = "broken",
       .units = 80,
       .explicits = 40,
       .dotted = 40,
       .portfolios = true,
       .people = true,
       .flaws = 15},
      {.name = "everything",
       .units = 80,
       .explicits = 25,
       .dotted = 25,
       .portfolios = true,
       .people = true,
       .absences = true,
       .dates = true,
       .flaws = 5},
  };
  return all;
}

const std::vector<Profile>& large_profiles() {
  static const std::vector<Profile> all = {
      {.name = "large_edges", .explicits = 99, .people = true, .large = 250},
      {.name = "large_units",
       .units = 98,
       .explicits = 2,
       .portfolios = true,
       .people = true,
       .large = 150},
      {.name = "large_dated",
       .units = 20,
       .explicits = 98,
       .dotted = 5,
       .people = true,
       .absences = true,
       .dates = true,
       .large = 300},
  };
  return all;
}

const std::vector<Profile>& route_profiles() {
  static const std::vector<Profile> all = {
      {.name = "route_units",
       .units = 95,
       .explicits = 5,
       .people = true,
       .absences = true,
       .routes = true},
      {.name = "route_edges",
       .units = 50,
       .explicits = 85,
       .dotted = 30,
       .people = true,
       .absences = true,
       .routes = true},
      {.name = "route_leaders",
       .units = 90,
       .explicits = 10,
       .portfolios = true,
       .people = true,
       .absences = true,
       .dates = true,
       .routes = true},
      {.name = "route_everything",
       .units = 80,
       .explicits = 25,
       .dotted = 25,
       .portfolios = true,
       .people = true,
       .absences = true,
       .dates = true,
       .routes = true,
       .flaws = 4},
  };
  return all;
}

const Profile& profile(const std::string& name) {
  for (const Profile& each : profiles()) {
    if (each.name == name) return each;
  }
  return profiles().back();
}

const Profile& route_profile(const std::string& name) {
  for (const Profile& each : route_profiles()) {
    if (each.name == name) return each;
  }
  return route_profiles().back();
}

}  // namespace rung::reference
