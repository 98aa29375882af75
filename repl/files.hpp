#pragma once

// Reading and writing whole files, and where files are found.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace casus::repl {

/// The whole content. Throws ProgramError (exit_usage).
std::string read_file(const std::string& path);
/// A descriptor that writes to a new file or over an old one, but not over a database. What the
/// program has open itself (/dev/stdout, /dev/fd/N) is written on, not begun anew. Throws
/// ProgramError.
int open_to_write(const std::string& path);
/// Writes beside the file first and renames, so that a failure leaves an old file as it was. What
/// is no regular file (a device, a pipe) is written to directly; a database is not written over.
/// Throws ProgramError.
void write_file(const std::string& path, std::string_view content);
/// Opens for reading or throws ProgramError, for early checks; reads nothing.
void require_readable(const std::string& path);

/// The folder with the graphs that come with Casus: installed beside the program, or in the source
/// tree the program was built from. May not exist.
std::filesystem::path graphs_folder();
/// The names of the graphs there, in order.
std::vector<std::string> graph_names();

/// ~/.local/state/casus/history or its place under $XDG_STATE_HOME; its folder is made. Empty where
/// there is no home.
std::string history_path();

/// `~` and `~/…` with the home folder in place of the tilde; other paths as they are.
std::string expand_home(const std::string& path);

}  // namespace casus::repl
