// The ten anomalies of the LDBC ACID test suite (Waudby et al., "Towards Testing ACID Compliance in
// the LDBC Social Network Benchmark", 2020) on the store, with threads or with processes: none may
// occur. As one writer works at a time and begins with the latest state, writers are serializable;
// readers see one committed state each.
//
//   anomaly_test [--clients threads|processes] [--workers N] [--rounds N] [--seed N]

#include <functional>
#include <iostream>
#include <random>
#include <thread>

#include "arguments.hpp"
#include "casus/error.hpp"
#include "clients.hpp"
#include "ledger.hpp"

using namespace casus;
using namespace casus::storage;
using namespace casus::test;

namespace {

constexpr std::chrono::seconds patience{60};
using Random = std::mt19937;

struct Setting {
  bool processes = false;
  std::uint64_t workers = 4;
  std::uint64_t rounds = 100;
  unsigned seed = 0;
  std::string path;
  Options options;
};

ChunkKey item(std::uint32_t number) { return {ChunkKind::node_property, 0, number}; }

std::int64_t value_of(const StoreSnapshot& snapshot, std::uint32_t number) {
  const std::string text = ledger::as_text(snapshot.get(item(number)));
  return text.empty() ? 0 : std::stoll(text.substr(0, text.find(' ')));
}

void set_value(StoreWriter& writer, std::uint32_t number, std::int64_t value) {
  std::string text = std::to_string(value) + " ";
  text.resize(number % 2 == 0 ? 64 : 5000, '.');  // items inside leaf pages and outside
  writer.put(item(number), ledger::as_bytes(text));
}

void require(bool condition, const char* what) {
  if (!condition) throw std::runtime_error(what);
}

using Worker = std::function<void(Store&, std::uint64_t number, Random&)>;

void run_clients(const Setting& setting, const Worker& worker) {
  const auto run = [&](Store& store, std::uint64_t number) {
    Random random(setting.seed + static_cast<unsigned>(number));
    worker(store, number, random);
  };
  const auto open = [&] { return Store::open(setting.path, setting.options); };
  if (setting.processes)
    return run_in_processes(setting.workers, [&](std::uint64_t number) { run(*open(), number); });
  const auto store = open();
  run_in_threads(setting.workers, [&](std::uint64_t number) { run(*store, number); });
}

/// Runs `worker` in all clients at once, then `verdict` on the final state.
void play(const Setting& setting, const char* name, const Worker& worker,
          const std::function<void(const StoreSnapshot&)>& verdict = {}) {
  {
    const auto store = Store::open(setting.path, setting.options);
    auto writer = store->begin_write(patience);
    for (std::uint32_t number = 0; number < 8; ++number) set_value(*writer, number, 0);
    writer->clear_index(1);
    writer->commit();
  }
  try {
    run_clients(setting, worker);
    const auto store = Store::open(setting.path, setting.options);
    if (verdict) verdict(*store->snapshot());
    require(store->check().empty(), "check() finds damage");
  } catch (const std::exception& error) {
    throw std::runtime_error(std::string(name) + ": " + error.what());
  }
  std::cout << name << ": does not occur" << std::endl;
}

void play_write_anomalies(const Setting& setting) {
  play(setting, "G0 dirty write", [&](Store& store, std::uint64_t number, Random&) {
    for (std::uint64_t i = 0; i < setting.rounds; ++i) {
      auto writer = store.begin_write(patience);
      const auto mark = static_cast<std::int64_t>(number * setting.rounds + i);
      for (std::uint32_t at = 0; at < 4; ++at) set_value(*writer, at, mark);
      writer->commit();
      const auto snapshot = store.snapshot();
      for (std::uint32_t at = 1; at < 4; ++at)
        require(value_of(*snapshot, at) == value_of(*snapshot, 0), "writes are interleaved");
    }
  });
  play(setting, "G1c circular information flow", [&](Store& store, std::uint64_t number, Random&) {
    // Each writes its own item and reads the others': of two writers, one must have come first.
    std::int64_t last = 0;
    for (std::uint64_t i = 1; i <= setting.rounds; ++i) {
      auto writer = store.begin_write(patience);
      const std::int64_t turn = value_of(writer->base(), 7) + 1;
      require(turn > last, "a writer does not see one that came before it");
      last = turn;
      set_value(*writer, static_cast<std::uint32_t>(number % 7), turn);
      set_value(*writer, 7, turn);
      for (std::uint32_t at = 0; at < 7; ++at)
        require(value_of(writer->base(), at) < turn, "a writer sees one that comes after it");
      writer->commit();
    }
  });
  play(
      setting, "LU lost update",
      [&](Store& store, std::uint64_t, Random&) {
        for (std::uint64_t i = 0; i < setting.rounds; ++i) {
          auto writer = store.begin_write(patience);
          set_value(*writer, 0, value_of(writer->base(), 0) + 1);
          writer->commit();
        }
      },
      [&](const StoreSnapshot& snapshot) {
        require(
            value_of(snapshot, 0) == static_cast<std::int64_t>(setting.workers * setting.rounds),
            "an update is lost");
      });
  play(
      setting, "WS write skew",
      [&](Store& store, std::uint64_t number, Random& random) {
        for (std::uint64_t i = 0; i < setting.rounds; ++i) {
          auto writer = store.begin_write(patience);
          const std::int64_t a = value_of(writer->base(), 0), b = value_of(writer->base(), 1);
          require(a + b >= 0, "the sum is negative");
          const std::uint32_t own = number % 2;
          if (a + b >= 100)
            set_value(*writer, own, (own == 0 ? a : b) - 100);
          else
            set_value(*writer, own, (own == 0 ? a : b) + static_cast<std::int64_t>(random() % 150));
          writer->commit();
        }
      },
      [](const StoreSnapshot& snapshot) {
        require(value_of(snapshot, 0) + value_of(snapshot, 1) >= 0, "the sum is negative");
      });
}

void play_read_anomalies(const Setting& setting) {
  play(setting, "G1a aborted read", [&](Store& store, std::uint64_t number, Random&) {
    for (std::uint64_t i = 0; i < setting.rounds; ++i) {
      if (number % 2 == 0) {
        auto writer = store.begin_write(patience);
        set_value(*writer, 0, -1);
        set_value(*writer, 1, -1);
        writer->add_index_entry(1, "aborted", 1);
      } else {
        const auto snapshot = store.snapshot();
        require(value_of(*snapshot, 0) == 0 && value_of(*snapshot, 1) == 0,
                "an aborted write shows");
        snapshot->scan_index(1, "", std::nullopt, [](std::string_view, std::uint32_t) -> bool {
          throw std::runtime_error("an aborted index entry shows");
        });
      }
    }
  });
  play(setting, "G1b intermediate read", [&](Store& store, std::uint64_t number, Random&) {
    for (std::uint64_t i = 0; i < setting.rounds; ++i) {
      if (number % 2 == 0) {
        auto writer = store.begin_write(patience);
        for (std::int64_t step = 1; step <= 2; ++step)
          set_value(*writer, 1, static_cast<std::int64_t>(2 * i) + step);
        writer->commit();
      } else {
        require(value_of(*store.snapshot(), 1) % 2 == 0, "an intermediate value shows");
      }
    }
  });
  play(setting, "OTV observed transaction vanishes",
       [&](Store& store, std::uint64_t number, Random&) {
         std::int64_t seen = 0;
         for (std::uint64_t i = 0; i < setting.rounds; ++i) {
           if (number % 2 == 0) {
             auto writer = store.begin_write(patience);
             const std::int64_t next = value_of(writer->base(), 0) + 1;
             set_value(*writer, 0, next);
             set_value(*writer, 1, next);
             writer->commit();
             continue;
           }
           for (std::uint32_t at = 0; at < 2; ++at) {
             const std::int64_t now = value_of(*store.snapshot(), at);
             require(now >= seen, "what was seen is gone");
             seen = now;
           }
         }
       });
}

void play_snapshot_anomalies(const Setting& setting) {
  play(setting, "FR fractured read, IMP item many preceders, PMP predicate many preceders",
       [&](Store& store, std::uint64_t number, Random& random) {
         for (std::uint64_t i = 0; i < setting.rounds; ++i) {
           if (number % 2 == 0) {
             auto writer = store.begin_write(patience);
             const std::int64_t next = value_of(writer->base(), 0) + 1;
             for (std::uint32_t at = 0; at < 4; ++at) set_value(*writer, at, next);
             writer->add_index_entry(1, "counted", static_cast<std::uint32_t>(next));
             writer->commit();
             continue;
           }
           const auto snapshot = store.snapshot();
           const std::int64_t first = value_of(*snapshot, 0);
           for (int again = 0; again < 3; ++again) {
             for (std::uint32_t at = 0; at < 4; ++at)
               require(value_of(*snapshot, at) == first, "a snapshot shows two states");
             std::int64_t entries = 0;
             snapshot->scan_index(1, "counted", std::nullopt, [&](std::string_view, std::uint32_t) {
               ++entries;
               return true;
             });
             require(entries == first, "a predicate matches another state");
             std::this_thread::sleep_for(std::chrono::microseconds(random() % 300));
           }
         }
       });
}

int run(const test::Arguments& arguments) {
  Setting setting;
  setting.processes = arguments.text("--clients", "threads") == "processes";
  setting.workers = arguments.number("--workers", 4);
  setting.rounds = arguments.number("--rounds", 60);
  setting.seed = static_cast<unsigned>(arguments.number("--seed", std::random_device()()));
  std::cout << "anomaly_test --clients " << (setting.processes ? "processes" : "threads")
            << " --workers " << setting.workers << " --rounds " << setting.rounds << " --seed "
            << setting.seed << std::endl;
  const ledger::Folder folder;
  setting.path = folder.file("anomalies");
  setting.options.durability = Durability::checkpoint;
  play_write_anomalies(setting);
  play_read_anomalies(setting);
  play_snapshot_anomalies(setting);
  return 0;
}

}  // namespace

int main(int count, char** values) { return test::run_test(run, count, values); }
