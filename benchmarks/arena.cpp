#include "arena.hpp"

#include <cstdio>
#include <utility>

namespace rung::bench {

Ring& Arena::ring() {
  if (made) return *made;
  std::fprintf(stderr, "building %s\n", name(spec).c_str());
  Sketch sketch =
      spec.shape == Shape::kBushy ? sketch_bushy(spec) : sketch_deep(spec);
  Org org = sketch.builder.build();
  sketch.builder = OrgBuilder();  // the facts are the larger part of memory
  Tree tree = make_tree(sketch, org);
  made = std::make_unique<Ring>(std::move(org), std::move(tree), spec, count);
  return *made;
}

}  // namespace rung::bench
