#pragma once

// What a program can do about a database file that is cut short, or whose disk fails, in the middle
// of a statement.

namespace casus {

/// Told the path of a database file that could not be read; see on_lost_file.
using LostFileHandler = void (*)(const char* path);

/// Calls `handler` where a page of an open database cannot be read any more, before the process ends.
///
/// Casus reads its files through memory maps. It compares the file's length when a statement begins;
/// where another program cuts the file short after that, or the disk fails, the system sends the
/// thread that touches a lost page the signal SIGBUS, which ends the process. That the library cannot
/// turn into a casus::Error: no C++ exception may leave a signal handler in the middle of a read, and
/// going on with zeros in place of the page would be wrong rows. Nothing that was committed is
/// changed by it, but the lost pages are gone. What can be done is to say which file it was, and how
/// the process ends: `handler` may write a line (with write, not with a stream) and call _exit.
///
/// The handler runs inside a signal handler, on the thread that read: it may only call what POSIX
/// calls async-signal-safe, and no function of Casus. Where it returns, and for every SIGBUS that no
/// open database is the cause of, whatever was done about SIGBUS before goes on: the handler that was
/// installed then is called, or the process ends by the signal.
///
/// Opt-in: without a call of this function the library installs no handler. The first call installs
/// it, later ones replace `handler`, nullptr leaves what was there before to itself. A program that
/// installs a handler of its own afterwards has to call the one that sigaction gives back, as this one
/// does. Any thread.
void on_lost_file(LostFileHandler handler);

}  // namespace casus
