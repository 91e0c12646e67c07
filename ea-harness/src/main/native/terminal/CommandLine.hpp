// The options of README.md's table into Options.
#ifndef YOKE_TERMINAL_COMMAND_LINE_HPP
#define YOKE_TERMINAL_COMMAND_LINE_HPP

#include "runtime/Terminal.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace yoke {

[[noreturn]] inline void wrongUsage(const std::string &what) {
   std::fprintf(stderr, "%s\n", what.c_str());
   std::exit(2);
}

inline int64_t wholeNumber(const std::string &option, const std::string &value) {
   char *end = nullptr;
   const int64_t number = std::strtoll(value.c_str(), &end, 10);
   if (value.empty() || *end != '\0') wrongUsage(option + " wants a whole number, not " + value);
   return number;
}

inline void setOption(Options &options, const std::string &option, const std::string &value) {
   const std::map<std::string, std::string *> texts = {
      {"--data", &options.dataFolder},      {"--common", &options.commonFolder}, {"--pipe", &options.pipePath},
      {"--account", &options.marginMode},   {"--name", &options.accountName},    {"--company", &options.company},
      {"--server", &options.server},        {"--currency", &options.currency},   {"--trade-mode", &options.tradeMode},
      {"--suffix", &options.suffix},        {"--chart", &options.chartSymbol},   {"--market", &options.market}};
   const auto named = texts.find(option);
   if (named != texts.end()) {
      *named->second = value;
   } else if (option == "--allow") {
      options.allowedAddresses.push_back(value);
   } else if (option == "--set") {
      const size_t equals = value.find('=');
      if (equals == std::string::npos) wrongUsage("--set wants INPUT=VALUE, not " + value);
      options.inputs[value.substr(0, equals)] = value.substr(equals + 1);
   } else if (option == "--login") {
      options.login = wholeNumber(option, value);
   } else if (option == "--deposit") {
      options.deposit = std::strtod(value.c_str(), nullptr);
   } else if (option == "--leverage") {
      options.leverage = static_cast<int>(wholeNumber(option, value));
   } else if (option == "--seed") {
      options.seed = static_cast<uint64_t>(wholeNumber(option, value));
   } else if (option == "--ticks-per-s") {
      options.ticksPerSecond = std::strtod(value.c_str(), nullptr);
      if (!(options.ticksPerSecond > 0)) wrongUsage("--ticks-per-s wants a number above 0");
   } else if (option == "--weekends") {
      if (value != "open" && value != "closed") wrongUsage("--weekends wants open or closed, not " + value);
      options.weekendsClosed = value == "closed";
   } else if (option == "--symbols") {
      options.symbols = static_cast<int>(wholeNumber(option, value));
   } else if (option == "--latency-ms") {
      options.latencyMs = wholeNumber(option, value);
   } else if (option == "--timer-ms") {
      options.timerMs = wholeNumber(option, value);
   } else {
      wrongUsage("unknown option " + option);
   }
}

inline void readCommandLine(int count, char **arguments) {
   Options &options = mutableOptions();
   for (int i = 1; i < count; i++) {
      const std::string option = arguments[i];
      if (option == "--virtual") {
         options.virtualTime = true;
         continue;
      }
      if (i + 1 == count) wrongUsage(option + " wants a value");
      setOption(options, option, arguments[++i]);
   }
   if (options.dataFolder.empty()) wrongUsage("--data DIR is required");
   if (options.timerMs < 1) wrongUsage("--timer-ms wants at least 1");
}

} // namespace yoke

#endif
