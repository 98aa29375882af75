#include "tests/bench/patterns.hpp"

#include <algorithm>
#include <utility>

namespace casus::bench {

namespace {

using Numbers = std::vector<std::uint32_t>;

Numbers function_of(const Pairs& pairs, std::uint32_t count) {
  Numbers to(count);
  for (const auto& [a, b] : pairs) to[a] = b;
  return to;
}

Numbers count_by_first(const Pairs& pairs, std::uint32_t count) {
  Numbers counts(count);
  for (const auto& pair : pairs) ++counts[pair.first];
  return counts;
}

Numbers count_by_second(const Pairs& pairs, std::uint32_t count) {
  Numbers counts(count);
  for (const auto& pair : pairs) ++counts[pair.second];
  return counts;
}

std::uint64_t common(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  std::uint64_t count = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] < b[j]) {
      ++i;
    } else if (b[j] < a[i]) {
      ++j;
    } else {
      ++count;
      ++i;
      ++j;
    }
  }
  return count;
}

// Country–city–person–forum–post–comment–tag–class, as messages of multiplicities from both ends
// that meet at the post.
std::uint64_t chain(const NetworkArrays& n) {
  std::vector<std::uint64_t> below(n.posts);
  for (const auto& [comment, post] : n.reply_to_post) {
    for (const std::uint32_t tag : n.tags_of_comment.of(comment))
      below[post] += n.classes_of_tag[tag];
  }
  std::vector<std::uint64_t> above(n.forums);
  for (std::uint32_t forum = 0; forum < n.forums; ++forum) {
    for (const std::uint32_t person : n.members.of(forum))
      above[forum] += n.countries_of_person[person];
  }
  std::uint64_t count = 0;
  for (std::uint32_t post = 0; post < n.posts; ++post)
    count += below[post] * above[n.forum_of_post[post]];
  return count;
}

// Friends, one of whom replied to the other's post.
std::uint64_t friendly_replies(const NetworkArrays& n) {
  std::uint64_t count = 0;
  for (const auto& [comment, post] : n.reply_to_post) {
    std::uint32_t a = n.creator_of_comment[comment];
    std::uint32_t b = n.creator_of_post[post];
    if (n.friends.degree(b) < n.friends.degree(a)) std::swap(a, b);
    const auto list = n.friends.of(a);
    count += std::binary_search(list.begin(), list.end(), b) ? 1 : 0;
  }
  return count;
}

// Each triangle of friends is found from its first corner in the order of degrees.
template <class Visit>
void for_each_triangle(const Rows& oriented, const Visit& visit) {
  for (std::uint32_t a = 0; a < oriented.size(); ++a) {
    const auto of_a = oriented.of(a);
    for (const std::uint32_t b : of_a) {
      const auto of_b = oriented.of(b);
      for (std::size_t i = 0, j = 0; i < of_a.size() && j < of_b.size();) {
        if (of_a[i] < of_b[j]) {
          ++i;
        } else if (of_b[j] < of_a[i]) {
          ++j;
        } else {
          visit(a, b, of_a[i]);
          ++i;
          ++j;
        }
      }
    }
  }
}

template <class Keep>
Rows oriented_by_degree(const Rows& friends, const Keep& keep) {
  Pairs pairs;
  for (std::uint32_t a = 0; a < friends.size(); ++a) {
    for (const std::uint32_t b : friends.of(a)) {
      if (std::pair(friends.degree(a), a) < std::pair(friends.degree(b), b) && keep(a, b)) {
        pairs.emplace_back(a, b);
      }
    }
  }
  return Rows(pairs, friends.size());
}

std::uint64_t triangles_in_a_country(const NetworkArrays& n) {
  const Rows oriented = oriented_by_degree(n.friends, [&](std::uint32_t a, std::uint32_t b) {
    return n.country_of_person[a] == n.country_of_person[b];
  });
  std::uint64_t count = 0;
  for_each_triangle(oriented, [&](auto, auto, auto) { count += 6; });
  return count;
}

// A message with tag, creator, liker and reply; 7: the last two may be missing.
std::uint64_t star(const NetworkArrays& n, std::uint64_t least) {
  std::uint64_t count = 0;
  const auto add = [&](const Rows& tags, const Numbers& likes, const Numbers& replies) {
    for (std::uint32_t m = 0; m < tags.size(); ++m) {
      count += tags.degree(m) * std::max<std::uint64_t>(likes[m], least) *
               std::max<std::uint64_t>(replies[m], least);
    }
  };
  add(n.tags_of_post, n.likes_of_post, n.replies_of_post);
  add(n.tags_of_comment, n.likes_of_comment, n.replies_of_comment);
  return count;
}

// A tag of a message and another tag of a reply to it; 8: the reply lacks the first.
std::uint64_t tags_of_replies(const NetworkArrays& n, bool reply_lacks_it) {
  std::uint64_t count = 0;
  const auto add = [&](const Pairs& replies, const Rows& tags) {
    for (const auto& [comment, message] : replies) {
      const auto above = tags.of(message);
      const auto below = n.tags_of_comment.of(comment);
      if (above.empty() || below.empty()) continue;
      const std::uint64_t both = common(above, below);
      count += reply_lacks_it ? (above.size() - both) * below.size()
                              : above.size() * below.size() - both;
    }
  };
  add(n.reply_to_post, n.tags_of_post);
  add(n.reply_to_comment, n.tags_of_comment);
  return count;
}

// Friend of a friend with an interest, ends differ: through b, each end c has degree(b) - 1 others.
std::uint64_t interests_of_friends(const NetworkArrays& n) {
  std::uint64_t count = 0;
  for (std::uint32_t b = 0; b < n.persons; ++b) {
    std::uint64_t sum = 0;
    for (const std::uint32_t c : n.friends.of(b)) sum += n.interests[c];
    if (n.friends.degree(b) > 0) count += sum * (n.friends.degree(b) - 1);
  }
  return count;
}

// … and the ends are no friends: without the triangles, in each of which each corner is the end
// twice.
std::uint64_t interests_of_strangers(const NetworkArrays& n) {
  const Rows oriented = oriented_by_degree(n.friends, [](auto, auto) { return true; });
  std::uint64_t closed = 0;
  for_each_triangle(oriented, [&](std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    closed += 2 * (std::uint64_t{n.interests[a]} + n.interests[b] + n.interests[c]);
  });
  return interests_of_friends(n) - closed;
}

}  // namespace

NetworkArrays::NetworkArrays(const std::string& folder) {
  const auto rows = [&](const char* label) { return count_rows(folder + "/" + label + ".csv"); };
  const auto pairs = [&](const char* name) { return read_pairs(folder + "/" + name + ".csv"); };
  persons = rows("Person");
  forums = rows("Forum");
  posts = rows("Post");
  comments = rows("Comment");
  tags = rows("Tag");
  countries = rows("Country");
  const Numbers country_of_city = function_of(pairs("City_IS_PART_OF_Country"), rows("City"));
  country_of_person = function_of(pairs("Person_IS_LOCATED_IN_City"), persons);
  for (std::uint32_t& place : country_of_person) place = country_of_city[place];
  creator_of_post = function_of(pairs("Post_HAS_CREATOR_Person"), posts);
  creator_of_comment = function_of(pairs("Comment_HAS_CREATOR_Person"), comments);
  forum_of_post.assign(posts, 0);
  for (const auto& [forum, post] : pairs("Forum_CONTAINER_OF_Post")) forum_of_post[post] = forum;
  reply_to_post = pairs("Comment_REPLY_OF_Post");
  reply_to_comment = pairs("Comment_REPLY_OF_Comment");
  replies_of_post = count_by_second(reply_to_post, posts);
  replies_of_comment = count_by_second(reply_to_comment, comments);
  likes_of_post = count_by_second(pairs("Person_LIKES_Post"), posts);
  likes_of_comment = count_by_second(pairs("Person_LIKES_Comment"), comments);
  interests = count_by_first(pairs("Person_HAS_INTEREST_Tag"), persons);
  classes_of_tag = count_by_first(pairs("Tag_HAS_TYPE_TagClass"), tags);
  countries_of_person = count_by_first(pairs("Person_IS_LOCATED_IN_City"), persons);
  members = Rows(pairs("Forum_HAS_MEMBER_Person"), forums);
  tags_of_post = Rows(pairs("Post_HAS_TAG_Tag"), posts);
  tags_of_comment = Rows(pairs("Comment_HAS_TAG_Tag"), comments);
  friends = symmetric(pairs("Person_KNOWS_Person"), persons);
}

std::size_t NetworkArrays::bytes() const {
  std::size_t numbers = 0;
  for (const Numbers* list :
       {&country_of_person, &creator_of_post, &creator_of_comment, &forum_of_post, &replies_of_post,
        &replies_of_comment, &likes_of_post, &likes_of_comment, &interests}) {
    numbers += list->size();
  }
  return numbers * 4 + (reply_to_post.size() + reply_to_comment.size()) * 8 + members.bytes() +
         tags_of_post.bytes() + tags_of_comment.bytes() + friends.bytes();
}

std::uint64_t count_pattern(const NetworkArrays& network, int pattern) {
  switch (pattern) {
    case 1:
      return chain(network);
    case 2:
      return friendly_replies(network);
    case 3:
      return triangles_in_a_country(network);
    case 4:
      return star(network, 0);
    case 5:
      return tags_of_replies(network, false);
    case 6:
      return interests_of_friends(network);
    case 7:
      return star(network, 1);
    case 8:
      return tags_of_replies(network, true);
    default:
      return interests_of_strangers(network);
  }
}

const char* pattern_in_cypher(int pattern) {
  static constexpr const char* texts[] = {
      R"(MATCH (:Country)<-[:IS_PART_OF]-(:City)<-[:IS_LOCATED_IN]-(:Person)<-[:HAS_MEMBER]-(:Forum)
-[:CONTAINER_OF]->(:Post)<-[:REPLY_OF]-(:Comment)-[:HAS_TAG]->(:Tag)-[:HAS_TYPE]->(:TagClass)
RETURN count(*) AS count)",
      R"(MATCH (person1:Person)-[:KNOWS]-(person2:Person),
(person1)<-[:HAS_CREATOR]-(comment:Comment)-[:REPLY_OF]->(post:Post)-[:HAS_CREATOR]->(person2)
RETURN count(*) AS count)",
      R"(MATCH (country:Country)
MATCH (person1:Person)-[:IS_LOCATED_IN]->(city1:City)-[:IS_PART_OF]->(country)
MATCH (person2:Person)-[:IS_LOCATED_IN]->(city2:City)-[:IS_PART_OF]->(country)
MATCH (person3:Person)-[:IS_LOCATED_IN]->(city3:City)-[:IS_PART_OF]->(country)
MATCH (person1)-[:KNOWS]-(person2)-[:KNOWS]-(person3)-[:KNOWS]-(person1)
RETURN count(*) AS count)",
      R"(MATCH (:Tag)<-[:HAS_TAG]-(message:Message)-[:HAS_CREATOR]->(creator:Person),
(message)<-[:LIKES]-(liker:Person), (message)<-[:REPLY_OF]-(comment:Comment)
RETURN count(*) AS count)",
      R"(MATCH (tag1:Tag)<-[:HAS_TAG]-(message:Message)<-[:REPLY_OF]-(comment:Comment)-[:HAS_TAG]->(tag2:Tag)
WHERE tag1 <> tag2 RETURN count(*) AS count)",
      R"(MATCH (person1:Person)-[:KNOWS]-(person2:Person)-[:KNOWS]-(person3:Person)-[:HAS_INTEREST]->(tag:Tag)
WHERE person1 <> person3 RETURN count(*) AS count)",
      R"(MATCH (:Tag)<-[:HAS_TAG]-(message:Message)-[:HAS_CREATOR]->(creator:Person)
OPTIONAL MATCH (message)<-[:LIKES]-(liker:Person)
OPTIONAL MATCH (message)<-[:REPLY_OF]-(comment:Comment)
RETURN count(*) AS count)",
      R"(MATCH (tag1:Tag)<-[:HAS_TAG]-(message:Message)<-[:REPLY_OF]-(comment:Comment)-[:HAS_TAG]->(tag2:Tag)
WHERE NOT (comment)-[:HAS_TAG]->(tag1) AND tag1 <> tag2 RETURN count(*) AS count)",
      R"(MATCH (person1:Person)-[:KNOWS]-(person2:Person)-[:KNOWS]-(person3:Person)-[:HAS_INTEREST]->(tag:Tag)
WHERE NOT (person1)-[:KNOWS]-(person3) AND person1 <> person3 RETURN count(*) AS count)"};
  return texts[pattern - 1];
}

}  // namespace casus::bench
