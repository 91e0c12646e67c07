// Quotes and candles as MQL4 and MQL5 both have them.
#ifndef YOKE_BROKER_MARKET_STRUCTS_HPP
#define YOKE_BROKER_MARKET_STRUCTS_HPP

#include "runtime/Text.hpp"

#ifdef __MQL5__
struct MqlTick {
   datetime time;
   double bid;
   double ask;
   double last;
   ulong volume;
   long time_msc;
   uint flags;
   double volume_real;
};

enum { TICK_FLAG_BID = 2, TICK_FLAG_ASK = 4, TICK_FLAG_LAST = 8, TICK_FLAG_VOLUME = 16, TICK_FLAG_BUY = 32, TICK_FLAG_SELL = 64 };
#else
struct MqlTick {
   datetime time;
   double bid;
   double ask;
   double last;
   ulong volume;
};
#endif

struct MqlRates {
   datetime time;
   double open;
   double high;
   double low;
   double close;
   long tick_volume;
   int spread;
   long real_volume;
};

#endif
