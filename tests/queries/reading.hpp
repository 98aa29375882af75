#pragma once

// Steps of reading that both forms of test file share.

#include <string>
#include <string_view>
#include <vector>

#include "tests/queries/test_case.hpp"

namespace casus::queries {

[[noreturn]] void refuse(const TestFile& file, std::size_t line, const std::string& reason);

std::string_view trimmed(std::string_view text);

/// The lines of a range as one text, without blank lines at its end.
std::string joined(const TestFile& file, LineRange range);

/// The statements of a range; each ends with a semicolon at the end of a line, or with the range.
std::vector<std::string> read_statements(const TestFile& file, LineRange range);

/// `name: literal`, one a line.
void read_parameters(const TestFile& file, LineRange range,
                     std::map<std::string, std::string>& parameters);

/// `| a | b |` lines: the columns, then the rows. `\|` stands for a bar within a cell.
void read_table(const TestFile& file, LineRange range, Expectation& expect);

/// Lines without blank ones.
std::vector<std::string> read_lines(const TestFile& file, LineRange range);

/// `expression => value`, one a line, as steps.
void read_values(const TestFile& file, LineRange range,
                 const std::map<std::string, std::string>& parameters, TestCase& into);

void read_test(TestFile& file);
void read_document(TestFile& file);

}  // namespace casus::queries
