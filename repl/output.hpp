#pragma once

// Where results go. Everything that is no result goes to standard error and does not pass here.

#include <stdexcept>
#include <string>
#include <string_view>

namespace casus::repl {

/// The reader went away or the disk is full. `error` is the errno of the write.
class OutputFailed : public std::runtime_error {
 public:
  OutputFailed(const std::string& message, int error)
      : std::runtime_error(message), error_(error) {}
  [[nodiscard]] int error() const { return error_; }
  /// The reading end of a pipe was closed: nothing to report, just stop.
  [[nodiscard]] bool closed_pipe() const;

 private:
  int error_;
};

/// A buffered sink of bytes, with what a writer must know of the place they appear.
class Output {
 public:
  virtual ~Output() = default;
  Output() = default;
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void write(std::string_view text);
  /// Passes on what is buffered. Throws OutputFailed.
  void flush();

  /// Columns of the terminal that shows the output; 0 where it is no terminal, which means that
  /// nothing is cut.
  [[nodiscard]] virtual std::size_t columns() const { return 0; }

 protected:
  virtual void pass_on(std::string_view bytes) = 0;

 private:
  std::string buffer_;
};

/// Output to an open file descriptor, which stays open and is not owned. Text still in the buffer
/// when this is destroyed is lost: call flush().
class FileOutput : public Output {
 public:
  FileOutput(int descriptor, std::string name) : descriptor_(descriptor), name_(std::move(name)) {}
  [[nodiscard]] std::size_t columns() const override;

 protected:
  void pass_on(std::string_view bytes) override;

 private:
  int descriptor_;
  std::string name_;
};

/// Output into a string.
class StringOutput : public Output {
 public:
  explicit StringOutput(std::size_t terminal_columns = 0) : columns_(terminal_columns) {}
  [[nodiscard]] std::size_t columns() const override { return columns_; }
  /// What was written so far.
  const std::string& text();

 protected:
  void pass_on(std::string_view bytes) override { text_ += bytes; }

 private:
  std::string text_;
  std::size_t columns_;
};

/// Columns of the terminal behind a descriptor; 0 if it is none, 80 if it will not say.
std::size_t terminal_columns(int descriptor);

}  // namespace casus::repl
