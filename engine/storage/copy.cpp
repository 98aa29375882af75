#include "engine/storage/copy.hpp"

#include "engine/storage/write_transaction.hpp"

namespace casus::storage {

void copy_compacted(const Snapshot& from, const std::string& name, const std::string& path) {
  constexpr std::size_t batch = std::size_t{64} << 20;
  const auto target = Environment::open_unshared(name, path);
  TreeCursor cursor(from.root(), from.root().main);
  cursor.seek("");
  do {
    WriteTransaction transaction(*target);
    for (std::size_t written = 0; !cursor.at_end() && written < batch; cursor.next()) {
      const TreePage::Value value = cursor.value();
      transaction.append(cursor.key(), verify_value(cursor.key(), value.bytes, from.path()));
      written += value.bytes.size();
    }
    transaction.commit();
  } while (!cursor.at_end());
}

}  // namespace casus::storage
