#include "engine/storage/store.hpp"

#include <condition_variable>
#include <map>
#include <mutex>

#include "engine/storage/errors.hpp"
#include "engine/storage/lmdb_store.hpp"
#include "engine/storage/open_file.hpp"
#include "engine/storage/temporary_name.hpp"

namespace casus::storage {

namespace {

/// The files this process has open. LMDB must not have one file open twice in a process.
class OpenFiles {
 public:
  static OpenFiles& instance() {
    static auto* files = new OpenFiles;  // never destroyed: stores may outlive static objects
    return *files;
  }

  std::shared_ptr<Store> open(const std::string& path, const Options& options) {
    std::shared_ptr<Store> store;
    while (!store) store = try_open(path, options);
    return store;
  }

 private:
  /// Null where the file was replaced while it was waited for.
  std::shared_ptr<Store> try_open(const std::string& path, const Options& options) {
    auto map = open_or_make_file(path, options);
    const FileIdentity identity = identity_of(*map);
    std::shared_ptr<Environment> environment;  // let go of, if anything throws, after the lock
    std::unique_lock lock(mutex_);
    // An environment that is just being closed is waited for.
    for (auto it = files_.find(identity); it != files_.end(); it = files_.find(identity)) {
      environment = it->second.environment.lock();
      if (environment) return share(it->second, environment, path, options);
      closed_.wait(lock);
    }
    if (!prepare_file(*map, options)) return nullptr;
    auto opened = Environment::open_file(std::move(map), options);
    files_[identity] = {};  // others wait from here on
    environment = std::shared_ptr<Environment>(
        opened.release(), [this, identity](Environment* gone) { close(gone, identity); });
    require_sound_tree(Snapshot(environment));
    environment->map().expect_long_reads();
    if (!options.read_only) environment->remember_lmdb_map();
    auto store = std::make_shared<LmdbStore>(environment, options);
    files_[identity] = {environment, store, options};
    return store;
  }

  /// An open file. The environment outlives the store as long as there are snapshots.
  struct OpenFile {
    std::weak_ptr<Environment> environment;
    std::weak_ptr<LmdbStore> store;
    Options options;
  };

  static std::shared_ptr<Store> share(OpenFile& file,
                                      const std::shared_ptr<Environment>& environment,
                                      const std::string& path, const Options& options) {
    if (file.options.read_only != options.read_only) throw opened_otherwise(path, "read_only");
    if (!options.read_only && file.options.durability != options.durability)
      throw opened_otherwise(path, "durability");
    auto store = file.store.lock();
    if (!store) {
      store = std::make_shared<LmdbStore>(environment, options);
      file.store = store;
    }
    return store;
  }

  void close(Environment* environment, FileIdentity identity) {
    delete environment;
    {
      const std::lock_guard lock(mutex_);
      files_.erase(identity);
    }
    closed_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable closed_;
  std::map<FileIdentity, OpenFile> files_;
};

}  // namespace

std::shared_ptr<Store> Store::open(const std::string& path, const Options& options) {
  if (path.empty() || path == ":memory:")
    return std::make_shared<LmdbStore>(std::shared_ptr<Environment>(Environment::open_memory()),
                                       options);
  return OpenFiles::instance().open(path, options);
}

void Store::copy_to(const std::string& path) {
  TemporaryName file(path);
  copy_into(file);
  if (!file.publish()) throw copy_target_exists(path);
}

}  // namespace casus::storage
