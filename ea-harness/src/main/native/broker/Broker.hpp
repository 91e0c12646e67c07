// What the terminal's main loop asks of the simulated broker. brokerStart sets the hooks of runtime/Terminal.hpp.
#ifndef YOKE_BROKER_BROKER_HPP
#define YOKE_BROKER_BROKER_HPP

#include <string>
#include <vector>

namespace yoke {

// Opens the account below DATA/broker, or founds it with its first deposit.
void brokerStart();

// Every turn of the main loop: quotes, stops and targets, expiry, replies that are due.
void brokerPump();

// One control order. False where the verb is not the broker's; `answer` begins with OK or ERR.
bool brokerControl(const std::string &verb, const std::vector<std::string> &args, std::vector<std::string> &rows,
                   std::string &answer);

// Every change is on the disk at once; this makes the files short for the next start.
void brokerSave();

} // namespace yoke

#endif
