// What the trader can set when the Expert Advisor is put on a chart. The defaults need no change on Windows.
#ifndef YOKE_INPUTS_MQH
#define YOKE_INPUTS_MQH

#include "Language.mqh"

enum TransportChoice {
   AUTO, // AUTO: the pipe, then TCP
   PIPE, // PIPE only
   TCP   // TCP only (MetaTrader 5)
};

input TransportChoice InpTransport = AUTO; // Way to the cockpit
input string InpPipeName = "yoke";         // Name of the pipe
input string InpHost = "127.0.0.1";        // TCP address of the cockpit
input int InpPort = 8081;                  // TCP port of the cockpit
input string InpName = "";                 // Name of this terminal in the cockpit (empty: the cockpit chooses)
input string InpKey = "";                  // Key (empty: read from the cockpit's key file)

#endif
