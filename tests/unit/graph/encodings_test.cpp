// The forms that chunks have in the file: round trips, the forms that earlier releases wrote, and
// damaged bytes.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstring>
#include <limits>
#include <random>

#include "casus/error.hpp"
#include "engine/graph/encodings/adjacency.hpp"
#include "engine/graph/encodings/bitmap.hpp"
#include "engine/graph/encodings/column.hpp"
#include "engine/graph/encodings/numbers.hpp"
#include "engine/graph/encodings/relationships.hpp"
#include "engine/value/compare.hpp"

using namespace casus;
using namespace casus::graph;

namespace {

constexpr std::uint32_t node_bound = 5'000'000;
constexpr std::uint32_t relationship_bound = 2'000'000'000;

template <class T>
std::size_t require_round_trip(const std::vector<T>& numbers) {
  ByteBuffer bytes;
  ByteWriter writer(bytes);
  write_numbers<T>(numbers, writer);
  ByteReader reader(bytes, "numbers");
  std::vector<T> read(numbers.size());
  read_numbers(reader, std::span(read));
  REQUIRE(read == numbers);
  REQUIRE(reader.remaining() == 0);
  return bytes.size();
}

Encoding encoding_of(const ByteBuffer& bytes) { return static_cast<Encoding>(bytes.front()); }

struct EncodedAdjacency {
  ByteBuffer neighbours;
  ByteBuffer ids;
};

/// `degree` neighbours of each source that `step` divides.
EncodedAdjacency encode_adjacency(std::uint32_t step, std::uint32_t degree, std::uint32_t spread,
                                  std::uint32_t id_step) {
  AdjacencyEncoder encoder;
  encoder.clear();
  std::mt19937 random(step * 7 + degree);
  std::uint32_t id = 1000;
  for (std::uint32_t source = 0; source < chunk_size; source += step) {
    std::vector<std::uint32_t> neighbours;
    for (std::uint32_t i = 0; i < degree; ++i) neighbours.push_back(random() % spread);
    std::sort(neighbours.begin(), neighbours.end());
    for (const std::uint32_t neighbour : neighbours)
      encoder.add(source, neighbour, id += id_step == 0 ? random() % 900 + 1 : id_step);
  }
  EncodedAdjacency encoded;
  encoder.finish(encoded.neighbours, encoded.ids);
  return encoded;
}

RelationshipChunk random_relationships(std::mt19937& random, unsigned per_mille, bool one_type) {
  RelationshipChunk chunk;
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    if (random() % 1000 >= per_mille) continue;
    chunk.pairs[i] = {1'000'000 + i / 3, static_cast<std::uint32_t>(random() % node_bound)};
    chunk.types[i] = static_cast<std::uint16_t>(one_type ? 5 : random() % 12);
  }
  return chunk;
}

void require_same(const RelationshipChunk& left, const RelationshipChunk& right) {
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    REQUIRE(left.exists(i) == right.exists(i));
    if (!left.exists(i)) continue;
    REQUIRE(left.type(i) == right.type(i));
    REQUIRE(left.pairs[i].start == right.pairs[i].start);
    REQUIRE(left.pairs[i].end == right.pairs[i].end);
  }
}

template <class Chunk>
const Chunk& as(const DecodedChunk& decoded) {
  return *reinterpret_cast<const Chunk*>(decoded.data);
}

}  // namespace

TEST_CASE("numbers of every width come back") {
  std::mt19937_64 random(42);
  for (unsigned width = 0; width <= 64; ++width) {
    for (const std::size_t count : {1, 2, 7, 63, 1023, 1024, 1025, 3000}) {
      std::vector<std::int64_t> numbers;
      const std::uint64_t mask = width == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << width) - 1;
      for (std::size_t i = 0; i < count; ++i)
        numbers.push_back(static_cast<std::int64_t>((random() & mask) - (mask >> 1)));
      const std::size_t size = require_round_trip(numbers);
      const std::size_t blocks = (count + block_numbers - 1) / block_numbers;
      const unsigned stored = width > 56 ? 64 : width;
      REQUIRE(size <= (count * stored + 7) / 8 + blocks * 24);
    }
  }
  require_round_trip<std::int64_t>({});
  require_round_trip<std::int64_t>(
      {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max(), 0, -1});
  require_round_trip<std::uint32_t>({0xFFFFFFFF, 0, 0xFFFFFFFF, 1});
}

TEST_CASE("steps of numbers take as few bits as they need") {
  std::vector<std::uint32_t> consecutive, ascending;
  for (std::uint32_t i = 0; i < 1024; ++i) {
    consecutive.push_back(3'000'000'000 + 7 * i);
    ascending.push_back(4'000'000'000U + i * 1000 + i % 2);
  }
  CHECK(require_round_trip(consecutive) < 16);
  CHECK(require_round_trip(ascending) < 300);
  std::reverse(ascending.begin(), ascending.end());
  CHECK(require_round_trip(ascending) < 300);
}

TEST_CASE("relationship chunks come back") {
  std::mt19937 random(1);
  const unsigned per_mille = GENERATE(1U, 300U, 1000U);
  const bool one_type = GENERATE(true, false);
  RelationshipChunk chunk = random_relationships(random, per_mille, one_type);
  chunk.pairs[17] = {1, 2};
  chunk.types[17] = 3;
  chunk.pairs[18] = {1, 2};
  chunk.types[18] = 3 | RelationshipChunk::deleted_bit;
  ByteBuffer bytes;
  encode_relationships(chunk, bytes);
  CHECK(encoding_of(bytes) == Encoding::narrow);
  require_same(as<RelationshipChunk>(decode_relationships(bytes, node_bound, 12)), chunk);
  CHECK_THROWS_AS(decode_relationships(bytes, 3, 12), Error);
  CHECK_THROWS_AS(decode_relationships(bytes, node_bound, 3), Error);
}

TEST_CASE("a chunk of many relationships takes less than four bytes each") {
  std::mt19937 random(2);
  ByteBuffer bytes;
  encode_relationships(random_relationships(random, 1000, true), bytes);
  CHECK(bytes.size() < 4 * chunk_size);
}

TEST_CASE("relationship chunks of the first release open") {
  std::mt19937 random(3);
  const RelationshipChunk chunk = random_relationships(random, 400, false);
  ByteBuffer packed, flat;
  ByteWriter writer(packed);
  std::uint32_t count = 0;
  Validity used{};
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    if (!chunk.exists(i)) continue;
    ++count;
    used[i / 64] |= std::uint64_t{1} << (i % 64);
  }
  writer.fixed(ChunkHeader{Encoding::packed, 0, 0, count});
  writer.fixed(used);
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    if (!chunk.exists(i)) continue;
    writer.fixed(chunk.pairs[i]);
    writer.fixed(chunk.types[i]);
  }
  require_same(as<RelationshipChunk>(decode_relationships(packed, node_bound, 12)), chunk);
  ByteWriter(flat).fixed(chunk);
  require_same(as<RelationshipChunk>(decode_relationships(flat, node_bound, 12)), chunk);
}

TEST_CASE("adjacency chunks come back") {
  const std::uint32_t step = GENERATE(1U, 3U, 1000U);
  const std::uint32_t degree = GENERATE(1U, 5U, 3000U);
  const std::uint32_t spread = GENERATE(1U, 1000U, node_bound);
  const std::uint32_t id_step = GENERATE(0U, 1U);
  if (step < 1000 && degree == 3000) return;  // millions of neighbours
  const EncodedAdjacency encoded = encode_adjacency(step, degree, spread, id_step);
  const DecodedChunk decoded = decode_adjacency(encoded.neighbours, node_bound, relationship_bound);
  const auto& chunk = as<AdjacencyChunk>(decoded);
  std::mt19937 random(step * 7 + degree);
  std::uint32_t next = 0;
  std::uint32_t id = 1000;
  const auto first = consecutive_ids(encoded.ids, chunk.header.count, relationship_bound);
  DecodedChunk listed;
  if (!first) listed = decode_adjacency_ids(encoded.ids, chunk.header.count, relationship_bound);
  const AdjacencyIds ids{reinterpret_cast<const std::uint32_t*>(listed.data), first.value_or(0)};
  for (std::uint32_t source = 0; source < chunk_size; ++source) {
    REQUIRE(chunk.offset[source] == next);
    if (source % step != 0) continue;
    std::vector<std::uint32_t> neighbours;
    for (std::uint32_t i = 0; i < degree; ++i) neighbours.push_back(random() % spread);
    std::sort(neighbours.begin(), neighbours.end());
    for (const std::uint32_t neighbour : neighbours) {
      REQUIRE(chunk.neighbours()[next] == neighbour);
      REQUIRE(ids[next++] == (id += id_step == 0 ? random() % 900 + 1 : 1));
    }
  }
  CHECK(chunk.offset[chunk_size] == next);
  CHECK_THROWS_AS(decode_adjacency(encoded.neighbours, 0, relationship_bound), Error);
  CHECK_THROWS_AS(decode_adjacency(encoded.neighbours, node_bound, next - 1), Error);
}

TEST_CASE("adjacency chunks of the first release open") {
  ByteBuffer packed;
  ByteWriter writer(packed);
  writer.fixed(ChunkHeader{Encoding::packed, 0, 0, 3});
  for (const std::uint32_t number : {2, 5, 1, 900, 2, 44, 45, 46})
    writer.fixed(std::uint32_t(number));
  const DecodedChunk decoded = decode_adjacency(packed, 100, 100);
  const auto& chunk = as<AdjacencyChunk>(decoded);
  CHECK(chunk.offset[5] == 0);
  CHECK(chunk.offset[6] == 1);
  CHECK(chunk.offset[900] == 1);
  CHECK(chunk.offset[901] == 3);
  CHECK(chunk.neighbours()[2] == 46);
  ByteBuffer ids;
  ByteWriter id_writer(ids);
  id_writer.fixed(ChunkHeader{Encoding::flat, 0, 0, 3});
  for (const std::uint32_t id : {7, 9, 8}) id_writer.fixed(std::uint32_t(id));
  CHECK_FALSE(consecutive_ids(ids, 3, 100));
  CHECK(reinterpret_cast<const std::uint32_t*>(decode_adjacency_ids(ids, 3, 100).data)[1] == 9);
  CHECK_THROWS_AS(decode_adjacency_ids(ids, 2, 100), Error);
  CHECK_THROWS_AS(decode_adjacency_ids(ids, 3, 9), Error);
}

namespace {

std::vector<std::vector<Value>> columns() {
  std::mt19937 random(4);
  std::vector<std::vector<Value>> all(8, std::vector<Value>(chunk_size));
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    all[0][i] = std::int64_t{1'600'000'000'000} + static_cast<std::int64_t>(random());
    all[1][i] = std::string(random() % 20, 'a');
    all[2][i] = random() % 2 == 0;
    all[3][i] = static_cast<double>(random()) / 7;
    if (i % 3 != 0) all[4][i] = Date{static_cast<std::int64_t>(random() % 20000) - 10000};
    if (i % 100 == 7) all[5][i] = std::string(40, 'x');
    all[6][i] = i % 2 == 0 ? Value(std::int64_t{i}) : Value("mixed");
    all[7][i] = std::string(300, static_cast<char>('a' + i % 26));
  }
  return all;
}

}  // namespace

TEST_CASE("property columns come back") {
  for (const std::vector<Value>& values : columns()) {
    ByteBuffer bytes;
    encode_values(values, bytes);
    // Flat chunks are read where they lie, at a multiple of 8.
    std::vector<std::uint64_t> aligned(bytes.size() / 8 + 1);
    std::memcpy(aligned.data(), bytes.data(), bytes.size());
    const Bytes given{reinterpret_cast<const std::byte*>(aligned.data()), bytes.size()};
    const DecodedChunk decoded = decode_column(given);
    for (std::uint32_t i = 0; i < chunk_size; ++i) {
      const Value read = read_column(as<ColumnChunkHead>(decoded), i);
      REQUIRE(read.kind() == values[i].kind());
      REQUIRE(equivalent(read, values[i]));
    }
  }
}

TEST_CASE("property columns take the form that suits them") {
  const std::vector<std::vector<Value>> all = columns();
  const std::vector<std::pair<Encoding, std::size_t>> expected{
      {Encoding::narrow, 4200}, {Encoding::narrow, 12000}, {Encoding::narrow, 160},
      {Encoding::narrow, 7300}, {Encoding::narrow, 1500},  {Encoding::narrow, 600},
      {Encoding::narrow, 8000}, {Encoding::flat, 312000}};
  for (std::size_t i = 0; i < all.size(); ++i) {
    ByteBuffer bytes;
    encode_values(all[i], bytes);
    CAPTURE(i, bytes.size());
    CHECK(encoding_of(bytes) == expected[i].first);
    CHECK(bytes.size() <= expected[i].second);
  }
}

TEST_CASE("property columns of the first release open") {
  ByteBuffer numbers, texts;
  ColumnChunkHead head;
  head.header = {Encoding::packed, static_cast<std::uint8_t>(ColumnType::integer), 0, 2};
  head.validity[0] = 0b101;
  ByteWriter writer(numbers);
  writer.fixed(head);
  writer.fixed(std::int64_t{-5});
  writer.fixed(std::int64_t{6});
  const DecodedChunk decoded = decode_column(numbers);
  CHECK(read_column(as<ColumnChunkHead>(decoded), 0).as_integer() == -5);
  CHECK(read_column(as<ColumnChunkHead>(decoded), 1).is_null());
  CHECK(read_column(as<ColumnChunkHead>(decoded), 2).as_integer() == 6);
  head.header.type = static_cast<std::uint8_t>(ColumnType::string);
  ByteWriter text_writer(texts);
  text_writer.fixed(head);
  for (const std::uint32_t offset : {0, 3, 5}) text_writer.fixed(std::uint32_t(offset));
  text_writer.raw("Kim!?", 5);
  const DecodedChunk decoded_texts = decode_column(texts);
  CHECK(read_column(as<ColumnChunkHead>(decoded_texts), 0).as_string() == "Kim");
  CHECK(read_column(as<ColumnChunkHead>(decoded_texts), 2).as_string() == "!?");
}

TEST_CASE("bitmaps come back, also of the first release") {
  std::mt19937_64 random(5);
  const auto round_trip = [](const BitmapChunk& chunk) {
    ByteBuffer bytes;
    encode_bitmap(chunk, bytes);
    std::vector<std::uint64_t> aligned(bytes.size() / 8 + 1);
    std::memcpy(aligned.data(), bytes.data(), bytes.size());
    const DecodedChunk decoded =
        decode_bitmap({reinterpret_cast<const std::byte*>(aligned.data()), bytes.size()});
    REQUIRE(as<BitmapChunk>(decoded).words == chunk.words);
    return bytes.size();
  };
  BitmapChunk chunk;
  for (std::uint32_t i = 0; i < 300; ++i) chunk.words[i] = ~std::uint64_t{0};
  CHECK(round_trip(chunk) < 100);
  for (std::uint64_t& word : chunk.words) word = random();
  CHECK(round_trip(chunk) == sizeof(BitmapChunk));
  ByteBuffer packed;
  ByteWriter writer(packed);
  writer.fixed(ChunkHeader{Encoding::packed, 0, 0, 2});
  writer.fixed(std::uint64_t{7});
  writer.fixed(std::uint64_t{9});
  const DecodedChunk decoded = decode_bitmap(packed);
  CHECK(as<BitmapChunk>(decoded).words[0] == 7);
  CHECK(as<BitmapChunk>(decoded).words[1] == 9);
  CHECK(as<BitmapChunk>(decoded).words[2] == 0);
}

TEST_CASE("damaged chunks give an error or some chunk within its bounds, never a crash") {
  const auto seed = std::random_device()();
  CAPTURE(seed);
  std::mt19937 random(seed);
  std::vector<ByteBuffer> chunks(4);
  encode_relationships(random_relationships(random, 700, false), chunks[0]);
  const EncodedAdjacency adjacency = encode_adjacency(3, 5, node_bound, 0);
  chunks[1] = adjacency.neighbours;
  chunks[2] = adjacency.ids;
  encode_values(columns()[1], chunks[3]);
  for (int round = 0; round < 4000; ++round) {
    const std::size_t which = random() % chunks.size();
    ByteBuffer bytes = chunks[which];
    for (unsigned i = 0; i <= random() % 3; ++i)
      bytes[random() % (i == 0 ? 40 : bytes.size())] = static_cast<std::byte>(random());
    if (random() % 4 == 0) bytes.resize(random() % bytes.size());
    std::vector<std::uint64_t> aligned(bytes.size() / 8 + 1);
    std::memcpy(aligned.data(), bytes.data(), bytes.size());
    const Bytes given{reinterpret_cast<const std::byte*>(aligned.data()), bytes.size()};
    try {
      if (which == 0) {
        const auto decoded = decode_relationships(given, node_bound, 12);
        for (std::uint32_t i = 0; i < chunk_size; ++i)
          if (as<RelationshipChunk>(decoded).exists(i))
            REQUIRE(as<RelationshipChunk>(decoded).pairs[i].end < node_bound);
      } else if (which == 1) {
        const auto decoded = decode_adjacency(given, node_bound, 10'000);
        REQUIRE(as<AdjacencyChunk>(decoded).offset[chunk_size] <= 10'000);
      } else if (which == 2) {
        const auto count = static_cast<std::uint32_t>(1710);
        if (!consecutive_ids(given, count, relationship_bound))
          decode_adjacency_ids(given, count, relationship_bound);
      } else {
        const auto decoded = decode_column(given);
        for (std::uint32_t i = 0; i < chunk_size; ++i)
          (void)read_column(as<ColumnChunkHead>(decoded), i);
      }
    } catch (const Error& error) {
      REQUIRE(error.kind() == ErrorKind::storage);
    }
  }
}
