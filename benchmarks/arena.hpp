// An organisation that is built when the first row needs it, with its peers.
#ifndef RUNG_BENCHMARKS_ARENA_HPP_
#define RUNG_BENCHMARKS_ARENA_HPP_

#include <memory>

#include "peers.hpp"
#include "queries.hpp"
#include "tree.hpp"
#include "world.hpp"

namespace rung::bench {

/// All that the contestants hold.
struct Ring {
  Ring(Org compiled, Tree truth, const WorldSpec& spec, std::uint32_t count)
      : org(std::move(compiled)),
        tree(std::move(truth)),
        queries(make_queries(tree, count, spec.seed)),
        bare(tree),
        hash(tree),
        graph(tree) {}
  Org org;
  Tree tree;
  Queries queries;
  BareArrays bare;
  HashWalk hash;
  GraphWalk graph;
};

struct Arena {
  WorldSpec spec;
  std::uint32_t count = 0;  ///< of questions
  std::unique_ptr<Ring> made;

  Ring& ring();
};

}  // namespace rung::bench

#endif  // RUNG_BENCHMARKS_ARENA_HPP_
