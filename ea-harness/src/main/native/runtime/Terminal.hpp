// The seam between the terminal (this folder) and the simulated broker. The terminal owns time, files, links, the event
// queue and the command line; the broker owns the account, the market and every trade, symbol and history function.
// One thread. Times: milliseconds since 1970 UTC, microseconds of a monotonic clock. Header only.
#ifndef YOKE_RUNTIME_TERMINAL_HPP
#define YOKE_RUNTIME_TERMINAL_HPP

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace yoke {

// The command line, as README.md of this module lists it.
struct Options {
   std::string dataFolder;
   std::string commonFolder; // empty: below the data folder
   std::string pipePath;     // empty: the pipe does not exist
   std::vector<std::string> allowedAddresses;
   std::string marginMode = "hedging"; // hedging or netting; MetaTrader 4 does not ask
   std::string accountName = "Alder";
   std::string company = "Alder Markets";
   std::string server = "Alder-Demo";
   int64_t login = 501;
   std::string currency = "USD";
   double deposit = 10000;
   int leverage = 100;
   std::string tradeMode = "demo"; // demo, contest, real
   std::string suffix;
   std::string chartSymbol; // with its suffix; empty: EURUSD and the suffix
   std::string market = "manual"; // manual or synthetic
   uint64_t seed = 1;
   double ticksPerSecond = 6; // synthetic: of each symbol
   bool weekendsClosed = false; // no trading from Friday 22:00 to Sunday 22:00 UTC
   int symbols = 6;           // how many the broker lists, at most 50
   int64_t latencyMs = 0;
   int64_t timerMs = 10;
   bool virtualTime = false;
   std::map<std::string, std::string> inputs; // --set INPUT=VALUE
};

// What the trader and the broker allow at the moment; `connected` and `permissions` set it, `busy` sets the last field.
struct Conditions {
   bool brokerConnected = true;
   bool terminalTradeAllowed = true; // the button above the charts
   bool eaTradeAllowed = true;       // the box in the Expert Advisor's own properties
   bool accountTradeAllowed = true;  // false: an investor's password
   bool accountExpertAllowed = true; // false: the server forbids Expert Advisors
   int64_t pingUs = 1500;
   int64_t contextBusyUntilMs = 0; // MetaTrader 4: another program holds the trade context until then (utcMs)
};

// What the terminal asks of the broker; set by brokerStart. Until then the clock answers and there is one EURUSD chart.
struct BrokerHooks {
   std::function<int64_t()> lastQuoteServerSeconds; // TimeCurrent: stands still while no quote comes
   std::function<int64_t()> tradeServerSeconds;     // TimeTradeServer
   std::function<int64_t()> serverOffsetSeconds;    // server time less UTC
   std::function<int(const std::string &)> symbolDigits;   // chart functions and _Digits
   std::function<double(const std::string &)> symbolPoint; // likewise
};

const Options &options();
Options &mutableOptions(); // the command line, and tests
Conditions &conditions();
BrokerHooks &hooks();

int64_t utcMs();
int64_t monoUs();
// Time that passes inside a blocking call: sleeps, or moves the virtual clock. Events wait meanwhile.
void blockMs(int64_t ms);
void advanceVirtualMs(int64_t ms);

// Ends the process as by SIGKILL when `kill-at` asked for this moment: flush, flushed, send, sent.
void killPoint(const char *point);
void armKill(const std::string &point, int countdown);

void setLastError(int code);

// OnTradeTransaction is called later, in this order, never inside another handler. At most 1024 wait; more are lost, as
// the platform loses them, and counted.
void postTransaction(std::function<void()> deliver);
// A new price of the chart's symbol: OnTick once, however many came since the last.
void chartTick();
// The Expert Advisor has just called OrderSend, OrderSendAsync, OrderClose and so on: ends the latency of the command
// that asked for it. magic of the request (0 = none), ticket it closes or changes (0 = none).
void tradeCalled(uint64_t magic, uint64_t ticket);
// A line that the terminal writes into its log.
void logLine(const std::string &utf8);

} // namespace yoke

#endif
