// One translation unit: the language, the broker's trade functions, the Expert Advisor as it is, and the terminal around
// it. Compile with -D__MQL5__ or -D__MQL4__ and -DEA_SOURCE='"…/YokeBridge.mq5"'; EA_INPUTS names what --set may change.
#include "runtime/Mql.hpp"

#ifdef __MQL5__
#include "broker/TradeApi5.hpp"
#else
#include "broker/TradeApi4.hpp"
#endif

#include "terminal/Handlers.hpp"

#include "broker/TradeServer.hpp"

#include EA_SOURCE

#undef input

#include "terminal/Inputs.hpp"
#include "terminal/Loop.hpp"

#include <cfenv>
#include <csignal>

#ifndef EA_INPUTS
#define EA_INPUTS
#endif

namespace {

// MQL ends a program that divides by zero, with doubles too.
void zeroDivide(int) {
   const char message[] = "critical error: zero divide\n";
   const ssize_t written = write(STDERR_FILENO, message, sizeof message - 1);
   (void)written;
   std::signal(SIGFPE, SIG_DFL);
   std::abort();
}

} // namespace

int main(int count, char **arguments) {
   yoke::readCommandLine(count, arguments);
   EA_INPUTS
   yoke::refuseUnknownInputs();
   std::signal(SIGPIPE, SIG_IGN);
   // Ctrl-C reaches the whole group; whoever started the terminal ends it in order, by closing its input.
   std::signal(SIGINT, SIG_IGN);
   std::signal(SIGFPE, zeroDivide);
   feenableexcept(FE_DIVBYZERO);
   if (!yoke::options().virtualTime) yoke::linkWatch().start();
   yoke::loadGlobals();
   yoke::brokerStart();
   yoke::Expert expert;
   yoke::Orders orders(expert);
   expert.start();
   yoke::Loop(expert, orders).run();
   return 0;
}
