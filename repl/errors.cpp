#include "repl/errors.hpp"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace casus::repl {
namespace {

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) {
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

/// Levenshtein's distance, one row at a time.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replace = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replace, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

std::string did_you_mean(const std::string& near) {
  return near.empty() ? std::string() : "; did you mean " + near + "?";
}

}  // namespace

ProgramError cannot_read(const std::string& path, int error) {
  return {"cannot read " + path + ": " + std::strerror(error), exit_usage};
}

ProgramError cannot_write(const std::string& path, int error) {
  return {"cannot write " + path + ": " + std::strerror(error), exit_statement_failed};
}

ProgramError would_replace_database(const std::string& path) {
  return {"cannot write " + path + ": it is a database, which results never replace",
          exit_statement_failed};
}

ProgramError needs_a_file(const std::string& what) {
  return {what + " needs a database file, not a graph in memory", exit_usage};
}

ProgramError unknown_subcommand(const std::string& name, const std::vector<std::string>& known) {
  const std::string near = near_name(name, known);
  return {"there is no command " + name +
              (near.empty() ? "; commands: " + joined(known) : did_you_mean(near)),
          exit_usage};
}

ProgramError unknown_graph(const std::string& name, const std::vector<std::string>& known) {
  std::string message = "there is no graph and no folder " + name;
  const std::string near = near_name(name, known);
  if (!near.empty()) {
    message += did_you_mean(near);
  } else if (!known.empty()) {
    message += "; graphs: " + joined(known);
  }
  return {message, exit_usage};
}

ProgramError graph_without_scripts(const std::string& folder) {
  return {"no *.cypher script in " + folder, exit_usage};
}

ProgramError database_not_empty(const std::string& graph) {
  return {"cannot load " + graph + ": the database already has nodes", exit_statement_failed};
}

ProgramError unknown_command(const std::string& name, const std::string& near) {
  return {"there is no command :" + name +
              (near.empty() ? "; :help lists them" : "; did you mean :" + near + "?"),
          exit_statement_failed};
}

ProgramError wrong_arguments(const std::string& usage) {
  return {"usage: " + usage, exit_statement_failed};
}

ProgramError unknown_format(const std::string& name, const std::vector<std::string>& known) {
  return {"there is no format " + name + "; formats: " + joined(known), exit_usage};
}

ProgramError bad_parameter(const std::string& text, const std::string& reason) {
  return {"bad parameter " + text + ": " + reason, exit_usage};
}

ProgramError cannot_draw(const std::string& reason) {
  return {"Graphviz cannot draw this: " + reason, exit_statement_failed};
}

ProgramError unknown_picture(const std::string& path) {
  return {"cannot tell the format of " + path +
              "; the name must end in .svg, .png, .pdf, .dot, .mmd, .cypher, .csv, .tsv, .json, "
              ".jsonl, .md or .txt",
          exit_statement_failed};
}

ProgramError nothing_to_export() {
  return {"nothing to export yet: run a query first, or give one after the file name",
          exit_statement_failed};
}

ProgramError not_available(const std::string& what) {
  return {what + " is not available yet in this version", exit_statement_failed};
}

std::string near_name(std::string_view name, const std::vector<std::string>& known) {
  std::string best;
  std::size_t best_distance = std::max<std::size_t>(1, name.size() / 3) + 1;
  for (const std::string& candidate : known) {
    const std::size_t distance = edit_distance(name, candidate);
    if (distance < best_distance) {
      best = candidate;
      best_distance = distance;
    }
  }
  if (!best.empty() || name.size() < 2) return best;
  for (const std::string& candidate : known) {
    if (candidate.starts_with(name)) return candidate;
  }
  return {};
}

}  // namespace casus::repl
