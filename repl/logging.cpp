#include "repl/logging.hpp"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

namespace casus::repl {

void start_logging(const std::string& level) {
  auto logger = std::make_shared<spdlog::logger>(
      "casus", std::make_shared<spdlog::sinks::stderr_color_sink_mt>());
  logger->set_level(spdlog::level::from_str(level));
  spdlog::set_default_logger(std::move(logger));
}

}  // namespace casus::repl
