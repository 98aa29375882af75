// Fills the disk under a store: each commit succeeds whole or fails with an error of kind storage,
// and the file stays sound. A small tmpfs where that can be mounted (as root); in any case a limit
// on the size of files, which fails writes just so.
//
//   full_disk_test [--seed N]

#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <iostream>
#include <random>

#include "arguments.hpp"
#include "casus/error.hpp"
#include "ledger.hpp"

using namespace casus;
using namespace casus::storage;

namespace {

/// A commit that is large in itself fails as well.
void fail_large_commit(Store& store) {
  const std::string huge(20'000'000, 'x');
  try {
    auto writer = store.begin_write(std::chrono::seconds(1));
    writer->put({ChunkKind::outgoing, 1, 0}, ledger::as_bytes(huge));
    writer->commit();
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::storage) throw;
    std::cout << "a large commit: " << error.what() << std::endl;
    return;
  }
  throw std::runtime_error("20 MB fit on the small disk");
}

/// Commits ever more until it fails; then what was committed must be there, and again after
/// opening.
void fill(const std::string& path, Durability durability) {
  Options options;
  options.durability = durability;
  std::uint32_t commits = 0;
  {
    const auto store = Store::open(path, options);
    fail_large_commit(*store);
    const std::string large(100'000, 'x');
    bool full = false;
    while (!full) {
      try {
        auto writer = store->begin_write(std::chrono::seconds(1));
        for (std::uint32_t i = 0; i < 3; ++i)
          writer->put({ChunkKind::outgoing, 0, commits * 3 + i}, ledger::as_bytes(large));
        writer->put(ledger::counter_key, ledger::as_bytes(std::to_string(commits + 1)));
        writer->commit();
        ++commits;
      } catch (const Error& error) {
        if (error.kind() != ErrorKind::storage) throw;
        std::cout << "after " << commits << " commits: " << error.what() << std::endl;
        full = true;
      }
      if (commits > 10'000) throw std::runtime_error("the disk does not fill");
    }
    if (commits == 0) throw std::runtime_error("nothing could be committed");
    for (const std::string& damage : store->check()) throw std::runtime_error(damage);
    if (ledger::count_of(*store->snapshot()) != commits)
      throw std::runtime_error("the failed commit changed something");
  }
  const auto store = Store::open(path, options);
  for (const std::string& damage : store->check()) throw std::runtime_error(damage);
  if (ledger::count_of(*store->snapshot()) != commits)
    throw std::runtime_error("the failed commit changed something that shows after opening");
}

class SmallDisk {
 public:
  explicit SmallDisk(const std::string& path) : path_(path) {
    std::filesystem::create_directory(path_);
    mounted_ = mount("tmpfs", path_.c_str(), "tmpfs", 0, "size=6m") == 0;
  }
  ~SmallDisk() {
    if (mounted_) umount2(path_.c_str(), MNT_DETACH);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  [[nodiscard]] bool mounted() const { return mounted_; }

 private:
  std::string path_;
  bool mounted_ = false;
};

int run(const test::Arguments&) {
  const ledger::Folder folder;
  for (const Durability durability : {Durability::full, Durability::checkpoint, Durability::none}) {
    const std::string name = std::to_string(static_cast<int>(durability));
    const SmallDisk disk(folder.file("disk" + name));
    if (disk.mounted())
      fill(folder.file("disk" + name) + "/file", durability);
    else
      std::cout << "no tmpfs can be mounted here" << std::endl;
  }
  signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{6 << 20, RLIM_INFINITY};
  setrlimit(RLIMIT_FSIZE, &limit);
  for (const Durability durability : {Durability::full, Durability::checkpoint, Durability::none})
    fill(folder.file("limited" + std::to_string(static_cast<int>(durability))), durability);
  return 0;
}

}  // namespace

int main(int count, char** values) { return test::run_test(run, count, values); }
