#include "tests/bench/social_network.hpp"

#include <algorithm>
#include <cmath>

namespace casus::bench {

namespace {

using Ids = std::vector<std::uint32_t>;

constexpr std::uint32_t countries = 111;
constexpr std::uint32_t cities = 1343;
constexpr std::uint32_t continents = 6;
constexpr std::uint32_t universities = 6380;
constexpr std::uint32_t companies = 1575;
constexpr std::uint32_t tag_classes = 71;
constexpr std::uint64_t first_instant = 1262304000000;  // 2010-01-01 in milliseconds

class Network {
 public:
  Network(double scale, std::uint64_t seed)
      : random_(seed),
        persons_(static_cast<std::uint32_t>(std::lround(11000 * std::pow(scale, 0.811)))),
        forums_(persons_ * 10),
        posts_(static_cast<std::uint32_t>(1'100'000 * scale)),
        comments_(static_cast<std::uint32_t>(2'000'000 * scale)),
        tags_(scale < 0.5 ? 4000 : 16080) {}

  void write(const std::string& folder) {
    folder_ = folder + "/";
    write_nodes();
    write_places();
    write_persons();
    write_knows();
    write_forums();
    write_messages();
  }

 private:
  struct File : LineFile {
    File(const std::string& path, std::string_view header) : LineFile(path) {
      *this << header;
      end_line();
    }
    void pair(std::uint64_t a, std::uint64_t b) {
      *this << a << "," << b;
      end_line();
    }
  };

  File relation(const std::string& start, const std::string& type, const std::string& end,
                std::string_view further = "") {
    return File(folder_ + start + "_" + type + "_" + end + ".csv",
                ":START_ID(" + start + "),:END_ID(" + end + ")" + std::string(further));
  }

  File nodes(const std::string& label, std::string_view further) {
    return File(folder_ + label + ".csv",
                "id:ID(" + label + "){id-type:long}" + std::string(further));
  }

  std::uint64_t instant() {
    return first_instant + random_.below(94'608'000) * std::uint64_t{1000};
  }

  void write_nodes() {
    const auto named = [this](const std::string& label, std::uint32_t count) {
      File file = nodes(label, ",name");
      for (std::uint32_t i = 0; i < count; ++i) {
        file << i << "," << label << " " << i;
        file.end_line();
      }
    };
    named("Continent", continents);
    named("Country", countries);
    named("City", cities);
    named("University", universities);
    named("Company", companies);
    named("TagClass", tag_classes);
    named("Tag", tags_);
    File people = nodes("Person", ",firstName,lastName,birthday:date,creationDate:long");
    for (std::uint32_t i = 0; i < persons_; ++i) {
      people << i << ",First" << random_.zipf(500) << ",Last" << random_.zipf(3000) << ","
             << 1950 + random_.below(50) << "-0" << 1 + random_.below(9) << "-1"
             << random_.below(10) << "," << instant();
      people.end_line();
    }
    File forums = nodes("Forum", ",title,creationDate:long");
    for (std::uint32_t i = 0; i < forums_; ++i) {
      forums << i << ",Forum " << i << "," << instant();
      forums.end_line();
    }
    for (const auto& [label, count] :
         {std::pair("Post", posts_), std::pair("Comment", comments_)}) {
      File messages = nodes(label, ",creationDate:long,length:int");
      for (std::uint32_t i = 0; i < count; ++i) {
        messages << i << "," << instant() << "," << random_.power_law(1.8, 2000);
        messages.end_line();
      }
    }
  }

  void write_places() {
    File in_continent = relation("Country", "IS_PART_OF", "Continent");
    for (std::uint32_t i = 0; i < countries; ++i) in_continent.pair(i, i % continents);
    File in_country = relation("City", "IS_PART_OF", "Country");
    country_of_city_.resize(cities);
    for (std::uint32_t i = 0; i < cities; ++i) {
      country_of_city_[i] = i < countries ? i : random_.zipf(countries);
      in_country.pair(i, country_of_city_[i]);
    }
    File university = relation("University", "IS_LOCATED_IN", "City");
    for (std::uint32_t i = 0; i < universities; ++i) university.pair(i, random_.below(cities));
    File company = relation("Company", "IS_LOCATED_IN", "Country");
    for (std::uint32_t i = 0; i < companies; ++i) company.pair(i, random_.zipf(countries));
    File has_type = relation("Tag", "HAS_TYPE", "TagClass");
    for (std::uint32_t i = 0; i < tags_; ++i) has_type.pair(i, random_.zipf(tag_classes));
    File subclass = relation("TagClass", "IS_SUBCLASS_OF", "TagClass");
    for (std::uint32_t i = 1; i < tag_classes; ++i) subclass.pair(i, (i - 1) / 3);
  }

  // Persons are numbered so that those of one country lie together: a community is a stretch.
  void write_persons() {
    Ids city(persons_);
    for (std::uint32_t& c : city) c = random_.zipf(cities);
    std::sort(city.begin(), city.end(), [this](std::uint32_t a, std::uint32_t b) {
      return std::pair(country_of_city_[a], a) < std::pair(country_of_city_[b], b);
    });
    File located = relation("Person", "IS_LOCATED_IN", "City");
    File interest = relation("Person", "HAS_INTEREST", "Tag");
    File study = relation("Person", "STUDY_AT", "University", ",classYear:int");
    File work = relation("Person", "WORK_AT", "Company", ",workFrom:int");
    country_of_person_.resize(persons_);
    for (std::uint32_t person = 0; person < persons_; ++person) {
      country_of_person_[person] = country_of_city_[city[person]];
      located.pair(person, city[person]);
      for (const std::uint32_t tag : some_tags(1 + random_.below(45))) interest.pair(person, tag);
      if (random_.below(10) < 8) {
        study << person << "," << random_.below(universities) << "," << 1970 + random_.below(45);
        study.end_line();
      }
      for (std::uint32_t i = random_.below(4); i > 0; --i) {
        work << person << "," << random_.below(companies) << "," << 1970 + random_.below(45);
        work.end_line();
      }
    }
  }

  Ids some_tags(std::uint32_t count) {
    Ids tags(count);
    for (std::uint32_t& tag : tags) tag = random_.zipf(tags_);
    std::sort(tags.begin(), tags.end());
    tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
    return tags;
  }

  // Somebody near, mostly.
  std::uint32_t acquaintance(std::uint32_t person) {
    if (random_.below(100) < 30) return random_.below(persons_);
    const std::uint32_t distance = random_.power_law(1.6, 400);
    return random_.below(2) == 0 ? (person + distance) % persons_
                                 : (person + persons_ - distance % persons_) % persons_;
  }

  void write_knows() {
    Pairs knows;
    for (std::uint32_t person = 0; person < persons_; ++person) {
      const std::uint32_t wanted = 4 + random_.power_law(1.9, 600);
      for (std::uint32_t i = 0; i < wanted; ++i) {
        const std::uint32_t other = acquaintance(person);
        if (other != person) knows.emplace_back(std::min(person, other), std::max(person, other));
      }
    }
    std::sort(knows.begin(), knows.end());
    knows.erase(std::unique(knows.begin(), knows.end()), knows.end());
    File file = relation("Person", "KNOWS", "Person", ",creationDate:long");
    for (const auto& [a, b] : knows) {
      file << a << "," << b << "," << instant();
      file.end_line();
    }
    friends_ = symmetric(knows, persons_);
  }

  void write_forums() {
    File member = relation("Forum", "HAS_MEMBER", "Person", ",joinDate:long");
    File moderator = relation("Forum", "HAS_MODERATOR", "Person");
    File tag = relation("Forum", "HAS_TAG", "Tag");
    members_.resize(forums_);
    for (std::uint32_t forum = 0; forum < forums_; ++forum) {
      const std::uint32_t centre = random_.below(persons_);
      moderator.pair(forum, centre);
      Ids& members = members_[forum];
      const std::uint32_t wanted = 2 + random_.power_law(1.55, std::min(900U, persons_ / 4));
      const auto of_centre = friends_.of(centre);
      for (std::uint32_t i = 0; i < wanted; ++i) {
        const bool befriended = !of_centre.empty() && random_.below(2) == 0;
        members.push_back(
            befriended ? of_centre[random_.below(static_cast<std::uint32_t>(of_centre.size()))]
                       : acquaintance(centre));
      }
      std::sort(members.begin(), members.end());
      members.erase(std::unique(members.begin(), members.end()), members.end());
      for (const std::uint32_t person : members) {
        member << forum << "," << person << "," << instant();
        member.end_line();
      }
      for (const std::uint32_t t : some_tags(1 + random_.below(5))) tag.pair(forum, t);
    }
  }

  /// The files of one kind of message.
  struct MessageFiles {
    File creator;
    File located;
    File tag;
    File like;
  };
  MessageFiles message_files(const std::string& label) {
    return {relation(label, "HAS_CREATOR", "Person"), relation(label, "IS_LOCATED_IN", "Country"),
            relation(label, "HAS_TAG", "Tag"),
            relation("Person", "LIKES", label, ",creationDate:long")};
  }

  void write_message(MessageFiles& files, std::uint32_t id, std::uint32_t creator,
                     const Ids& tags) {
    files.creator.pair(id, creator);
    files.located.pair(
        id, random_.below(10) == 0 ? random_.zipf(countries) : country_of_person_[creator]);
    for (const std::uint32_t tag : tags) files.tag.pair(id, tag);
    if (random_.below(100) < 14) {
      Ids likers(random_.power_law(1.75, 300));
      for (std::uint32_t& liker : likers) liker = acquaintance(creator);
      std::sort(likers.begin(), likers.end());
      likers.erase(std::unique(likers.begin(), likers.end()), likers.end());
      for (const std::uint32_t liker : likers) {
        files.like << liker << "," << id << "," << instant();
        files.like.end_line();
      }
    }
  }

  void write_messages() {
    struct Message {
      std::uint32_t creator;
      std::uint32_t forum;
      std::uint32_t tag;  // one of its tags, or none
    };
    constexpr std::uint32_t no_tag = 0xFFFFFFFFU;
    std::vector<Message> messages;  // posts, then comments
    messages.reserve(posts_ + comments_);
    MessageFiles post = message_files("Post");
    File container = relation("Forum", "CONTAINER_OF", "Post");
    for (std::uint32_t id = 0; id < posts_; ++id) {
      const std::uint32_t forum = random_.zipf(forums_);
      const std::uint32_t creator = member_of(forum);
      const Ids tags = random_.below(100) < 55 ? some_tags(1 + random_.power_law(2.2, 12)) : Ids();
      messages.push_back({creator, forum, tags.empty() ? no_tag : tags.back()});
      container.pair(forum, id);
      write_message(post, id, creator, tags);
    }
    MessageFiles comment = message_files("Comment");
    File to_post = relation("Comment", "REPLY_OF", "Post");
    File to_comment = relation("Comment", "REPLY_OF", "Comment");
    for (std::uint32_t id = 0; id < comments_; ++id) {
      const bool deeper = id > 0 && random_.below(2) == 0;
      const std::uint32_t parent = deeper ? random_.below(id) : popular_post();
      const Message& above = messages[deeper ? posts_ + parent : parent];
      const auto friends = friends_.of(above.creator);
      const bool by_friend = !friends.empty() && random_.below(3) != 0;
      const std::uint32_t creator =
          by_friend ? friends[random_.below(static_cast<std::uint32_t>(friends.size()))]
                    : member_of(above.forum);
      Ids tags = random_.below(100) < 60 ? some_tags(1 + random_.power_law(2.2, 12)) : Ids();
      if (above.tag != no_tag && random_.below(100) < 40 &&
          std::find(tags.begin(), tags.end(), above.tag) == tags.end()) {
        tags.push_back(above.tag);
      }
      messages.push_back({creator, above.forum, tags.empty() ? no_tag : tags.back()});
      (deeper ? to_comment : to_post).pair(id, parent);
      write_message(comment, id, creator, tags);
    }
  }

  std::uint32_t member_of(std::uint32_t forum) {
    const Ids& members = members_[forum];
    return members[random_.below(static_cast<std::uint32_t>(members.size()))];
  }
  std::uint32_t popular_post() {
    return random_.below(3) == 0 ? random_.zipf(posts_) : random_.below(posts_);
  }

  Random random_;
  std::uint32_t persons_;
  std::uint32_t forums_;
  std::uint32_t posts_;
  std::uint32_t comments_;
  std::uint32_t tags_;
  std::string folder_;
  Ids country_of_city_;
  Ids country_of_person_;
  Rows friends_;
  std::vector<Ids> members_;  // by forum
};

}  // namespace

const std::vector<std::string>& network_labels() {
  static const std::vector<std::string> labels = {"Continent", "Country",  "City",   "University",
                                                  "Company",   "TagClass", "Tag",    "Person",
                                                  "Forum",     "Post",     "Comment"};
  return labels;
}

const std::vector<RelationFile>& network_relations() {
  static const std::vector<RelationFile> relations = {{"Country", "IS_PART_OF", "Continent"},
                                                      {"City", "IS_PART_OF", "Country"},
                                                      {"University", "IS_LOCATED_IN", "City"},
                                                      {"Company", "IS_LOCATED_IN", "Country"},
                                                      {"Tag", "HAS_TYPE", "TagClass"},
                                                      {"TagClass", "IS_SUBCLASS_OF", "TagClass"},
                                                      {"Person", "IS_LOCATED_IN", "City"},
                                                      {"Person", "HAS_INTEREST", "Tag"},
                                                      {"Person", "STUDY_AT", "University"},
                                                      {"Person", "WORK_AT", "Company"},
                                                      {"Person", "KNOWS", "Person"},
                                                      {"Forum", "HAS_MEMBER", "Person"},
                                                      {"Forum", "HAS_MODERATOR", "Person"},
                                                      {"Forum", "HAS_TAG", "Tag"},
                                                      {"Forum", "CONTAINER_OF", "Post"},
                                                      {"Post", "HAS_CREATOR", "Person"},
                                                      {"Post", "IS_LOCATED_IN", "Country"},
                                                      {"Post", "HAS_TAG", "Tag"},
                                                      {"Person", "LIKES", "Post"},
                                                      {"Comment", "REPLY_OF", "Post"},
                                                      {"Comment", "REPLY_OF", "Comment"},
                                                      {"Comment", "HAS_CREATOR", "Person"},
                                                      {"Comment", "IS_LOCATED_IN", "Country"},
                                                      {"Comment", "HAS_TAG", "Tag"},
                                                      {"Person", "LIKES", "Comment"}};
  return relations;
}

void write_social_network(const std::string& folder, double scale, std::uint64_t seed) {
  Network(scale, seed).write(folder);
}

Pairs rmat(unsigned scale, unsigned edge_factor, std::uint64_t seed) {
  Random random(seed);
  std::vector<std::uint32_t> place(std::size_t{1} << scale);
  for (std::uint32_t i = 0; i < place.size(); ++i) place[i] = i;
  for (std::uint32_t i = static_cast<std::uint32_t>(place.size()) - 1; i > 0; --i) {
    std::swap(place[i], place[random.below(i + 1)]);
  }
  Pairs edges;
  const std::uint64_t count = std::uint64_t{edge_factor} << scale;
  edges.reserve(count);
  for (std::uint64_t i = 0; i < count; ++i) {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    for (unsigned bit = 0; bit < scale; ++bit) {
      const std::uint32_t quarter = random.below(100);
      from = from << 1 | (quarter >= 76 ? 1U : 0U);
      to = to << 1 | ((quarter >= 57 && quarter < 76) || quarter >= 95 ? 1U : 0U);
    }
    if (from != to) edges.emplace_back(place[from], place[to]);
  }
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

void write_rmat(const std::string& folder, const Pairs& edges, std::uint32_t vertices) {
  LineFile nodes(folder + "/V.csv");
  nodes << "id:ID(V){id-type:long}";
  nodes.end_line();
  for (std::uint32_t i = 0; i < vertices; ++i) {
    nodes << i;
    nodes.end_line();
  }
  LineFile file(folder + "/V_E_V.csv");
  file << ":START_ID(V),:END_ID(V)";
  file.end_line();
  for (const auto& [from, to] : edges) {
    file << from << "," << to;
    file.end_line();
  }
}

}  // namespace casus::bench
