#include "engine/graph/bulk_target.hpp"

#include <cerrno>
#include <filesystem>

#include "engine/graph/bulk_errors.hpp"
#include "engine/graph/catalog_codec.hpp"
#include "engine/graph/schema.hpp"
#include "engine/graph/statistics.hpp"
#include "engine/storage/errors.hpp"
#include "engine/storage/temporary_name.hpp"

namespace casus::graph {

namespace {

// Large enough that the flushes of the tree do not count, small beside the memory of a reader.
constexpr std::size_t commit_bytes = std::size_t{16} << 20;

// Has the system begin to write to the disk what is in the file so far. It would otherwise keep all of
// it until the end, where the flush then took most of a second that nothing else could fill.
void begin_writing_out(int descriptor) {
#ifdef SYNC_FILE_RANGE_WRITE
  if (descriptor >= 0) sync_file_range(descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
#else
  static_cast<void>(descriptor);
#endif
}

void commit_chunks(storage::Store& store, int descriptor,
                   std::vector<std::pair<storage::ChunkKey, ByteBuffer>> chunks) {
  const auto writer = store.begin_write(std::chrono::seconds(60));
  for (auto& [key, bytes] : chunks) {
    writer->put(key, bytes);
    bytes = ByteBuffer();
  }
  writer->commit();
  begin_writing_out(descriptor);
}

}  // namespace

BulkTarget::BulkTarget(const std::string& path, std::chrono::milliseconds write_timeout)
    : path_(path) {
  if (path.empty() || path == ":memory:") throw import_needs_a_file();
  std::error_code ignored;
  if (std::filesystem::exists(path, ignored)) {
    open_existing(write_timeout);
  } else {
    open_new();
  }
}

BulkTarget::~BulkTarget() {
  if (committing_.valid()) committing_.wait();
  writer_.reset();
  store_.reset();  // before the file goes
}

void BulkTarget::open_existing(std::chrono::milliseconds write_timeout) {
  Options options;
  options.write_timeout = write_timeout;
  store_ = storage::Store::open(path_, options);
  writer_ = store_->begin_write(write_timeout);
  const Bytes counts = writer_->base().get({storage::ChunkKind::statistics, 0, 0});
  if (!counts.empty()) {
    const Statistics statistics = decode_statistics(counts);
    if (statistics.node_count != 0) throw import_into_elements(path_, statistics.node_count);
    catalog_generation_ = statistics.catalog_generation;
  }
  const Bytes schema = writer_->base().get({storage::ChunkKind::catalog, 1, 0});
  if (!schema.empty() && !decode_schema(schema).empty()) throw import_into_schema(path_);
  const Bytes names = writer_->base().get({storage::ChunkKind::catalog, 0, 0});
  if (!names.empty()) catalog_ = decode_catalog(names);
}

void BulkTarget::open_new() {
  using storage::UnfinishedFile;
  new_file_ = std::make_unique<UnfinishedFile>(path_, UnfinishedFile::Naming::at_once);
  if (new_file_->descriptor() < 0) throw storage::system_error("make", path_, errno);
  Options options;
  options.durability = Durability::none;  // one flush at the end
  store_ = storage::Store::open(new_file_->name(), options);
}

void BulkTarget::put(storage::ChunkKey key, ByteBuffer bytes) {
  if (bytes.empty()) return;
  take_own_page(bytes);
  if (writer_ != nullptr) return writer_->put(key, bytes);
  pending_bytes_ += bytes.size();
  pending_.emplace_back(key, std::move(bytes));
  if (pending_bytes_ >= commit_bytes) commit_pending();
}

void BulkTarget::commit_pending() {
  if (committing_.valid()) committing_.get();
  if (pending_.empty()) return;
  committing_ = std::async(std::launch::async,
                           [store = store_, descriptor = new_file_->descriptor(),
                            chunks = std::exchange(pending_, {})]() mutable {
                             commit_chunks(*store, descriptor, std::move(chunks));
                           });
  pending_bytes_ = 0;
}

void BulkTarget::publish() {
  if (writer_ != nullptr) {
    writer_->commit();
    writer_.reset();
    return;
  }
  commit_pending();
  if (committing_.valid()) committing_.get();
  publish_new();
}

void BulkTarget::publish_new() {
  store_->checkpoint();
  store_.reset();
  if (!new_file_->take_path()) {
    if (errno == EEXIST) throw import_overtaken(path_);
    throw storage::system_error("make", path_, errno);
  }
  new_file_.reset();
  storage::sync_folder_of(path_);
}

}  // namespace casus::graph
