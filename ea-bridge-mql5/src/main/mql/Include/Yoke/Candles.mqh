// Candle history. The platform answers a first question with an error, or with less than it has, and loads meanwhile: so
// each request is tried again for 30 s, a request a pass, and answered in parts that leave room for everything else.
#ifndef YOKE_CANDLES_MQH
#define YOKE_CANDLES_MQH

#include "LastError.mqh"
#include "Outlet.mqh"

// The cockpit has no more open at once.
#define CANDLE_JOBS 64
#define CANDLES_MOST 100000
#define CANDLES_A_PASS 200
#define CANDLES_QUEUE_BYTES 262144
#define CANDLES_DEADLINE_MS 30000
#define CANDLES_RETRY_MS 250
// A history shorter than asked for is taken as whole when it has not grown for so long.
#define CANDLES_SETTLE_MS 2000

struct CandleJob {
   CandleRequest request;
   ulong arrived_ms;
   ulong due_ms;
   ulong grown_ms;
   int copied;
   int error;
};

class Candles {
private:
   ARR(CandleJob, m_jobs);
   int m_count;
   int m_next;
   FrameWriter m_frame;
   // The answer under way.
   ARR(MqlRates, m_rates);
   CandleRequest m_request;
   bool m_is_sending;
   int m_at;
   int m_end;
   int m_digits;
   string m_status;

   ENUM_TIMEFRAMES PeriodOf(const string word) const {
      ENUM_TIMEFRAMES hours = word == "H1" ? PERIOD_H1 : (word == "H4" ? PERIOD_H4 : PERIOD_D1);
      ENUM_TIMEFRAMES minutes = word == "M1" ? PERIOD_M1 : (word == "M5" ? PERIOD_M5 : PERIOD_M15);
      return word == "M30" ? PERIOD_M30 : (StringSubstr(word, 0, 1) == "M" ? minutes : hours);
   }

   void Finish(const CandleRequest &request, const string status, long first_ms, const string text) {
      WriteCandlesEnd(m_frame, request.rid, status, first_ms, (long)CANDLES_MOST, text);
      g_out.Put(m_frame);
   }

   long FirstOnServerMs(const CandleRequest &request) const {
      long first = SeriesInfoInteger(request.symbol, PeriodOf(request.timeframe), SERIES_SERVER_FIRSTDATE);
      return MathMax((long)0, first) * 1000;
   }

   void RemoveJob(int index) {
      m_count--;
      for (int i = index; i < m_count; i++) {
         m_jobs[i] = m_jobs[i + 1];
      }
   }

   int Copy(const CandleRequest &request) {
      ENUM_TIMEFRAMES period = PeriodOf(request.timeframe);
      int wanted = MathMin(request.count, CANDLES_MOST);
      ArraySetAsSeries(m_rates, false);
      if (request.to_ms > 0) {
         return CopyRates(request.symbol, period, (datetime)(request.to_ms / 1000), wanted, m_rates);
      }
      return CopyRates(request.symbol, period, 0, wanted, m_rates);
   }

   // Whether what was copied is to be sent now.
   bool IsWhole(int index, int copied, ulong mono_ms) {
      if (copied > m_jobs[index].copied) {
         m_jobs[index].copied = copied;
         m_jobs[index].grown_ms = mono_ms;
      }
      if (copied <= 0) {
         return false;
      }
      long first_ms = FirstOnServerMs(m_jobs[index].request);
      return copied >= MathMin(m_jobs[index].request.count, CANDLES_MOST) ||
             (first_ms > 0 && (long)m_rates[0].time * 1000 <= first_ms) ||
             (long)(mono_ms - m_jobs[index].grown_ms) >= CANDLES_SETTLE_MS;
   }

   void BeginAnswer(const CandleRequest &request, int copied) {
      m_request = request;
      m_digits = (int)SymbolInfoInteger(request.symbol, SYMBOL_DIGITS);
      m_at = 0;
      m_end = copied;
      while (m_at < m_end && (long)m_rates[m_at].time * 1000 < request.from_ms) {
         m_at++;
      }
      bool reaches = copied >= request.count || m_at > 0;
      m_status = reaches && request.count <= CANDLES_MOST ? "COMPLETE" : "PARTIAL";
      m_is_sending = true;
   }

   void Try(int index, ulong mono_ms) {
      ResetLastError();
      int copied = Copy(m_jobs[index].request);
      int error = TakeLastError();
      bool is_late = (long)(mono_ms - m_jobs[index].arrived_ms) >= CANDLES_DEADLINE_MS;
      if (IsWhole(index, copied, mono_ms) || (is_late && copied > 0)) {
         BeginAnswer(m_jobs[index].request, copied);
         RemoveJob(index);
         return;
      }
      m_jobs[index].error = copied < 0 ? error : m_jobs[index].error;
      m_jobs[index].due_ms = mono_ms + CANDLES_RETRY_MS;
      if (is_late) {
         string text = StringFormat("%s has no %s history here yet (error %d); ", m_jobs[index].request.symbol,
                                    m_jobs[index].request.timeframe, m_jobs[index].error);
         text += "open its chart in the terminal, then ask again";
         Finish(m_jobs[index].request, "ERROR", 0, text);
         RemoveJob(index);
      }
   }

   void SendSome() {
      CandleRow row;
      for (int i = 0; i < CANDLES_A_PASS && m_at < m_end; i++) {
         row.open_server_ms = (long)m_rates[m_at].time * 1000;
         row.open = m_rates[m_at].open;
         row.high = m_rates[m_at].high;
         row.low = m_rates[m_at].low;
         row.close = m_rates[m_at].close;
         row.tick_volume = (long)m_rates[m_at].tick_volume;
         row.real_volume = (double)m_rates[m_at].real_volume;
         row.spread = (long)m_rates[m_at].spread;
         WriteCandle(m_frame, m_request, row, m_digits);
         g_out.Put(m_frame);
         m_at++;
      }
      if (m_at == m_end) {
         m_is_sending = false;
         long first_ms = FirstOnServerMs(m_request);
         Finish(m_request, m_status, first_ms > 0 ? first_ms : (long)m_rates[0].time * 1000, "");
         ArrayResize(m_rates, 0);
      }
   }

public:
   Candles() {
      Clear();
   }

   // A session ended: the next one asks again.
   void Clear() {
      m_count = 0;
      m_next = 0;
      m_is_sending = false;
      m_at = 0;
      m_end = 0;
      m_digits = 0;
      m_status = "";
      ArrayResize(m_rates, 0);
      ClearCandleRequest(m_request);
   }

   int Waiting() const {
      return m_count;
   }

   void OnRequest(const CandleRequest &request, ulong mono_ms) {
      if (request.count <= 0) {
         Finish(request, "ERROR", 0, "no candles asked for");
      } else if (!SymbolSelectForUse(request.symbol)) {
         Finish(request, "ERROR", 0, StringFormat("this broker does not list %s", request.symbol));
      } else if (m_count == CANDLE_JOBS) {
         Finish(request, "ERROR", 0, StringFormat("%d requests for history are open already", CANDLE_JOBS));
      } else {
         if (m_count == ArraySize(m_jobs)) {
            ArrayResize(m_jobs, m_count + 8);
         }
         m_jobs[m_count].request = request;
         m_jobs[m_count].arrived_ms = mono_ms;
         m_jobs[m_count].due_ms = mono_ms;
         m_jobs[m_count].grown_ms = mono_ms;
         m_jobs[m_count].copied = 0;
         m_jobs[m_count].error = 0;
         m_count++;
      }
   }

   void Pump(ulong mono_ms) {
      if (m_is_sending) {
         if (g_out.Size() < CANDLES_QUEUE_BYTES) {
            SendSome();
         }
         return;
      }
      for (int i = 0; i < m_count; i++) {
         m_next = m_next + 1 < m_count ? m_next + 1 : 0;
         if ((long)(mono_ms - m_jobs[m_next].due_ms) >= 0) {
            Try(m_next, mono_ms);
            return;
         }
      }
   }
};

Candles g_candles;

#endif
