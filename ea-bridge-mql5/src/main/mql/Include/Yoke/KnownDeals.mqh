// The tickets of the recent deals that the cockpit knows. Sorted; as many as the last day had.
#ifndef YOKE_KNOWN_DEALS_MQH
#define YOKE_KNOWN_DEALS_MQH

#include "Language.mqh"

class KnownDeals {
private:
   ARR(long, m_tickets);
   ARR(long, m_times_ms);

   // Where the ticket stands, or would.
   int PlaceOf(const long ticket) const {
      int low = 0;
      int high = ArraySize(m_tickets);
      while (low < high) {
         const int middle = (low + high) / 2;
         if (m_tickets[middle] < ticket) {
            low = middle + 1;
         } else {
            high = middle;
         }
      }
      return low;
   }

public:
   KnownDeals() {
      Clear();
   }

   void Clear() {
      ArrayResize(m_tickets, 0);
      ArrayResize(m_times_ms, 0);
   }

   int Size() const {
      return ArraySize(m_tickets);
   }

   bool Has(const long ticket) const {
      const int place = PlaceOf(ticket);
      return place < ArraySize(m_tickets) && m_tickets[place] == ticket;
   }

   void Add(const long ticket, const long time_ms) {
      const int place = PlaceOf(ticket);
      const int count = ArraySize(m_tickets);
      if (place < count && m_tickets[place] == ticket) {
         return;
      }
      ArrayResize(m_tickets, count + 1, 256);
      ArrayResize(m_times_ms, count + 1, 256);
      for (int i = count; i > place; i--) {
         m_tickets[i] = m_tickets[i - 1];
         m_times_ms[i] = m_times_ms[i - 1];
      }
      m_tickets[place] = ticket;
      m_times_ms[place] = time_ms;
   }

   void ForgetBefore(const long time_ms) {
      int kept = 0;
      for (int i = 0; i < ArraySize(m_tickets); i++) {
         if (m_times_ms[i] >= time_ms) {
            m_tickets[kept] = m_tickets[i];
            m_times_ms[kept] = m_times_ms[i];
            kept++;
         }
      }
      ArrayResize(m_tickets, kept, 256);
      ArrayResize(m_times_ms, kept, 256);
   }
};

#endif
