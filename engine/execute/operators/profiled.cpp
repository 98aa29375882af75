// Profiled: watches an operator for PROFILE.

#include <chrono>

#include "engine/execute/operators/operators.hpp"

namespace casus::execute {

namespace {

class ProfiledOperator : public UnaryOperator {
 public:
  ProfiledOperator(plan::OperatorProfile& profile, OperatorPtr input)
      : UnaryOperator(std::move(input)), profile_(profile) {}

  bool next(ExecutionContext& context, Batch& out) override {
    const auto start = std::chrono::steady_clock::now();
    const bool more = input().next(context, out);
    profile_.milliseconds +=
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    if (more) profile_.rows += out.size;
    if (more) profile_.represented += out.total();
    return more;
  }

 private:
  plan::OperatorProfile& profile_;
};

}  // namespace

OperatorPtr make_profiled(plan::OperatorProfile& profile, OperatorPtr input) {
  return std::make_unique<ProfiledOperator>(profile, std::move(input));
}

}  // namespace casus::execute
