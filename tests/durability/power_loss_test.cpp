// Plays losses of power. A workload's writes are recorded; then for each moment of it files are
// made that a disk could hold after losing power just then: all that was synced, and of the rest
// whatever sectors the disk got to, torn and in any order. Each such file must open after "the
// reboot", check() must find nothing, and the state must be whole and not older than the last
// commit that was promised to be safe.
//
//   power_loss_test [--commits N] [--variants N] [--threads N] [--durability full|checkpoint|none]
//   [--seed N]

#include <unistd.h>

#include <cstdio>
#include <deque>
#include <fstream>
#include <iostream>
#include <map>
#include <random>
#include <sstream>
#include <thread>
#include <vector>

#include "arguments.hpp"
#include "casus/error.hpp"
#include "engine/storage/seal.hpp"
#include "ledger.hpp"
#include "write_recorder.hpp"

using namespace casus;
using namespace casus::storage;
using test::FileEvent;

namespace {

constexpr std::size_t sector_size = 512;

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void write_at(std::string& image, std::uint64_t offset, std::string_view bytes) {
  if (image.size() < offset + bytes.size()) image.resize(offset + bytes.size(), '\0');
  image.replace(offset, bytes.size(), bytes);
}

/// The file as the disk holds it for certain, and the writes that may or may not have reached it.
class Disk {
 public:
  explicit Disk(std::string image) : safe_(std::move(image)) {}

  void play(const FileEvent& event) {
    const std::uint64_t number = played_++;
    switch (event.kind) {
      case FileEvent::Kind::write:
        pending_.emplace_back(number, event);
        return;
      case FileEvent::Kind::synced_write:
        write_at(safe_, event.offset, event.bytes);
        return;
      case FileEvent::Kind::truncate:
        throw std::runtime_error("the store is not expected to truncate its file");
      case FileEvent::Kind::sync:
        while (!pending_.empty() && pending_.front().first < event.offset) {
          write_at(safe_, pending_.front().second.offset, pending_.front().second.bytes);
          pending_.pop_front();
        }
        return;
      case FileEvent::Kind::mark:
        return;
    }
  }

  [[nodiscard]] bool is_certain() const { return pending_.empty(); }

  /// Variant 0 loses all that was not synced, variant 1 nothing, the others sectors at random,
  /// where of several writes to one sector any may be the last that reached the disk.
  [[nodiscard]] std::string after_power_loss(std::uint64_t variant, std::mt19937& random) const {
    std::string image = safe_;
    if (variant == 0) return image;
    const bool keeps_all = variant == 1;
    const unsigned kept_in_ten = random() % 11;
    for (const auto& [number, write] : pending_) {
      const bool whole = keeps_all || random() % 3 != 0;
      const bool kept = keeps_all || random() % 10 < kept_in_ten;
      if (whole) {
        if (kept) write_at(image, write.offset, write.bytes);
        continue;
      }
      for (std::size_t at = 0; at < write.bytes.size();) {
        const std::size_t in_sector = sector_size - (write.offset + at) % sector_size;
        const std::string_view part = std::string_view(write.bytes).substr(at, in_sector);
        if (random() % 10 < kept_in_ten) write_at(image, write.offset + at, part);
        at += part.size();
      }
    }
    return image;
  }

 private:
  std::string safe_;
  std::deque<std::pair<std::uint64_t, FileEvent>> pending_;
  std::uint64_t played_ = 0;
};

struct Recording {
  std::string before;
  std::vector<FileEvent> events;  // a mark n: all commits up to n are promised to be safe
};

/// One commit in each of several threads at once, marked when they return; the number of the last.
std::uint32_t commit_in_threads(Store& store, std::uint64_t threads, const Options& options) {
  std::vector<std::thread> running;
  for (std::uint64_t t = 0; t < threads; ++t)
    running.emplace_back([&] {
      const std::uint32_t n = ledger::advance(store, std::chrono::seconds(60));
      if (options.durability == Durability::full) test::mark_recording(n);
    });
  for (std::thread& thread : running) thread.join();
  return ledger::count_of(*store.snapshot());
}

Recording record_workload(const std::string& path, const Options& options, std::uint64_t commits,
                          std::uint64_t threads, std::mt19937& random) {
  Recording recording;
  auto store = Store::open(path, options);
  std::uint32_t last = 0;
  for (int i = 0; i < 30; ++i) last = ledger::advance(*store, std::chrono::seconds(5));
  store.reset();
  recording.before = read_file(path);
  test::start_recording(path);
  test::mark_recording(options.durability == Durability::none ? 0 : last);
  store = Store::open(path, options);
  std::shared_ptr<const StoreSnapshot> reader;
  for (std::uint64_t i = 0; i < commits; ++i) {
    if (threads > 1 && i % 2 == 0) {
      last = commit_in_threads(*store, threads, options);
      i += threads - 1;
    } else {
      last = ledger::advance(*store, std::chrono::seconds(5));
    }
    if (options.durability == Durability::full) test::mark_recording(last);
    if (random() % 5 == 0) reader = store->snapshot();
    if (random() % 7 == 0) reader.reset();
    if (random() % 12 == 0 && options.durability == Durability::checkpoint) {
      store->checkpoint();
      test::mark_recording(last);
    }
    if (random() % 40 == 0) {
      reader.reset();
      store.reset();
      if (options.durability == Durability::checkpoint) test::mark_recording(last);
      store = Store::open(path, options);
    }
  }
  reader.reset();
  store.reset();
  if (options.durability == Durability::checkpoint) test::mark_recording(last);
  recording.events = test::stop_recording();
  return recording;
}

struct Tally {
  std::uint64_t files = 0;
  std::uint64_t refused = 0;
};

/// Opens what the disk may hold and verifies it against what was promised.
void verify_image(const std::string& image, const std::string& path, const Options& options,
                  std::uint64_t promised, Tally& tally) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << image;
  std::remove((path + "-lock").c_str());
  ++tally.files;
  try {
    const auto store = Store::open(path, options);
    const std::uint32_t found = ledger::verify_all(*store);
    if (found < promised)
      throw std::runtime_error("lost a commit: promised " + std::to_string(promised) + ", found " +
                               std::to_string(found));
    if (ledger::advance(*store, std::chrono::seconds(1)) != found + 1)
      throw std::runtime_error("the file does not go on where it was");
  } catch (const Error& error) {
    if (options.durability != Durability::none) throw;
    ++tally.refused;
  }
}

int run(const test::Arguments& arguments) {
  const auto commits = arguments.number("--commits", 60);
  const auto threads = arguments.number("--threads", 1);
  const auto variants = arguments.number("--variants", 4);
  const auto seed = arguments.number("--seed", std::random_device()());
  Options options;
  options.durability = arguments.durability();
  std::cout << "power_loss_test --commits " << commits << " --variants " << variants
            << " --threads " << threads << " --durability "
            << arguments.text("--durability", "full") << " --seed " << seed << std::endl;
  std::mt19937 random(static_cast<unsigned>(seed));
  const ledger::Folder folder(access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp");
  const Recording recording =
      record_workload(folder.file("recorded"), options, commits, threads, random);
  BootId later{};
  later[0] = 1;
  pretend_boot_id(later);
  // What follows is not about durability, so it need not wait for a disk.
  Disk disk(recording.before);
  std::uint64_t promised = 0;
  Tally tally;
  for (std::size_t i = 0; i < recording.events.size(); ++i) {
    const FileEvent& event = recording.events[i];
    if (event.kind == FileEvent::Kind::mark) promised = std::max(promised, event.offset);
    disk.play(event);
    for (std::uint64_t variant = 0; variant < (disk.is_certain() ? 1 : variants); ++variant) {
      try {
        verify_image(disk.after_power_loss(variant, random), folder.file("after"), options,
                     promised, tally);
      } catch (const std::exception& error) {
        throw std::runtime_error("event " + std::to_string(i) + ", variant " +
                                 std::to_string(variant) + ": " + error.what());
      }
    }
  }
  std::cout << recording.events.size() << " moments, " << tally.files << " files, " << tally.refused
            << " refused, no promised commit lost" << std::endl;
  return 0;
}

}  // namespace

int main(int count, char** values) { return test::run_test(run, count, values); }
