// Everything that MetaTrader 4 does in its own way. MetaTrader 5 has the same functions in Platform5.mqh.
#ifndef YOKE_PLATFORM4_MQH
#define YOKE_PLATFORM4_MQH

#include "Codes4.mqh"
#include "Refusals.mqh"
#include "ServerTime4.mqh"
#include "Identity4.mqh"
#include "Health4.mqh"
#include "Symbols4.mqh"
#include "Lineage4.mqh"
#include "Book4.mqh"
#include "Deals4.mqh"
#include "Calendar4.mqh"
#include "Terms4.mqh"
#include "OrderChecks.mqh"
#include "PendingChecks.mqh"
#include "Repricing.mqh"
#include "Trade4.mqh"
#include "Search4.mqh"

#endif
