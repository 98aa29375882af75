// generate network FOLDER SCALE [SEED] | generate rmat FOLDER SCALE EDGE_FACTOR [SEED]

#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>

#include "tests/bench/social_network.hpp"

int main(int argc, char** argv) {
  using namespace casus::bench;
  const std::string kind = argc > 3 ? argv[1] : "";
  try {
    if (kind == "network") {
      std::filesystem::create_directories(argv[2]);
      write_social_network(argv[2], std::atof(argv[3]),
                           argc > 4 ? std::strtoull(argv[4], nullptr, 10) : 1);
      return 0;
    }
    if (kind == "rmat" && argc > 4) {
      std::filesystem::create_directories(argv[2]);
      const auto scale = static_cast<unsigned>(std::atoi(argv[3]));
      const Pairs edges = rmat(scale, static_cast<unsigned>(std::atoi(argv[4])),
                               argc > 5 ? std::strtoull(argv[5], nullptr, 10) : 1);
      write_rmat(argv[2], edges, 1U << scale);
      return 0;
    }
  } catch (const std::exception& error) {
    std::cerr << "generate: " << error.what() << '\n';
    return 1;
  }
  std::cerr << "usage: generate network FOLDER SCALE [SEED]\n"
               "       generate rmat FOLDER SCALE EDGE_FACTOR [SEED]\n";
  return 2;
}
