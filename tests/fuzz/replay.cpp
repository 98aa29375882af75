// replay FOLDER STEP: runs a fuzz target, without libFuzzer, on each file of a corpus, and on the
// beginnings of each file at every STEP bytes.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/fuzz/fuzz_target.hpp"

namespace {

void run(const std::string& text) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t step = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 0;
  if (argc != 3 || step == 0 || !std::filesystem::is_directory(argv[1])) {
    std::cerr << "usage: replay FOLDER STEP\n";
    return 2;
  }
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(argv[1]))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::size_t inputs = 0;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    for (std::size_t length = 0; length < text.size(); length += step, ++inputs)
      run(text.substr(0, length));
    run(text);
    ++inputs;
  }
  std::cout << inputs << " inputs from " << files.size() << " files\n";
  return files.empty() ? 1 : 0;
}
