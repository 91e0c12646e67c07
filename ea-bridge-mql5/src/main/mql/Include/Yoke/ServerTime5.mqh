// MetaTrader 5: the trade server's clock. The platform gives times of deals and quotes in server time; the wire is UTC.
// The offset in force now serves for past times too, so that a time from before a change of daylight saving is an hour
// off.
#ifndef YOKE_SERVER_TIME5_MQH
#define YOKE_SERVER_TIME5_MQH

#include "Clock.mqh"

const long OFFSET_STEP_S = 900;

// TimeTradeServer is computed by the terminal and goes on at weekends. Offsets are whole quarters of an hour; what is
// left is the computer's own clock being wrong.
long ServerOffsetMs() {
   double difference_s = (double)((long)TimeTradeServer() - (long)TimeGMT());
   return (long)MathRound(difference_s / (double)OFFSET_STEP_S) * OFFSET_STEP_S * 1000;
}

long ServerToUtcMs(long server_ms) {
   return server_ms - ServerOffsetMs();
}

long UtcToServerMs(long utc_ms) {
   return utc_ms + ServerOffsetMs();
}

long ServerNowMs() {
   return UtcToServerMs(UtcNowMs());
}

#endif
