// Positions, orders and recent deals as the platform shows them in one pass, and what they tell of each other. The
// platform's files come before this one.
#ifndef YOKE_BOOK_READING_MQH
#define YOKE_BOOK_READING_MQH

#include "Clear.mqh"
#include "Clock.mqh"
#include "KnownDeals.mqh"
#include "Types.mqh"

// Deals are looked for from so long before the last look: some are booked late.
#define DEALS_BACK_MS 7200000
#define DEALS_KNOWN_MS 86400000
// The server's clock and ours may differ.
#define EXPIRY_TOLERANCE_MS 5000

int FindPosition(ARR_CREF(PositionRow, rows), const long identifier) {
   for (int i = 0; i < ArraySize(rows); i++) {
      if (rows[i].identifier == identifier) {
         return i;
      }
   }
   return -1;
}

int FindOrder(ARR_CREF(OrderRow, rows), const long ticket) {
   for (int i = 0; i < ArraySize(rows); i++) {
      if (rows[i].ticket == ticket) {
         return i;
      }
   }
   return -1;
}

void CopyPositions(ARR_CREF(PositionRow, from), ARR_REF(PositionRow, to)) {
   const int count = ArraySize(from);
   ArrayResize(to, count, 64);
   for (int i = 0; i < count; i++) {
      to[i] = from[i];
   }
}

void CopyOrders(ARR_CREF(OrderRow, from), ARR_REF(OrderRow, to)) {
   const int count = ArraySize(from);
   ArrayResize(to, count, 64);
   for (int i = 0; i < count; i++) {
      to[i] = from[i];
   }
}

class BookReading {
private:
   bool m_has_deals;
   long m_deals_read_ms;
   ulong m_deals_looked_ms;

   bool IsPositionOfOrder(const long order) const {
      for (int i = 0; i < ArraySize(m_positions); i++) {
         if (m_positions[i].identifier == order || m_positions[i].ticket == order) {
            return true;
         }
      }
      return false;
   }

   bool HasDealOfOrder(const long order) const {
      for (int i = ArraySize(m_deals) - 1; i >= 0; i--) {
         if (m_deals[i].order == order) {
            return true;
         }
      }
      return false;
   }

public:
   ARR(PositionRow, m_positions);
   ARR(OrderRow, m_orders);
   ARR(DealRow, m_deals);
   KnownDeals m_known;

   BookReading() {
      Clear();
   }

   void Clear() {
      ArrayResize(m_positions, 0);
      ArrayResize(m_orders, 0);
      ArrayResize(m_deals, 0);
      m_known.Clear();
      m_has_deals = false;
      m_deals_read_ms = 0;
      m_deals_looked_ms = 0;
   }

   // Positions first and deals last, so that what they say of each other is at worst too little. False where they
   // cannot be read now.
   bool ReadBook() {
      return BookPositions(m_positions) >= 0 && BookOrders(m_orders) >= 0;
   }

   ulong SinceDealsMs() const {
      return MonoMs() - m_deals_looked_ms;
   }

   // The deals of which one may be new. All of the first reading are known.
   bool ReadDeals() {
      HealthRow health;
      ClearHealthRow(health);
      HealthRead(health);
      const long now_ms = UtcNowMs();
      const long since_ms = m_has_deals ? m_deals_read_ms - DEALS_BACK_MS : now_ms - DEALS_KNOWN_MS;
      m_deals_looked_ms = MonoMs();
      if (BookDeals(since_ms, m_deals) < 0) {
         return false;
      }
      for (int i = 0; i < ArraySize(m_deals) && !m_has_deals; i++) {
         m_known.Add(m_deals[i].ticket, m_deals[i].time_ms);
      }
      // Without the broker nothing can have come: what happens meanwhile is looked for from before it.
      if (health.broker_connected || !m_has_deals) {
         m_deals_read_ms = now_ms;
      }
      m_has_deals = true;
      m_known.ForgetBefore(since_ms - DEALS_KNOWN_MS);
      return true;
   }

   bool IsNewDealAt(const int index) const {
      return !m_known.Has(m_deals[index].ticket);
   }

   // Not known, and so late that a reading would have shown it.
   bool IsUnseen(const DealRow &row) const {
      return row.time_ms >= m_deals_read_ms - DEALS_BACK_MS && !m_known.Has(row.ticket);
   }

   bool HasNewDeals() const {
      for (int i = 0; i < ArraySize(m_deals); i++) {
         if (IsNewDealAt(i)) {
            return true;
         }
      }
      return false;
   }

   bool HasNewDealOfOrder(const long order) const {
      for (int i = 0; i < ArraySize(m_deals); i++) {
         if (m_deals[i].order == order && IsNewDealAt(i)) {
            return true;
         }
      }
      return false;
   }

   // Whether a later new deal changes the same position: its state is told after that one.
   bool HasLaterDeal(const int index) const {
      for (int i = index + 1; i < ArraySize(m_deals); i++) {
         if (m_deals[i].identifier == m_deals[index].identifier && IsNewDealAt(i)) {
            return true;
         }
      }
      return false;
   }

   bool HasDealOf(const long identifier, const bool is_exit) const {
      for (int i = ArraySize(m_deals) - 1; i >= 0; i--) {
         if (m_deals[i].identifier == identifier && (!is_exit || m_deals[i].entry != ENTRY_IN)) {
            return true;
         }
      }
      return false;
   }

   string EndWithoutFill(const OrderRow &row) const {
      const bool is_late = row.expiry_ms > 0 && UtcNowMs() + EXPIRY_TOLERANCE_MS >= row.expiry_ms;
      return is_late ? "ORDER_EXPIRED" : "ORDER_REMOVED";
   }

   // How a pending order that is gone has ended; empty where nothing shows it yet.
   string EndOf(const OrderRow &row) const {
      if (HasDealOfOrder(row.ticket) || IsPositionOfOrder(row.ticket)) {
         return "ORDER_FILLED";
      }
      TradeCall cancel;
      TradeReply reply;
      ClearTradeCall(cancel);
      cancel.action = ACTION_CANCEL;
      cancel.ticket = row.ticket;
      cancel.symbol = row.symbol;
      if (!TradeFind(cancel, reply)) {
         return "";
      }
      return reply.category == CATEGORY_DONE ? EndWithoutFill(row) : "ORDER_FILLED";
   }
};

#endif
