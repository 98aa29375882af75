#include "engine/graph/statistics.hpp"

#include "engine/graph/errors.hpp"

namespace casus::graph {

namespace {

constexpr std::string_view name = "statistics";
constexpr std::uint8_t format = 1;

void put_counts(const std::vector<std::uint64_t>& counts, ByteWriter& writer) {
  writer.varint(counts.size());
  for (const std::uint64_t count : counts) writer.varint(count);
}

std::vector<std::uint64_t> take_counts(ByteReader& reader) {
  std::vector<std::uint64_t> counts(reader.count());
  for (std::uint64_t& count : counts) count = reader.varint();
  return counts;
}

// Only the labels that occur: pairs of label id and count.
void put_sparse(const std::vector<std::uint64_t>& counts, ByteWriter& writer) {
  std::uint64_t used = 0;
  for (const std::uint64_t count : counts) used += count != 0 ? 1 : 0;
  writer.varint(used);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    writer.varint(i);
    writer.varint(counts[i]);
  }
}

std::vector<std::uint64_t> take_sparse(ByteReader& reader) {
  std::vector<std::uint64_t> counts;
  for (std::size_t left = reader.count(); left > 0; --left) {
    const std::uint64_t label = reader.varint();
    if (label >= (1U << 24)) reader.fail("a label is out of range");
    add_to_count(counts, static_cast<std::uint32_t>(label),
                 static_cast<std::int64_t>(reader.varint()));
  }
  return counts;
}

void require_format(ByteReader& reader) {
  const auto found = reader.fixed<std::uint8_t>();
  if (found != format) throw unknown_encoding(name, found);
}

}  // namespace

void encode_statistics(const Statistics& statistics, ByteBuffer& out) {
  ByteWriter writer(out);
  writer.fixed(format);
  writer.varint(statistics.node_bound);
  writer.varint(statistics.relationship_bound);
  writer.varint(statistics.node_count);
  writer.varint(statistics.relationship_count);
  writer.varint(statistics.first_free_node);
  writer.varint(statistics.first_free_relationship);
  writer.varint(statistics.catalog_generation);
  put_counts(statistics.label_counts, writer);
  put_counts(statistics.type_counts, writer);
}

Statistics decode_statistics(Bytes bytes) {
  ByteReader reader(bytes, name);
  require_format(reader);
  const auto id = [&reader] {
    const std::uint64_t value = reader.varint();
    if (value > 0xFFFFFFFFU) reader.fail("an id is out of range");
    return static_cast<std::uint32_t>(value);
  };
  Statistics statistics;
  statistics.node_bound = id();
  statistics.relationship_bound = id();
  statistics.node_count = reader.varint();
  statistics.relationship_count = reader.varint();
  statistics.first_free_node = id();
  statistics.first_free_relationship = id();
  statistics.catalog_generation = reader.varint();
  statistics.label_counts = take_counts(reader);
  statistics.type_counts = take_counts(reader);
  return statistics;
}

void encode_type_labels(const Statistics::TypeLabels& labels, ByteBuffer& out) {
  ByteWriter writer(out);
  writer.fixed(format);
  put_sparse(labels.start, writer);
  put_sparse(labels.end, writer);
}

Statistics::TypeLabels decode_type_labels(Bytes bytes) {
  ByteReader reader(bytes, name);
  require_format(reader);
  Statistics::TypeLabels labels;
  labels.start = take_sparse(reader);
  labels.end = take_sparse(reader);
  return labels;
}

}  // namespace casus::graph
