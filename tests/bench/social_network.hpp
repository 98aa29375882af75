#pragma once

// A made-up social network in the shape of LDBC's Social Network Benchmark: persons with a
// power-law of friendships inside communities, forums, posts and threads of comments, Zipf tags.
// Every number follows from scale and seed.

#include <cstdint>
#include <string>
#include <vector>

#include "tests/bench/tables.hpp"

namespace casus::bench {

/// One file of relationships: `start_TYPE_end.csv`.
struct RelationFile {
  std::string start;
  std::string type;
  std::string end;
  [[nodiscard]] std::string name() const { return start + "_" + type + "_" + end; }
};

/// Labels with a file each, and relations with a file each, in the order they are written. Post and
/// Comment are Message, too.
const std::vector<std::string>& network_labels();
const std::vector<RelationFile>& network_relations();

/// Writes all files to `folder`, which must exist. Ids count up from 0 within each label; the ids
/// of a label are a space of its name. Scale 1 has 11,000 persons and 3.1 million messages. Throws
/// std::runtime_error.
void write_social_network(const std::string& folder, double scale, std::uint64_t seed);

/// R-MAT (Chakrabarti, Zhan, Faloutsos 2004) with a, b, c = 0.57, 0.19, 0.19 as Graph 500 has it:
/// 2^scale vertices, so many edges a vertex; without loops and repetitions.
Pairs rmat(unsigned scale, unsigned edge_factor, std::uint64_t seed);
/// V.csv and V_E_V.csv.
void write_rmat(const std::string& folder, const Pairs& edges, std::uint32_t vertices);

}  // namespace casus::bench
