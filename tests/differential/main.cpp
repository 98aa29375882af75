// differential [--seed N] [--seconds S] [--queries N] [--subject zoned|trails] [--regressions FILE]

#include <CLI/CLI.hpp>
#include <chrono>
#include <iostream>
#include <random>
#include <regex>
#include <set>

#include "tests/differential/generate.hpp"
#include "tests/differential/judge.hpp"
#include "tests/differential/regressions.hpp"
#include "tests/differential/rewrite.hpp"
#include "tests/differential/shrink.hpp"

namespace {

using namespace casus::differential;
using Clock = std::chrono::steady_clock;

struct Settings {
  std::uint64_t seed = 0;
  int seconds = 60;
  std::uint64_t queries = 0;      // 0: as many as the time allows
  std::uint64_t differences = 1;  // how many to report before the end
  std::string subject;            // of all queries; empty: of any
};

struct Totals {
  std::uint64_t graphs = 0, queries = 0, counting = 0, traversals = 0, writes = 0, failed = 0,
                with_rows = 0, among_engines = 0, undecided = 0, rewrites = 0, differences = 0;
};

class Run {
 public:
  explicit Run(const Settings& settings)
      : settings_(settings), end_(Clock::now() + std::chrono::seconds(settings.seconds)) {}

  Totals run() {
    for (std::uint64_t number = 0; !finished(); ++number) {
      // Each graph has a seed of its own, so that a run can start at any of them.
      Random random(settings_.seed * 1'000'003 + number);
      graph(random);
    }
    return totals_;
  }

 private:
  [[nodiscard]] bool finished() const {
    return Clock::now() >= end_ ||
           (settings_.queries > 0 && totals_.queries >= settings_.queries) ||
           totals_.differences >= settings_.differences;
  }

  [[nodiscard]] double seconds_so_far() const {
    const auto begin = end_ - std::chrono::seconds(settings_.seconds);
    return std::chrono::duration<double>(Clock::now() - begin).count();
  }

  /// Half of the graphs are for counting: crowded or large, and most of their queries count. Some are
  /// for long trails.
  void graph(Random& random) {
    const int kind = settings_.subject == "trails"  ? 19
                     : settings_.subject == "parts" ? 16
                     : settings_.subject == "zoned" ? 10
                                                    : random.between(0, 19);
    const bool counting = kind < 10;
    const bool wide = kind == 0 && random.percent(40);
    const bool trails = kind >= 17;
    const bool dense = kind == 16;
    const GraphSpec spec = wide        ? wide_graph(random)
                           : dense     ? dense_graph(random)
                           : kind == 0 ? large_graph(random)
                           : counting  ? crowded_graph(random)
                           : trails    ? trail_graph(random)
                                       : random_graph(random);
    const Storage storage{random.percent(40), random.percent(25), random.percent(20),
                          random_pass(random)};
    Judge judge(spec.statement(), storage);
    ++totals_.graphs;
    for (int i = 0; i < 60 && !finished(); ++i) {
      QueryOptions options;
      options.subject = wide ? QueryOptions::Subject::counting : random_subject(random, counting);
      if (trails && random.percent(85)) options.subject = QueryOptions::Subject::trails;
      if (storage.indexes && !wide && !trails && random.percent(50)) options.subject = QueryOptions::Subject::seeking;
      if (dense && random.percent(70)) options.subject = QueryOptions::Subject::parts;
      if (settings_.subject == "zoned") options.subject = QueryOptions::Subject::zoned;
      options.writes = may_write(options.subject) && !storage.uncommitted && random.percent(dense ? 60 : 30);
      query(random, judge, spec, storage, options);
    }
  }

  static bool may_write(QueryOptions::Subject subject) {
    using Subject = QueryOptions::Subject;
    return subject == Subject::anything || subject == Subject::seeking || subject == Subject::parts;
  }

  static QueryOptions::Subject random_subject(Random& random, bool counting) {
    using Subject = QueryOptions::Subject;
    if (random.percent(counting ? 65 : 10)) return Subject::counting;
    return random.percent(counting ? 70 : 10) ? Subject::traversal : Subject::anything;
  }

  void query(Random& random, Judge& judge, const GraphSpec& spec, const Storage& storage,
             const QueryOptions& options) {
    const std::uint64_t seed = random.below(std::size_t{1} << 62U);
    Random query_random(seed);
    const Case tried{spec, random_query(query_random, options)};
    const Verdict verdict = judge.compare(tried.statement);
    count(verdict, options);
    if (verdict.kind == Verdict::Kind::differ) {
      std::cout << "\nafter " << seconds_so_far() << " s:" << std::endl;
      report(tried, verdict, storage);
    }
    if (verdict.kind == Verdict::Kind::agree && !verdict.failed && !options.writes &&
        random.percent(40))
      try_rewrites(random, judge, tried, seed, options);
  }

  void try_rewrites(Random& random, Judge& judge, const Case& tried, std::uint64_t seed,
                    QueryOptions options) {
    std::vector<Rewrite> all = rewrites(random, tried.statement);
    // A map projection may take its keys from the names of variables.
    static const std::regex projection("[0-9] \\{");
    if (!std::regex_search(tried.statement, projection)) {
      Random again(seed);
      options.prefix = "a_longer_name_";
      all.push_back({"rename", {random_query(again, options)}});
    }
    for (const Rewrite& rewrite : all) {
      ++totals_.rewrites;
      const Verdict verdict = judge.compare_rewrites(tried.statement, rewrite.parts);
      if (verdict.kind != Verdict::Kind::differ) continue;
      ++totals_.differences;
      std::cout << "\nDIFFERENCE by rewriting: " << rewrite.name << "\n--- graph\n"
                << tried.graph.statement() << "\n--- query\n"
                << tried.statement;
      for (const auto& part : rewrite.parts) std::cout << "\n--- rewritten\n" << part;
      std::cout << "\n--- " << verdict.reason << std::endl;
    }
  }

  void count(const Verdict& verdict, const QueryOptions& options) {
    ++totals_.queries;
    totals_.counting += options.subject == QueryOptions::Subject::counting ? 1 : 0;
    totals_.traversals += options.subject == QueryOptions::Subject::traversal ||
                          options.subject == QueryOptions::Subject::trails;
    totals_.writes += options.writes ? 1 : 0;
    totals_.among_engines += verdict.among_engines ? 1 : 0;
    totals_.failed += verdict.failed ? 1 : 0;
    totals_.with_rows += verdict.rows > 0 ? 1 : 0;
    totals_.undecided += verdict.kind == Verdict::Kind::undecided ? 1 : 0;
  }

  /// The kind of a difference: its statement without numbers, so that one fault is told once.
  static std::string shape(const std::string& category, const std::string& statement) {
    std::string out = category + ": ";
    for (const char c : statement)
      if (c < '0' || c > '9') out += c;
    return out;
  }

  static bool fails_so(const Case& tried, const Storage& storage, const std::string& category) {
    try {
      const Verdict verdict = Judge(tried.graph.statement(), storage).compare(tried.statement);
      return verdict.kind == Verdict::Kind::differ && verdict.category == category;
    } catch (const std::exception&) {
      return false;
    }
  }

  void report(const Case& found, const Verdict& first, Storage storage) {
    for (bool Storage::*oddity : {&Storage::indexes, &Storage::gaps, &Storage::uncommitted}) {
      Storage simpler = storage;
      simpler.*oddity = false;
      if (fails_so(found, simpler, first.category)) storage = simpler;
    }
    Storage whole = storage;
    whole.without_pass.clear();
    if (fails_so(found, whole, first.category)) storage = whole;
    const Case small = shrink(
        found, [&](const Case& smaller) { return fails_so(smaller, storage, first.category); });
    if (!told_.insert(shape(first.category, small.statement)).second) return;
    ++totals_.differences;
    const Verdict verdict = Judge(small.graph.statement(), storage).compare(small.statement);
    std::cout << "\nDIFFERENCE in " << first.category << (storage.indexes ? ", indexes" : "")
              << (storage.gaps ? ", gaps" : "") << (storage.uncommitted ? ", uncommitted" : "")
              << (storage.without_pass.empty() ? "" : ", without " + storage.without_pass)
              << "\n--- graph\n"
              << small.graph.statement() << "\n--- query\n"
              << small.statement << "\n--- found in\n"
              << found.statement << "\n--- "
              << (verdict.reason.empty() ? first.reason : verdict.reason) << std::endl;
  }

  Settings settings_;
  Clock::time_point end_;
  Totals totals_;
  std::set<std::string> told_;
};

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Compares the engine with a reference evaluator on random graphs and queries.");
  Settings settings;
  std::string regressions;
  bool given = false;
  app.add_option_function<std::uint64_t>(
      "--seed",
      [&](std::uint64_t seed) {
        settings.seed = seed;
        given = true;
      },
      "the seed of the run; a fresh one if absent");
  app.add_option("--seconds", settings.seconds, "how long to run at most");
  app.add_option("--queries", settings.queries, "how many queries to try at most");
  app.add_option("--differences", settings.differences, "how many differences to report");
  app.add_option("--subject", settings.subject, "ask only about this: zoned, trails or parts");
  app.add_option("--regressions", regressions, "run the named cases of this file, and no others");
  CLI11_PARSE(app, argc, argv);
  try {
    if (!regressions.empty()) return run_regressions(regressions) == 0 ? 0 : 1;
    if (!given) settings.seed = std::random_device{}();
    std::cout << "seed " << settings.seed << std::endl;
    const Totals totals = Run(settings).run();
    std::cout << totals.queries << " queries (" << totals.counting << " counting, "
              << totals.traversals << " traversing, " << totals.writes << " writing, "
              << totals.with_rows << " with rows, " << totals.failed << " refused by both, "
              << totals.among_engines << " beyond the reference, " << totals.undecided
              << " undecided) and " << totals.rewrites << " rewrites on " << totals.graphs
              << " graphs: " << totals.differences << " differences (seed " << settings.seed << ")"
              << std::endl;
    return totals.differences == 0 ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << "differential: " << error.what() << '\n';
    return 2;
  }
}
