// Everything that MetaTrader 5 does in its own way. MetaTrader 4 has the same functions in Platform4.mqh.
#ifndef YOKE_PLATFORM5_MQH
#define YOKE_PLATFORM5_MQH

#include "Codes5.mqh"
#include "Refusals.mqh"
#include "ServerTime5.mqh"
#include "Identity5.mqh"
#include "Health5.mqh"
#include "Symbols5.mqh"
#include "Deals5.mqh"
#include "Book5.mqh"
#include "Calendar5.mqh"
#include "Terms5.mqh"
#include "OrderChecks.mqh"
#include "PendingChecks.mqh"
#include "Repricing.mqh"
#include "Replies5.mqh"
#include "Trade5.mqh"
#include "Search5.mqh"

#endif
