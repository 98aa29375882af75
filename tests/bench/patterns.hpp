#pragma once

// The nine patterns of LSQB (Mhedhbi et al., "LSQB: A Large-Scale Subgraph Query Benchmark", 2021)
// as loops over arrays.

#include <cstdint>
#include <string>

#include "tests/bench/tables.hpp"

namespace casus::bench {

/// What the patterns ask of the network, in arrays; ids count from 0 within each label.
struct NetworkArrays {
  explicit NetworkArrays(const std::string& folder);

  std::uint32_t persons = 0;
  std::uint32_t forums = 0;
  std::uint32_t posts = 0;
  std::uint32_t comments = 0;
  std::uint32_t tags = 0;
  std::uint32_t countries = 0;

  std::vector<std::uint32_t> country_of_person;  // through the city
  std::vector<std::uint32_t> creator_of_post;
  std::vector<std::uint32_t> creator_of_comment;
  std::vector<std::uint32_t> forum_of_post;
  Pairs reply_to_post;                         // comment, post, in the order of the file
  Pairs reply_to_comment;                      // comment, comment
  std::vector<std::uint32_t> replies_of_post;  // how many
  std::vector<std::uint32_t> replies_of_comment;
  std::vector<std::uint32_t> likes_of_post;
  std::vector<std::uint32_t> likes_of_comment;
  std::vector<std::uint32_t> interests;  // of a person: how many
  std::vector<std::uint32_t> classes_of_tag;
  std::vector<std::uint32_t> countries_of_person;
  Rows members;  // of a forum
  Rows tags_of_post;
  Rows tags_of_comment;
  Rows friends;  // KNOWS in both directions
  [[nodiscard]] std::size_t bytes() const;
};

/// The number of matches of pattern 1 to 9.
std::uint64_t count_pattern(const NetworkArrays& network, int pattern);

/// The patterns in Cypher, as LSQB publishes them.
const char* pattern_in_cypher(int pattern);

}  // namespace casus::bench
