#include "engine/graph/catalog_codec.hpp"

#include "engine/graph/encodings/layout.hpp"
#include "engine/graph/errors.hpp"

namespace casus::graph {

namespace {

constexpr std::string_view chunk_name = "catalog";
constexpr std::uint8_t format = 1;

template <class Id>
void put_names(const NameTable<Id>& table, ByteWriter& writer) {
  writer.varint(table.size());
  for (std::uint32_t i = 0; i < table.size(); ++i) writer.text(table.name(Id(i)));
}

template <class Id>
void take_names(NameTable<Id>& table, ByteReader& reader) {
  const std::size_t count = reader.count();
  for (std::size_t i = 0; i < count; ++i) {
    if (table.find_or_add(reader.text()).value != i) reader.fail("a name stands there twice");
  }
}

}  // namespace

void encode_catalog(const Catalog& catalog, ByteBuffer& out) {
  ByteWriter writer(out);
  writer.fixed(format);
  put_names(catalog.labels, writer);
  put_names(catalog.types, writer);
  put_names(catalog.keys, writer);
}

Catalog decode_catalog(Bytes bytes) {
  ByteReader reader(bytes, chunk_name);
  const auto found = reader.fixed<std::uint8_t>();
  if (found != format) throw unknown_encoding(chunk_name, found);
  Catalog catalog;
  take_names(catalog.labels, reader);
  take_names(catalog.types, reader);
  if (catalog.types.size() > type_limit) reader.fail("it has too many relationship types");
  take_names(catalog.keys, reader);
  return catalog;
}

}  // namespace casus::graph
