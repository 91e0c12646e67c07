// The world outside the Expert Advisor, in memory that outlives its process: the broker's account, what was said to the
// cockpit, the clock. A test lets the Expert Advisor live in a process of its own that may be killed at any moment.
#ifndef YOKE_TEST_DESK_WORLD_HPP
#define YOKE_TEST_DESK_WORLD_HPP

#include "runtime/Mql.hpp"

#include "wire/Checks.hpp"

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <sys/mman.h>
#include <sys/wait.h>
#include <vector>

namespace desktest {

using yoke::test::check;
using yoke::test::checkEqual;

enum FaultKind { FAULT_NONE, FAULT_REFUSE, FAULT_REFUSE_AT_ONCE, FAULT_LOSE_REPLY, FAULT_LOSE_REQUEST, FAULT_PARTIAL, FAULT_DELAY };

struct Fault {
   FaultKind kind;
   int category;
   int code;
   long delayMs;
};

struct HeldPosition {
   long ticket;
   long identifier;
   int side;
   double lots;
   double sl;
   double tp;
   double profit;
   long magic;
   char symbol[16];
};

struct HeldOrder {
   long ticket;
   int kind;
   double lots;
   double price;
   long magic;
   long expiryMs;
   int end; // 0 waits, 1 cancelled, 2 filled, 3 expired
   char symbol[16];
};

struct BookedDeal {
   long ticket;
   long order;
   long identifier;
   int entry;
   int side;
   double lots;
   long magic;
   long timeMs;
   char symbol[16];
};

// Plain data only: it lies in shared memory.
struct World {
   int64_t virtualUs;
   HeldPosition positions[2048];
   int positionCount;
   HeldOrder orders[256];
   int orderCount;
   BookedDeal deals[4096];
   int dealCount;
   int hiddenDeals; // the newest that the terminal's history does not show yet
   Fault faults[256];
   int faultCount;
   int faultNext;
   long lastTicket;
   int sends;
   double equity;
   double balance;
   bool connected;
   bool bookReadable;
   bool dealsReadable;
   bool accountReadable;
   bool busy;
   bool mayTrade;
   bool isNetting;
   long latencyMs;
   char refusal[128]; // what TradeValidate says; empty = go
   char tape[1 << 20];
   size_t tapeSize;
};

inline World *theWorld = nullptr;

inline World &world() { return *theWorld; }

inline std::string theFolder;

inline void tape(const std::string &line) {
   World &w = world();
   const size_t size = line.size() + 1;
   if (w.tapeSize + size >= sizeof w.tape) {
      std::fprintf(stderr, "the tape is full\n");
      std::abort();
   }
   std::memcpy(w.tape + w.tapeSize, line.data(), line.size());
   w.tape[w.tapeSize + line.size()] = '\n';
   w.tapeSize += size;
}

inline std::vector<std::string> lines(const std::string &beginning = "") {
   std::vector<std::string> out;
   const std::string all(world().tape, world().tapeSize);
   size_t start = 0;
   while (start < all.size()) {
      const size_t end = all.find('\n', start);
      const std::string line = all.substr(start, end - start);
      if (line.rfind(beginning, 0) == 0) out.push_back(line);
      start = end + 1;
   }
   return out;
}

inline std::string joined(const std::string &beginning = "") {
   std::string out;
   for (const std::string &line : lines(beginning)) out += (out.empty() ? "" : "; ") + line;
   return out;
}

inline void forgetTape() { world().tapeSize = 0; }

inline int count(const std::string &beginning) { return static_cast<int>(lines(beginning).size()); }

inline void addFault(FaultKind kind, int category = 0, int code = 0, long delayMs = 0) {
   World &w = world();
   w.faults[w.faultCount++] = Fault{kind, category, code, delayMs};
}

inline Fault takeFault() {
   World &w = world();
   return w.faultNext < w.faultCount ? w.faults[w.faultNext++] : Fault{FAULT_NONE, 0, 0, 0};
}

// A new, empty account and an empty data folder.
inline void newWorld() {
   if (theWorld == nullptr) {
      void *memory = mmap(nullptr, sizeof(World), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
      theWorld = static_cast<World *>(memory);
   } else {
      std::filesystem::remove_all(theFolder);
   }
   std::memset(static_cast<void *>(theWorld), 0, sizeof(World));
   World &w = world();
   w.lastTicket = 1000;
   w.equity = 10000;
   w.balance = 10000;
   w.connected = w.bookReadable = w.dealsReadable = w.accountReadable = w.mayTrade = true;
   w.latencyMs = 20;
   char name[] = "/tmp/yoke-desk-XXXXXX";
   theFolder = mkdtemp(name);
   yoke::mutableOptions().virtualTime = true;
   yoke::mutableOptions().dataFolder = theFolder;
}

inline void endWorld() { std::filesystem::remove_all(theFolder); }

inline void advance(long ms) {
   yoke::advanceVirtualMs(ms);
   world().virtualUs = yoke::theVirtualUs;
}

enum Death { ENDED, KILLED };

// One run of the Expert Advisor, in a process of its own. A check that fails in it fails here.
template <class Body> Death life(Body body) {
   std::fflush(stdout);
   const pid_t child = fork();
   if (child == 0) {
      yoke::theVirtualUs = world().virtualUs;
      yoke::test::failures() = 0;
      body();
      _exit(yoke::test::failures() == 0 ? 0 : 1);
   }
   int status = 0;
   waitpid(child, &status, 0);
   yoke::theVirtualUs = world().virtualUs;
   if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) return KILLED;
   check(WIFEXITED(status) && WEXITSTATUS(status) == 0, "a life ends well");
   return ENDED;
}

inline std::string fileText(const std::string &name) {
   const std::filesystem::path path = yoke::filesFolder(false) / "Yoke" / name;
   FILE *file = std::fopen(path.c_str(), "rb");
   if (file == nullptr) return "";
   std::string text;
   char part[4096];
   for (size_t got = fread(part, 1, sizeof part, file); got > 0; got = fread(part, 1, sizeof part, file)) text.append(part, got);
   std::fclose(file);
   return text;
}

inline void writeFileText(const std::string &name, const std::string &text) {
   const std::filesystem::path path = yoke::filesFolder(false) / "Yoke" / name;
   std::filesystem::create_directories(path.parent_path());
   FILE *file = std::fopen(path.c_str(), "wb");
   fwrite(text.data(), 1, text.size(), file);
   std::fclose(file);
}

const char JOURNAL_FILE[] = "journal-Alder-Demo-501.txt";
const char GUARD_FILE[] = "guard-Alder-Demo-501.txt";

} // namespace desktest

#endif
