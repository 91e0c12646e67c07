// Price series on both platforms: the first question answers −1 and starts the loading.
#ifndef YOKE_BROKER_SERIES_API_HPP
#define YOKE_BROKER_SERIES_API_HPP

#include "broker/SymbolApi.hpp"

namespace yoke::broker {

const int ERROR_SERIES_MISSING = IS_MT4 ? 4066 : 4401;
const int ERROR_SERIES_LATE = IS_MT4 ? 4073 : 4403;
const int64_t MOST_BARS = 100'000; // what the terminal keeps of one series

// 0 for PERIOD_CURRENT becomes the chart's hour.
inline int64_t minutesOf(int timeframe) {
   if (timeframe == 0) return 60;
#ifdef __MQL5__
   if (timeframe == PERIOD_MN1) return 43'200;
   if (timeframe == PERIOD_W1) return 10'080;
   if (timeframe >= 0x4000) return (timeframe - 0x4000) * 60;
#endif
   return timeframe;
}

// The series that is asked for; minutes 0 = not to be had now, with the error set.
struct SeriesKey {
   const Instrument *instrument = nullptr;
   int64_t minutes = 0;
};

inline SeriesKey loaded(const string &symbol, int timeframe) {
   const Instrument *instrument = listed(symbol);
   if (instrument == nullptr) return {};
   const int64_t minutes = minutesOf(timeframe);
   const int asked = brokerage().loading(instrument->symbol, minutes);
   if (asked == 0) return {instrument, minutes};
   setLastError(asked == 1 ? ERROR_SERIES_MISSING : ERROR_SERIES_LATE);
   return {};
}

inline int64_t barsOf(const SeriesKey &series) {
   return std::min(MOST_BARS, brokerage().candles->count(series.minutes, utcMs()));
}

inline std::vector<Bar> barsFrom(const SeriesKey &series, int64_t startPos, int64_t count) {
   if (startPos < 0 || count <= 0 || startPos >= barsOf(series)) return {};
   const int64_t most = std::min(count, barsOf(series) - startPos);
   return brokerage().candles->last(series.instrument->symbol, series.minutes, startPos, most, INT64_MAX, utcMs());
}

inline std::vector<Bar> barsUntil(const SeriesKey &series, datetime start, int64_t count) {
   if (count <= 0) return {};
   return brokerage().candles->last(series.instrument->symbol, series.minutes, 0, std::min(count, MOST_BARS), start * 1000,
                                    utcMs());
}

inline std::vector<Bar> barsBetween(const SeriesKey &series, datetime start, datetime stop) {
   const int64_t oldest = brokerage().serverMs(utcMs()) - MOST_BARS * series.minutes * MINUTE_MS;
   const int64_t from = std::max<int64_t>(std::min(start, stop) * 1000, oldest);
   return brokerage().candles->between(series.instrument->symbol, series.minutes, from, std::max(start, stop) * 1000, utcMs());
}

inline void fillRow(MqlRates &row, const Bar &bar, const Instrument &instrument) {
   row.time = bar.openMs / 1000;
   row.open = number(bar.open * instrument.point);
   row.high = number(bar.high * instrument.point);
   row.low = number(bar.low * instrument.point);
   row.close = number(bar.close * instrument.point);
   row.tick_volume = bar.ticks;
   row.spread = instrument.spreadPoints;
   row.real_volume = 0;
}
inline void fillRow(datetime &row, const Bar &bar, const Instrument &) { row = bar.openMs / 1000; }
inline void fillRow(double &row, const Bar &bar, const Instrument &instrument) { row = number(bar.close * instrument.point); }

// The oldest first in memory, whatever the array's direction. Nothing at all = −1.
template <class T> int copied(const SeriesKey &series, const std::vector<Bar> &bars, Array<T> &array) {
   if (series.minutes == 0) return -1;
   if (bars.empty()) {
      setLastError(ERROR_SERIES_MISSING);
      return -1;
   }
   const int count = ArrayResize(array, static_cast<long>(bars.size()));
   for (int i = 0; i < count; i++) fillRow(array.data()[i], bars[static_cast<size_t>(i)], *series.instrument);
   return count;
}

template <class T> int copyFrom(const string &symbol, int timeframe, int64_t startPos, int64_t count, Array<T> &array) {
   const SeriesKey series = loaded(symbol, timeframe);
   return copied(series, series.minutes == 0 ? std::vector<Bar>() : barsFrom(series, startPos, count), array);
}
template <class T> int copyUntil(const string &symbol, int timeframe, datetime start, int64_t count, Array<T> &array) {
   const SeriesKey series = loaded(symbol, timeframe);
   return copied(series, series.minutes == 0 ? std::vector<Bar>() : barsUntil(series, start, count), array);
}
template <class T> int copyBetween(const string &symbol, int timeframe, datetime start, datetime stop, Array<T> &array) {
   const SeriesKey series = loaded(symbol, timeframe);
   return copied(series, series.minutes == 0 ? std::vector<Bar>() : barsBetween(series, start, stop), array);
}

inline bool seriesProperty(const Instrument &instrument, int64_t minutes, int property, long &value) {
   const SeriesKey series{&instrument, minutes};
   const bool ready = brokerage().isLoaded(instrument.symbol, minutes);
   const int64_t first = Candles::openOf(brokerage().candles->firstServerMs(), minutes) / 1000;
   switch (property) {
      case SERIES_BARS_COUNT: value = ready ? barsOf(series) : 0; return true;
      case SERIES_LASTBAR_DATE: value = Candles::openOf(brokerage().serverMs(utcMs()), minutes) / 1000; return true;
      case SERIES_FIRSTDATE:
      case SERIES_TERMINAL_FIRSTDATE: {
         const int64_t kept = Candles::openOf(brokerage().serverMs(utcMs()) - (barsOf(series) - 1) * minutes * MINUTE_MS, minutes);
         value = ready ? std::max(first, kept / 1000) : 0;
         return true;
      }
      case SERIES_SERVER_FIRSTDATE: value = first; return true;
      case SERIES_SYNCHRONIZED: value = ready ? 1 : 0; return true;
      default: return false;
   }
}

inline datetime timeAt(const string &symbol, int timeframe, int shift) {
   const SeriesKey series = loaded(symbol, timeframe);
   if (series.minutes == 0) return 0;
   const std::vector<Bar> bars = barsFrom(series, shift, 1);
   return bars.empty() ? 0 : bars.front().openMs / 1000;
}

inline int shiftOf(const string &symbol, int timeframe, datetime time, bool exact) {
   const SeriesKey series = loaded(symbol, timeframe);
   if (series.minutes == 0) return -1;
   const std::vector<Bar> since = barsBetween(series, time, brokerage().serverMs(utcMs()) / 1000);
   const bool onIt = !since.empty() && since.front().openMs / 1000 == time;
   if (onIt) return static_cast<int>(since.size()) - 1;
   return exact ? -1 : static_cast<int>(since.size());
}

} // namespace yoke::broker

inline int CopyRates(string symbol_name, ENUM_TIMEFRAMES timeframe, int start_pos, int count, ARR_REF(MqlRates, rates_array)) {
   return yoke::broker::copyFrom(symbol_name, timeframe, start_pos, count, rates_array);
}
inline int CopyRates(string symbol_name, ENUM_TIMEFRAMES timeframe, datetime start_time, int count,
                     ARR_REF(MqlRates, rates_array)) {
   return yoke::broker::copyUntil(symbol_name, timeframe, start_time, count, rates_array);
}
inline int CopyRates(string symbol_name, ENUM_TIMEFRAMES timeframe, datetime start_time, datetime stop_time,
                     ARR_REF(MqlRates, rates_array)) {
   return yoke::broker::copyBetween(symbol_name, timeframe, start_time, stop_time, rates_array);
}
inline int CopyTime(string symbol_name, ENUM_TIMEFRAMES timeframe, int start_pos, int count, ARR_REF(datetime, time_array)) {
   return yoke::broker::copyFrom(symbol_name, timeframe, start_pos, count, time_array);
}
inline int CopyTime(string symbol_name, ENUM_TIMEFRAMES timeframe, datetime start_time, int count,
                    ARR_REF(datetime, time_array)) {
   return yoke::broker::copyUntil(symbol_name, timeframe, start_time, count, time_array);
}
inline int CopyTime(string symbol_name, ENUM_TIMEFRAMES timeframe, datetime start_time, datetime stop_time,
                    ARR_REF(datetime, time_array)) {
   return yoke::broker::copyBetween(symbol_name, timeframe, start_time, stop_time, time_array);
}
inline int CopyClose(string symbol_name, ENUM_TIMEFRAMES timeframe, int start_pos, int count, ARR_REF(double, close_array)) {
   return yoke::broker::copyFrom(symbol_name, timeframe, start_pos, count, close_array);
}

inline int Bars(string symbol_name, ENUM_TIMEFRAMES timeframe) {
   const yoke::broker::SeriesKey series = yoke::broker::loaded(symbol_name, timeframe);
   return series.minutes == 0 ? 0 : static_cast<int>(yoke::broker::barsOf(series));
}
inline int Bars(string symbol_name, ENUM_TIMEFRAMES timeframe, datetime start_time, datetime stop_time) {
   const yoke::broker::SeriesKey series = yoke::broker::loaded(symbol_name, timeframe);
   return series.minutes == 0 ? 0 : static_cast<int>(yoke::broker::barsBetween(series, start_time, stop_time).size());
}

inline bool SeriesInfoInteger(string symbol_name, ENUM_TIMEFRAMES timeframe, ENUM_SERIES_INFO_INTEGER prop_id, long &long_var) {
   using namespace yoke::broker;
   const Instrument *instrument = listed(symbol_name);
   return instrument != nullptr && seriesProperty(*instrument, minutesOf(timeframe), prop_id, long_var);
}
inline long SeriesInfoInteger(string symbol_name, ENUM_TIMEFRAMES timeframe, ENUM_SERIES_INFO_INTEGER prop_id) {
   long value = 0;
   return SeriesInfoInteger(symbol_name, timeframe, prop_id, value) ? value : 0;
}

#ifdef __MQL5__
inline int iBars(const string symbol, ENUM_TIMEFRAMES timeframe) { return Bars(symbol, timeframe); }
inline datetime iTime(const string symbol, ENUM_TIMEFRAMES timeframe, int shift) {
   return yoke::broker::timeAt(symbol, timeframe, shift);
}
inline int iBarShift(const string symbol, ENUM_TIMEFRAMES timeframe, datetime time, bool exact) {
   return yoke::broker::shiftOf(symbol, timeframe, time, exact);
}
#else
inline int iBars(string symbol, int timeframe) { return Bars(symbol, static_cast<ENUM_TIMEFRAMES>(timeframe)); }
inline datetime iTime(string symbol, int timeframe, int shift) { return yoke::broker::timeAt(symbol, timeframe, shift); }
inline int iBarShift(string symbol, int timeframe, datetime time, bool exact) {
   return yoke::broker::shiftOf(symbol, timeframe, time, exact);
}
#endif

#endif
