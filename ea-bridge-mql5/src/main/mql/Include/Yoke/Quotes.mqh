// The symbols the cockpit wants quotes of. Polled, since OnTick is called for one symbol only and may leave quotes out;
// sent when they have changed. While the cockpit is slow nothing is sent, and the newest afterwards.
#ifndef YOKE_QUOTES_MQH
#define YOKE_QUOTES_MQH

#include "Outlet.mqh"

#define MOST_QUOTED_SYMBOLS 2048

struct QuoteSlot {
   string symbol;
   double bid;
   double ask;
   double last;
   double volume;
   long time_ms;
};

class Quotes {
private:
   ARR(QuoteSlot, m_slots);
   int m_count;
   int m_next;
   FrameWriter m_frame;

   void Poll(int index) {
      QuoteRow row;
      ClearQuoteRow(row);
      if (!QuoteRead(m_slots[index].symbol, row) || row.bid <= 0.0 || row.ask <= 0.0) {
         return;
      }
      bool changed = row.bid != m_slots[index].bid || row.ask != m_slots[index].ask ||
                     row.last != m_slots[index].last || row.volume != m_slots[index].volume ||
                     row.time_ms != m_slots[index].time_ms;
      if (changed) {
         m_slots[index].bid = row.bid;
         m_slots[index].ask = row.ask;
         m_slots[index].last = row.last;
         m_slots[index].volume = row.volume;
         m_slots[index].time_ms = row.time_ms;
         WriteTick(m_frame, row);
         g_out.PutQuote(m_frame);
      }
   }

public:
   Quotes() {
      m_count = 0;
      m_next = 0;
   }

   void Clear() {
      m_count = 0;
      m_next = 0;
   }

   int Count() const {
      return m_count;
   }

   string SymbolAt(int index) const {
      return m_slots[index].symbol;
   }

   int Find(const string symbol) const {
      for (int i = 0; i < m_count; i++) {
         if (m_slots[i].symbol == symbol) {
            return i;
         }
      }
      return -1;
   }

   // False: there are too many. The symbol is one that the broker lists.
   bool Add(const string symbol) {
      if (m_count == MOST_QUOTED_SYMBOLS) {
         return false;
      }
      if (m_count == ArraySize(m_slots)) {
         ArrayResize(m_slots, m_count + 64);
      }
      m_slots[m_count].symbol = symbol;
      m_slots[m_count].bid = 0.0;
      m_slots[m_count].ask = 0.0;
      m_slots[m_count].last = 0.0;
      m_slots[m_count].volume = 0.0;
      m_slots[m_count].time_ms = 0;
      m_count++;
      return true;
   }

   void Remove(const string symbol) {
      int index = Find(symbol);
      if (index >= 0) {
         m_count--;
         m_slots[index] = m_slots[m_count];
      }
   }

   // Goes round: where the queue became full the next pass begins. Without the broker quotes are old.
   void Pump() {
      if (TerminalInfoInteger(TERMINAL_CONNECTED) == 0) {
         return;
      }
      for (int i = 0; i < m_count && g_out.WantsQuotes(); i++) {
         m_next = m_next + 1 < m_count ? m_next + 1 : 0;
         Poll(m_next);
      }
   }
};

Quotes g_quotes;

#endif
