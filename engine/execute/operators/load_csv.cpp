// LoadCsv: each input row with each row of its CSV file.

#include <optional>

#include "engine/exchange/csv_rows.hpp"
#include "engine/execute/errors.hpp"
#include "engine/execute/evaluate.hpp"
#include "engine/execute/operators/operators.hpp"
#include "engine/value/errors.hpp"

namespace casus::execute {

namespace {

/// What reads files knows nothing of statements: its errors get their names here.
template <class Step>
auto named_errors(const char* detail, Step step) {
  try {
    return step();
  } catch (Error& error) {
    if (error.kind() == ErrorKind::runtime && error.type().empty()) error.with_code("LoadCsvError", detail);
    throw;
  }
}

class LoadCsvOperator : public UnaryOperator {
 public:
  LoadCsvOperator(const plan::LoadCsv& node, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node), live_(live) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    batch_ = Batch();
    row_ = 0;
    file_.reset();
  }

  bool next(ExecutionContext& context, Batch& out) override {
    context.check();
    while (row_ >= batch_.size) {
      if (!input().next(context, batch_)) return false;
      row_ = 0;
      if (batch_.size > 0) read_operands(context);
    }
    std::vector<std::uint32_t> rows;
    std::vector<Value> values;
    located_at(node_.file->span, [&] { take(rows, values); });
    out = batch_.gather(rows, live_);
    out.set(node_.variable, Vector::values(std::move(values)));
    return true;
  }

 private:
  void read_operands(ExecutionContext& context) {
    files_ = evaluate(*node_.file, batch_, context);
    if (node_.terminator != nullptr) terminators_ = evaluate(*node_.terminator, batch_, context);
  }

  void take(std::vector<std::uint32_t>& rows, std::vector<Value>& values) {
    Value value;
    while (row_ < batch_.size && rows.size() < batch_size) {
      if (!file_) open_file();
      if (!named_errors("FileNotReadable", [&] { return file_->next(value); })) {
        file_.reset();
        ++row_;
        continue;
      }
      rows.push_back(static_cast<std::uint32_t>(row_));
      values.push_back(std::move(value));
    }
  }

  void open_file() {
    const Value url = files_.at(row_);
    if (!url.is(ValueKind::string))
      throw invalid_argument_type("LOAD CSV", Type::of(ValueKind::string), url);
    const char separator = delimiter();
    named_errors("FileNotReadable", [&] {
      file_.emplace(exchange::path_of_url(url.as_string()), separator, node_.headers);
    });
  }

  [[nodiscard]] char delimiter() const {
    if (node_.terminator == nullptr) return ',';
    const Value text = terminators_.at(row_);
    if (!text.is(ValueKind::string))
      throw invalid_argument_type("FIELDTERMINATOR", Type::of(ValueKind::string), text);
    return located_at(node_.terminator->span, [&] {
      return named_errors("InvalidFieldTerminator", [&] { return exchange::csv_delimiter(text.as_string()); });
    });
  }

  const plan::LoadCsv& node_;
  const Live& live_;
  Batch batch_;
  Vector files_;
  Vector terminators_;
  std::size_t row_ = 0;
  std::optional<exchange::CsvRows> file_;  // of that row
};

}  // namespace

OperatorPtr make_load_csv(const plan::LoadCsv& node, const Live& live, OperatorPtr input) {
  return std::make_unique<LoadCsvOperator>(node, live, std::move(input));
}

}  // namespace casus::execute
