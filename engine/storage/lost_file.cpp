#include "engine/storage/lost_file.hpp"

#include <csignal>

#include <atomic>
#include <cerrno>
#include <mutex>

#include "casus/lost_file.hpp"

namespace casus::storage {

namespace {

/// A map, or an entry that is free. Entries stay for good: a signal handler may be looking at one.
struct Map {
  std::atomic<const std::byte*> base{nullptr};
  std::atomic<std::uint64_t> size{0};
  std::atomic<const char*> path{nullptr};
  Map* next = nullptr;
};

std::atomic<Map*> maps{nullptr};
std::mutex maps_mutex;  // for those who change them; handlers only read
static_assert(std::atomic<Map*>::is_always_lock_free, "needed in a signal handler");
static_assert(std::atomic<std::uint64_t>::is_always_lock_free, "needed in a signal handler");

Map* find_map(const std::byte* base) {
  for (Map* map = maps.load(); map != nullptr; map = map->next)
    if (map->base.load() == base) return map;
  return nullptr;
}

}  // namespace

void remember_map(const std::byte* base, std::uint64_t size, const char* path) {
  const std::lock_guard lock(maps_mutex);
  Map* map = find_map(nullptr);
  const bool is_new = map == nullptr;
  if (is_new) map = new Map;
  map->size.store(size);
  map->path.store(path);
  map->base.store(base);
  if (!is_new) return;
  map->next = maps.load();
  maps.store(map);
}

void forget_map(const std::byte* base) {
  if (base == nullptr) return;
  const std::lock_guard lock(maps_mutex);
  if (Map* map = find_map(base)) map->base.store(nullptr);
}

const char* path_mapped_at(const void* address) {
  const auto wanted = reinterpret_cast<std::uintptr_t>(address);
  for (const Map* map = maps.load(); map != nullptr; map = map->next) {
    const auto base = reinterpret_cast<std::uintptr_t>(map->base.load());
    if (base != 0 && wanted >= base && wanted - base < map->size.load()) return map->path.load();
  }
  return nullptr;
}

}  // namespace casus::storage

namespace casus {

namespace {

std::atomic<LostFileHandler> handler_now{nullptr};
static_assert(std::atomic<LostFileHandler>::is_always_lock_free, "needed in a signal handler");
struct sigaction before {};  // what was done about SIGBUS
std::mutex install_mutex;
bool installed = false;

extern "C" void casus_on_bus_error(int signal, siginfo_t* info, void* context) {
  const int saved = errno;
  const bool of_a_map = info->si_code == BUS_ADRERR || info->si_code == BUS_OBJERR;
  const char* path = of_a_map ? storage::path_mapped_at(info->si_addr) : nullptr;
  const LostFileHandler handler = handler_now.load();
  if (path != nullptr && handler != nullptr) handler(path);
  errno = saved;
  if ((before.sa_flags & SA_SIGINFO) != 0) return before.sa_sigaction(signal, info, context);
  // The system does not let a process ignore an access that failed, only a signal that was sent.
  if (before.sa_handler == SIG_IGN && info->si_code <= 0) return;
  if (before.sa_handler != SIG_DFL && before.sa_handler != SIG_IGN) return before.sa_handler(signal);
  struct sigaction standard {};
  standard.sa_handler = SIG_DFL;
  sigaction(SIGBUS, &standard, nullptr);
  raise(SIGBUS);  // comes when this handler returns
}

}  // namespace

void on_lost_file(LostFileHandler handler) {
  const std::lock_guard lock(install_mutex);
  handler_now.store(handler);
  if (installed) return;
  sigaction(SIGBUS, nullptr, &before);
  struct sigaction ours {};
  ours.sa_sigaction = casus_on_bus_error;
  ours.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&ours.sa_mask);
  sigaction(SIGBUS, &ours, nullptr);
  installed = true;
}

}  // namespace casus
