// Damages a file in many ways; each must give a clear error or right data, and never a crash:
// single flipped bits, overwritten ranges, and files cut short.
//
//   damage_test [--flips N] [--cuts N] [--seed N]

#include <cstdio>
#include <fstream>
#include <iostream>
#include <random>
#include <sstream>

#include "arguments.hpp"
#include "casus/error.hpp"
#include "ledger.hpp"

using namespace casus;
using namespace casus::storage;

namespace {

struct Tally {
  std::uint64_t refused = 0;  // at open
  std::uint64_t errors = 0;   // later
  std::uint64_t harmless = 0;
};

void write_file(const std::string& path, const std::string& image) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << image;
  std::remove((path + "-lock").c_str());
}

/// What can be read must be right; reading on after an error must work.
void read_everything(Store& store, const ledger::State& state, bool& error_seen) {
  const auto snapshot = store.snapshot();
  for (std::uint32_t number = 0; number < ledger::chunk_count; ++number) {
    try {
      const std::string text =
          ledger::as_text(snapshot->get({ChunkKind::node_property, 1, number}));
      const auto written = state.chunks.find(number);
      if (text != (written == state.chunks.end() ? "" : ledger::contents(written->second, number)))
        throw std::runtime_error("chunk " + std::to_string(number) + " is silently wrong");
    } catch (const Error&) {
      error_seen = true;
    }
  }
  try {
    std::set<std::pair<std::string, std::uint32_t>> index;
    snapshot->scan_index(
        ledger::index_number, "", std::nullopt,
        [&](std::string_view key, std::uint32_t id) { return index.emplace(key, id).second; });
    if (index != state.index) throw std::runtime_error("the index is silently wrong");
  } catch (const Error&) {
    error_seen = true;
  }
}

/// Everything an application may do with a file that may be damaged.
void exercise(const std::string& path, const ledger::State& state, std::uint32_t commits,
              Tally& tally) {
  Options options;
  options.durability = Durability::none;
  std::size_t pieces = 0;
  bool error_seen = false;
  try {
    Store::salvage(
        path, [](ChunkKey, Bytes) {}, [&](const std::string&, std::optional<ChunkKey>) { ++pieces; });
    pieces += Store::check_file(path).size();
  } catch (const Error&) {
    ++pieces;
  }
  std::shared_ptr<Store> store;
  try {
    store = Store::open(path, options);
  } catch (const Error&) {
    if (pieces == 0) throw std::runtime_error("open refuses what check_file finds sound");
    ++tally.refused;
    return;
  }
  read_everything(*store, state, error_seen);
  try {
    for (std::uint32_t i = 1; i <= 3; ++i)
      if (ledger::advance(*store, std::chrono::seconds(1)) != commits + i)
        throw std::runtime_error("the counter is silently wrong");
    if (!error_seen && ledger::verify(*store->snapshot()) != commits + 3)
      throw std::runtime_error("the state after more commits is silently wrong");
  } catch (const Error&) {
    error_seen = true;
  }
  if (error_seen && pieces == 0) throw std::runtime_error("check_file missed damage");
  ++(error_seen ? tally.errors : tally.harmless);
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// A place that is rather in the pages that matter than in the contents of large chunks.
std::size_t random_place(const std::string& image, std::mt19937& random) {
  constexpr std::size_t page = 4096;
  for (int attempt = 0; attempt < 20; ++attempt) {
    const std::size_t number = random() % (image.size() / page);
    const unsigned char flags = image[number * page + 10];
    if (number < 2 || flags == 1 || flags == 2) return number * page + random() % page;
  }
  return random() % image.size();
}

int run(const test::Arguments& arguments) {
  const auto flips = arguments.number("--flips", 300);
  const auto cuts = arguments.number("--cuts", 100);
  const auto seed = arguments.number("--seed", std::random_device()());
  std::cout << "damage_test --flips " << flips << " --cuts " << cuts << " --seed " << seed
            << std::endl;
  std::mt19937 random(static_cast<unsigned>(seed));
  const ledger::Folder folder;
  const std::string path = folder.file("sound");
  constexpr std::uint32_t commits = 200;
  {
    Options options;
    options.durability = Durability::none;
    const auto store = Store::open(path, options);
    while (ledger::advance(*store, std::chrono::seconds(1)) < commits) {
    }
    store->checkpoint();
  }
  const std::string sound = read_file(path);
  const ledger::State state = ledger::state_after(commits);
  const std::string damaged = folder.file("damaged");
  const auto attempt = [&](const std::string& image, const std::string& what, Tally& tally) {
    write_file(damaged, image);
    try {
      exercise(damaged, state, commits, tally);
    } catch (const std::exception& error) {
      throw std::runtime_error(what + ": " + error.what());
    }
  };
  const auto print = [](const char* what, const Tally& tally) {
    std::cout << what << ": " << tally.refused << " refused at open, " << tally.errors
              << " errors later, " << tally.harmless << " harmless" << std::endl;
  };

  Tally flipped, overwritten, cut;
  for (std::uint64_t i = 0; i < flips; ++i) {
    std::string image = sound;
    const std::size_t place = i % 2 == 0 ? random() % image.size() : random_place(image, random);
    const unsigned bit = random() % 8;
    image[place] = static_cast<char>(image[place] ^ (1 << bit));
    attempt(image, "bit " + std::to_string(bit) + " of byte " + std::to_string(place), flipped);
  }
  print("flipped bits", flipped);
  for (std::uint64_t i = 0; i < flips / 4; ++i) {
    std::string image = sound;
    const std::size_t place = random_place(image, random);
    const std::size_t length = std::min<std::size_t>(random() % 5000 + 1, image.size() - place);
    for (std::size_t at = place; at < place + length; ++at)
      image[at] = static_cast<char>(i % 3 == 0 ? 0 : random());
    attempt(image, std::to_string(length) + " bytes from " + std::to_string(place), overwritten);
  }
  print("overwritten ranges", overwritten);
  for (std::uint64_t i = 0; i < cuts; ++i) {
    const std::size_t length = 1 + (i % 3 == 0 ? random() % 20'000 : random() % sound.size());
    attempt(sound.substr(0, length), "cut to " + std::to_string(length), cut);
  }
  print("files cut short", cut);
  return 0;
}

}  // namespace

int main(int count, char** values) { return test::run_test(run, count, values); }
