// The ten anomalies of the LDBC ACID test suite (Waudby et al., "Towards Testing ACID Compliance in
// the LDBC Social Network Benchmark", 2020) as queries through the public API, with threads or with
// processes: none may occur.
//
//   query_anomaly_test [--clients threads|processes] [--workers N] [--rounds N] [--seed N]

#include <filesystem>
#include <functional>
#include <iostream>
#include <random>
#include <thread>

#include "arguments.hpp"
#include "casus/casus.hpp"
#include "clients.hpp"
#include "query_support.hpp"

using namespace casus;
using namespace casus::test;

namespace {

using Random = std::mt19937;

struct Setting {
  bool processes = false;
  std::uint64_t workers = 4;
  std::uint64_t rounds = 40;
  unsigned seed = 0;
  std::string path;
};

Database open(const Setting& setting) {
  Options options;
  options.durability = Durability::checkpoint;
  options.write_timeout = std::chrono::seconds(60);
  return Database::open(setting.path, options);
}

/// One client's part in a game: called `rounds` times. Even clients write, odd ones read, where a
/// game tells them apart.
struct Client {
  Connection& connection;
  std::uint64_t number;
  Random& random;
  std::uint64_t round = 0;
  std::int64_t seen = 0;  // the client's own memory
  [[nodiscard]] bool writes() const { return number % 2 == 0; }
};
using Play = std::function<void(Client&)>;

void run_clients(const Setting& setting, const Play& play) {
  const auto run = [&](const Database& database, std::uint64_t number) {
    Connection connection = database.connect();
    Random random(setting.seed + static_cast<unsigned>(number));
    Client client{connection, number, random};
    for (; client.round < setting.rounds; ++client.round) play(client);
  };
  if (setting.processes)
    return run_in_processes(setting.workers, [&](std::uint64_t number) { run(open(setting), number); });
  const Database database = open(setting);
  run_in_threads(setting.workers, [&](std::uint64_t number) { run(database, number); });
}

/// Makes the graph with `setup`, plays, and looks at what is left with `verdict`.
void game(const Setting& setting, const char* name, const char* setup, const Play& play,
          const std::function<void(Connection&)>& verdict = {}) {
  {
    const Database database = open(setting);
    Connection connection = database.connect();
    connection.run("MATCH (n) DETACH DELETE n");
    connection.run(setup);
  }
  try {
    run_clients(setting, play);
    const Database database = open(setting);
    Connection connection = database.connect();
    if (verdict) verdict(connection);
    require(check(database).empty(), "check() finds damage");
  } catch (const std::exception& error) {
    throw std::runtime_error(std::string(name) + ": " + error.what());
  }
  std::cout << name << ": does not occur" << std::endl;
}

/// A writing transaction that begins again where another has committed since BEGIN.
void transact(Connection& connection, const std::function<void()>& work) {
  for (;;) {
    connection.begin();
    try {
      work();
      return connection.commit();
    } catch (const Error& error) {
      if (connection.in_transaction()) connection.rollback();
      if (error.kind() != ErrorKind::conflict) throw;
    }
  }
}

void dirty_write(const Setting& setting) {
  game(
      setting, "G0 dirty write", "CREATE (:P {id: 1, v: []})-[:KNOWS {v: []}]->(:P {id: 2, v: []})",
      [](Client& client) {
        const auto mark = static_cast<std::int64_t>(client.number * 10000 + client.round);
        transact(client.connection, [&] {
          for (const char* part : {"a", "r", "b"})
            client.connection.run("MATCH (a:P {id: 1})-[r:KNOWS]->(b:P {id: 2}) SET " +
                                      std::string(part) + ".v = " + part + ".v + $mark",
                                  {{"mark", mark}});
        });
      },
      [&](Connection& connection) {
        require(
            integer(connection,
                    "MATCH (a:P {id: 1})-[r:KNOWS]->(b) RETURN CASE WHEN a.v = r.v AND r.v = b.v "
                    "THEN size(a.v) ELSE -1 END") ==
                static_cast<std::int64_t>(setting.workers * setting.rounds),
            "writes are interleaved or lost");
      });
}

void aborted_read(const Setting& setting) {
  game(setting, "G1a aborted read", "CREATE (:P {id: 1, v: 1})", [](Client& client) {
    if (!client.writes())
      return require(
          integer(client.connection, "MATCH (p:P) RETURN sum(p.v) + count(*) * 10") == 11,
          "an aborted write shows");
    client.connection.begin();
    try {
      client.connection.run("MATCH (p:P) SET p.v = 2 CREATE (:P {v: 5})");
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::conflict) throw;
    }
    client.connection.rollback();
  });
}

void intermediate_read(const Setting& setting) {
  game(setting, "G1b intermediate read", "CREATE (:P {id: 1, v: 1})", [](Client& client) {
    if (!client.writes())
      return require(integer(client.connection, "MATCH (p:P) RETURN p.v") % 2 == 1,
                     "an intermediate value shows");
    transact(client.connection, [&] {
      client.connection.run("MATCH (p:P) SET p.v = p.v + 1");
      client.connection.run("MATCH (p:P) SET p.v = p.v + 1");
    });
  });
}

void circular_information_flow(const Setting& setting) {
  // Of two transactions that each write one node and read the other's, one must have come first.
  game(setting, "G1c circular information flow",
       "UNWIND range(0, 7) AS i CREATE (:P {id: i, turn: 0})", [](Client& client) {
         transact(client.connection, [&] {
           client.connection.run(
               "MATCH (p:P {id: $id}) SET p.turn = $own",
               {{"id", static_cast<std::int64_t>(client.number % 7)}, {"own", -1}});
           const std::int64_t turn = integer(
               client.connection, "MATCH (c:P {id: 7}) SET c.turn = c.turn + 1 RETURN c.turn");
           require(turn > client.seen, "a writer does not see one that came before it");
           require(
               integer(client.connection, "MATCH (p:P) WHERE p.id < 7 RETURN max(p.turn)") < turn,
               "a writer sees one that comes after it");
           client.connection.run("MATCH (p:P {turn: -1}) SET p.turn = " + std::to_string(turn));
           client.seen = turn;
         });
       });
}

void observed_transaction_vanishes(const Setting& setting) {
  game(
      setting, "OTV observed transaction vanishes",
      "CREATE (a:P {id: 0, v: 0}), (b:P {id: 1, v: 0}), (a)-[:K]->(b), (b)-[:K]->(a)",
      [](Client& client) {
        if (client.writes()) {
          client.connection.run("MATCH (a:P {id: 0})-[:K]->(b:P) SET a.v = a.v + 1, b.v = b.v + 1");
          return;
        }
        for (const char* query :
             {"MATCH (p:P {id: 0}) RETURN p.v", "MATCH (p:P {id: 1}) RETURN p.v"}) {
          const std::int64_t now = integer(client.connection, query);
          require(now >= client.seen, "what was seen is gone");
          client.seen = now;
        }
      });
}

/// Reads twice in one transaction, with a pause.
void read_twice(Client& client, const char* query, const char* complaint) {
  client.connection.begin();
  const std::int64_t first = integer(client.connection, query);
  std::this_thread::sleep_for(std::chrono::microseconds(client.random() % 500));
  require(integer(client.connection, query) == first, complaint);
  client.connection.rollback();
}

void snapshot_anomalies(const Setting& setting) {
  const char* ring = "CREATE (a:P {id: 0, v: 0}), (b:P {id: 1, v: 0}), (c:P {id: 2, v: 0})";
  game(setting, "FR fractured read", ring, [](Client& client) {
    if (client.writes()) {
      client.connection.run("MATCH (p:P) SET p.v = p.v + 1");
      return;
    }
    client.connection.begin();
    const std::int64_t first = integer(client.connection, "MATCH (p:P {id: 0}) RETURN p.v");
    require(integer(client.connection, "MATCH (p:P {id: 1}) RETURN p.v") == first &&
                integer(client.connection, "MATCH (p:P {id: 2}) RETURN p.v") == first,
            "a part of a transaction shows");
    client.connection.rollback();
  });
  game(setting, "IMP item many preceders", ring, [](Client& client) {
    if (client.writes())
      client.connection.run("MATCH (p:P {id: 0}) SET p.v = p.v + 1");
    else
      read_twice(client, "MATCH (p:P {id: 0}) RETURN p.v", "a value changes under a reader");
  });
  game(setting, "PMP predicate many preceders", ring, [](Client& client) {
    if (client.writes())
      client.connection.run("MATCH (p:P {id: 0}) CREATE (p)-[:LIKES]->(:Post)");
    else
      read_twice(client, "MATCH (:P)-[:LIKES]->(post) RETURN count(post)",
                 "a predicate changes under a reader");
  });
}

void lost_update(const Setting& setting) {
  game(
      setting, "LU lost update", "CREATE (:P {id: 1, v: 0})",
      [](Client& client) {
        if (client.round % 2 == 0) {
          client.connection.run("MATCH (p:P) SET p.v = p.v + 1");
          return;
        }
        transact(client.connection, [&] {
          const std::int64_t value = integer(client.connection, "MATCH (p:P) RETURN p.v");
          client.connection.run("MATCH (p:P) SET p.v = $v", {{"v", value + 1}});
        });
      },
      [&](Connection& connection) {
        require(integer(connection, "MATCH (p:P) RETURN p.v") ==
                    static_cast<std::int64_t>(setting.workers * setting.rounds),
                "an update is lost");
      });
}

void write_skew(const Setting& setting) {
  game(setting, "WS write skew", "CREATE (:P {id: 0, v: 70}), (:P {id: 1, v: 80})",
       [](Client& client) {
         transact(client.connection, [&] {
           const std::int64_t sum = integer(client.connection, "MATCH (p:P) RETURN sum(p.v)");
           require(sum >= 0, "the sum is negative");
           const std::int64_t change =
               sum >= 100 ? -100 : static_cast<std::int64_t>(client.random() % 150);
           client.connection.run(
               "MATCH (p:P {id: $id}) SET p.v = p.v + $change",
               {{"id", static_cast<std::int64_t>(client.number % 2)}, {"change", change}});
         });
       });
}

int run(const test::Arguments& arguments) {
  Setting setting;
  setting.processes = arguments.text("--clients", "threads") == "processes";
  setting.workers = arguments.number("--workers", 4);
  setting.rounds = arguments.number("--rounds", 40);
  setting.seed = static_cast<unsigned>(arguments.number("--seed", std::random_device()()));
  std::cout << "query_anomaly_test --clients " << (setting.processes ? "processes" : "threads")
            << " --workers " << setting.workers << " --rounds " << setting.rounds << " --seed "
            << setting.seed << std::endl;
  const test::QueryFolder folder;
  setting.path = folder.file("anomalies");
  dirty_write(setting);
  aborted_read(setting);
  intermediate_read(setting);
  circular_information_flow(setting);
  observed_transaction_vanishes(setting);
  snapshot_anomalies(setting);
  lost_update(setting);
  write_skew(setting);
  return 0;
}

}  // namespace

int main(int count, char** values) { return test::run_test(run, count, values); }
