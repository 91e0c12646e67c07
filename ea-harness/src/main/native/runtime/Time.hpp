// The reference's chapter on time, GetTickCount and its kind, and Sleep.
#ifndef YOKE_RUNTIME_TIME_HPP
#define YOKE_RUNTIME_TIME_HPP

#include "runtime/Format.hpp"
#include "runtime/Strings.hpp"

#include <cctype>
#include <ctime>

struct MqlDateTime {
   int year;
   int mon;
   int day;
   int hour;
   int min;
   int sec;
   int day_of_week;
   int day_of_year;
};

const int TIME_DATE = 1;
const int TIME_MINUTES = 2;
const int TIME_SECONDS = 4;

inline bool TimeToStruct(datetime value, MqlDateTime &parts) {
   const time_t seconds = value;
   tm broken{};
   if (value < 0 || gmtime_r(&seconds, &broken) == nullptr) return false;
   parts = {broken.tm_year + 1900, broken.tm_mon + 1, broken.tm_mday, broken.tm_hour,
            broken.tm_min,         broken.tm_sec,     broken.tm_wday, broken.tm_yday};
   return true;
}

inline datetime StructToTime(const MqlDateTime &parts) {
   tm broken{};
   broken.tm_year = parts.year - 1900;
   broken.tm_mon = parts.mon - 1;
   broken.tm_mday = parts.day;
   broken.tm_hour = parts.hour;
   broken.tm_min = parts.min;
   broken.tm_sec = parts.sec;
   return static_cast<datetime>(timegm(&broken));
}

// Whole seconds only: what the platform has no milliseconds of.
inline datetime TimeGMT() { return yoke::utcMs() / 1000; }
inline datetime TimeLocal() { return TimeGMT(); }
inline int TimeGMTOffset() { return 0; }
inline int TimeDaylightSavings() { return 0; }
inline datetime TimeCurrent() {
   return yoke::hooks().lastQuoteServerSeconds ? yoke::hooks().lastQuoteServerSeconds() : TimeGMT();
}
inline datetime filled(datetime value, MqlDateTime &parts) {
   TimeToStruct(value, parts);
   return value;
}
inline datetime TimeGMT(MqlDateTime &parts) { return filled(TimeGMT(), parts); }
inline datetime TimeLocal(MqlDateTime &parts) { return filled(TimeLocal(), parts); }
inline datetime TimeCurrent(MqlDateTime &parts) { return filled(TimeCurrent(), parts); }

#ifdef __MQL5__
inline datetime TimeTradeServer() {
   return yoke::hooks().tradeServerSeconds ? yoke::hooks().tradeServerSeconds() : TimeGMT();
}
inline datetime TimeTradeServer(MqlDateTime &parts) { return filled(TimeTradeServer(), parts); }
#endif

inline string TimeToString(datetime value, int mode = TIME_DATE | TIME_MINUTES) {
   MqlDateTime t{};
   TimeToStruct(value, t);
   string result = "";
   if ((mode & TIME_DATE) != 0) result += StringFormat("%04d.%02d.%02d", t.year, t.mon, t.day);
   if ((mode & (TIME_MINUTES | TIME_SECONDS)) == 0) return result;
   if (result.length() > 0) result += " ";
   if ((mode & TIME_SECONDS) != 0) return result + StringFormat("%02d:%02d:%02d", t.hour, t.min, t.sec);
   return result + StringFormat("%02d:%02d", t.hour, t.min);
}

inline datetime StringToTime(const string &value) {
   MqlDateTime t{};
   char separator[2] = {0, 0};
   const std::string written = value.utf8();
   int used = 0;
   if (std::sscanf(written.c_str(), " %4d%1[./-]%2d%*1[./-]%2d%n", &t.year, separator, &t.mon, &t.day, &used) < 4) {
      used = 0;
      if (std::sscanf(written.c_str(), " %4d%2d%2d%n", &t.year, &t.mon, &t.day, &used) < 3) return 0;
   }
   if (std::sscanf(written.c_str() + used, " %2d:%2d:%2d", &t.hour, &t.min, &t.sec) < 2) {
      std::sscanf(written.c_str() + used, " %2d%2d%2d", &t.hour, &t.min, &t.sec);
   }
   return StructToTime(t);
}

namespace yoke {
// So that the counter wraps twenty seconds after the start, instead of once in seven weeks.
const int64_t TICK_COUNT_START = 4294967296LL - 20000;
inline const int64_t theStartUs = realMonoUs();
inline int64_t sinceStartUs() { return theOptions.virtualTime ? theVirtualUs : realMonoUs() - theStartUs; }
} // namespace yoke

// Moves in steps of 1/64 s, as Windows' system timer does.
inline uint GetTickCount() {
   const int64_t steps = yoke::sinceStartUs() * 64 / 1'000'000;
   return static_cast<uint>(yoke::TICK_COUNT_START + steps * 1000 / 64);
}
inline ulong GetMicrosecondCount() { return static_cast<ulong>(yoke::sinceStartUs()); }
#ifdef __MQL5__
inline ulong GetTickCount64() {
   return static_cast<ulong>(yoke::TICK_COUNT_START + yoke::sinceStartUs() * 64 / 1'000'000 * 1000 / 64);
}
#endif

inline void Sleep(int milliseconds) { yoke::blockMs(milliseconds); }

#endif
