#include "engine/graph/graph_store.hpp"

#include <unistd.h>

#include "engine/graph/errors.hpp"

namespace casus::graph {

std::shared_ptr<GraphStore> GraphStore::open(const std::string& path, const Options& options) {
  return std::make_shared<GraphStore>(storage::Store::open(path, options));
}

namespace {

std::size_t half_of_memory() {
  const long pages = sysconf(_SC_PHYS_PAGES);
  const long page_size = sysconf(_SC_PAGESIZE);
  if (pages <= 0 || page_size <= 0) return std::size_t{1} << 32;
  return static_cast<std::size_t>(pages) * static_cast<std::size_t>(page_size) / 2;
}

}  // namespace

GraphStore::GraphStore(std::shared_ptr<storage::Store> store)
    : store_(std::move(store)), unfolded_limit_(half_of_memory()) {}

std::shared_ptr<const GraphView> GraphStore::snapshot() {
  const std::lock_guard lock(mutex_);
  // The only owner: no statement is under way.
  if (latest_.use_count() == 1 && decoded_->bytes() > unfolded_limit_) {
    latest_.reset();
    decoded_->clear();
  }
  std::shared_ptr<const storage::StoreSnapshot> current = store_->snapshot();
  if (latest_ == nullptr || latest_->state_.snapshot->version() != current->version()) {
    latest_.reset(new GraphView(std::move(current), decoded_, latest_.get()));
  }
  return latest_;
}

std::unique_ptr<GraphTransaction> GraphStore::begin(const storage::Patience& patience) {
  std::unique_ptr<storage::StoreWriter> writer = store_->begin_write(patience);
  // Nobody else can commit while the writer is open, so this is the state it begins with.
  std::shared_ptr<const GraphView> base = snapshot();
  if (base->state_.snapshot->version() != writer->base().version()) throw writer_out_of_step();
  return std::unique_ptr<GraphTransaction>(
      new GraphTransaction(std::move(base), std::move(writer)));
}

}  // namespace casus::graph
