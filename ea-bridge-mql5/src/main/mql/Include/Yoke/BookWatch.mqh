// Compares the account with what the cockpit was told last, and tells the difference as events: an order's end before
// its deal, a deal before the position it changed, the account last. The platform's files come before this one.
//
// The platform shows orders, positions and history at slightly different moments. A difference whose deal is still
// missing waits for it, at most WATCH_PATIENCE_MS. Failure: a book that cannot be read now changes nothing.
#ifndef YOKE_BOOK_WATCH_MQH
#define YOKE_BOOK_WATCH_MQH

#include "BookHash.mqh"
#include "BookReading.mqh"
#include "Outlet.mqh"
#include "RowChanges.mqh"
#include "SymbolWatch.mqh"
#include "TradeTurn.mqh"

#define WATCH_PATIENCE_MS 1000
#define WATCH_SELDOM_MS 1000
#define DEALS_OF_SNAPSHOT_MS 604800000

class BookWatch {
private:
   // As told.
   ARR(PositionRow, m_positions);
   ARR(OrderRow, m_orders);
   AccountRow m_account;
   ulong m_hash;
   // As read in this pass.
   BookReading m_now;
   SymbolWatch m_symbols;
   bool m_is_filled;
   bool m_is_dirty;
   bool m_is_waiting;
   bool m_has_told;
   ulong m_waiting_since_ms;
   ulong m_read_ms;

   bool IsBookSame() const {
      if (ArraySize(m_positions) != ArraySize(m_now.m_positions) || ArraySize(m_orders) != ArraySize(m_now.m_orders)) {
         return false;
      }
      for (int i = 0; i < ArraySize(m_positions); i++) {
         const int now = FindPosition(m_now.m_positions, m_positions[i].identifier);
         if (now < 0 || !IsSamePosition(m_positions[i], m_now.m_positions[now])) {
            return false;
         }
      }
      for (int i = 0; i < ArraySize(m_orders); i++) {
         const int now = FindOrder(m_now.m_orders, m_orders[i].ticket);
         if (now < 0 || !IsSameOrder(m_orders[i], m_now.m_orders[now])) {
            return false;
         }
      }
      return true;
   }

   bool IsPositionExplained(const PositionRow &row) const {
      const int before = FindPosition(m_positions, row.identifier);
      const bool is_same = before >= 0 && m_positions[before].lots == row.lots && m_positions[before].side == row.side;
      return is_same || m_now.HasDealOf(row.identifier, false);
   }

   // Whether the history already holds what the difference is due to.
   bool IsExplained() const {
      for (int i = 0; i < ArraySize(m_now.m_positions); i++) {
         if (!IsPositionExplained(m_now.m_positions[i])) {
            return false;
         }
      }
      for (int i = 0; i < ArraySize(m_positions); i++) {
         const long identifier = m_positions[i].identifier;
         if (FindPosition(m_now.m_positions, identifier) < 0 && !m_now.HasDealOf(identifier, true)) {
            return false;
         }
      }
      for (int i = 0; i < ArraySize(m_orders); i++) {
         if (FindOrder(m_now.m_orders, m_orders[i].ticket) < 0 && m_now.EndOf(m_orders[i]) == "") {
            return false;
         }
      }
      return true;
   }

   bool MustWait() {
      if (IsExplained()) {
         return false;
      }
      if (!m_is_waiting) {
         m_waiting_since_ms = MonoMs();
      }
      return MonoMs() - m_waiting_since_ms < WATCH_PATIENCE_MS;
   }

   void TellOrder(const string kind, const OrderRow &row) {
      OutOrderEvent(kind, row);
      m_has_told = true;
   }

   void TellOrderEnd(const int index) {
      const string kind = m_now.EndOf(m_orders[index]);
      TellOrder(kind == "" ? m_now.EndWithoutFill(m_orders[index]) : kind, m_orders[index]);
      const int last = ArraySize(m_orders) - 1;
      for (int i = index; i < last; i++) {
         m_orders[i] = m_orders[i + 1];
      }
      ArrayResize(m_orders, last, 64);
   }

   // All but those that a new deal ends: they go with their deal.
   void TellOrders() {
      for (int i = ArraySize(m_orders) - 1; i >= 0; i--) {
         const long ticket = m_orders[i].ticket;
         if (FindOrder(m_now.m_orders, ticket) < 0 && !m_now.HasNewDealOfOrder(ticket)) {
            TellOrderEnd(i);
         }
      }
      for (int i = 0; i < ArraySize(m_now.m_orders); i++) {
         const int before = FindOrder(m_orders, m_now.m_orders[i].ticket);
         if (before < 0) {
            TellOrder("ORDER_PLACED", m_now.m_orders[i]);
         } else if (!IsSameOrder(m_orders[before], m_now.m_orders[i])) {
            TellOrder("ORDER_CHANGED", m_now.m_orders[i]);
         }
      }
   }

   void TellPosition(const string kind, const PositionRow &row) {
      OutPositionEvent(kind, row);
      m_has_told = true;
   }

   void TellClosed(const int index) {
      TellPosition("POSITION_CLOSED", m_positions[index]);
      const int last = ArraySize(m_positions) - 1;
      for (int i = index; i < last; i++) {
         m_positions[i] = m_positions[i + 1];
      }
      ArrayResize(m_positions, last, 64);
   }

   // The position as it stands now against what was told of it; afterwards they agree.
   void TellChange(const long identifier) {
      const int now = FindPosition(m_now.m_positions, identifier);
      const int before = FindPosition(m_positions, identifier);
      if (now < 0 && before >= 0) {
         TellClosed(before);
      } else if (now >= 0 && before < 0) {
         TellPosition("POSITION_OPENED", m_now.m_positions[now]);
         const int count = ArraySize(m_positions);
         ArrayResize(m_positions, count + 1, 64);
         m_positions[count] = m_now.m_positions[now];
      } else if (now >= 0 && !IsSamePosition(m_positions[before], m_now.m_positions[now])) {
         TellPosition("POSITION_CHANGED", m_now.m_positions[now]);
         m_positions[before] = m_now.m_positions[now];
      }
   }

   void TellDeals() {
      for (int i = 0; i < ArraySize(m_now.m_deals); i++) {
         if (!m_now.IsNewDealAt(i)) {
            continue;
         }
         const int order = FindOrder(m_orders, m_now.m_deals[i].order);
         if (order >= 0 && FindOrder(m_now.m_orders, m_now.m_deals[i].order) < 0) {
            TellOrderEnd(order);
         }
         OutDealEvent(m_now.m_deals[i]);
         m_has_told = true;
         m_now.m_known.Add(m_now.m_deals[i].ticket, m_now.m_deals[i].time_ms);
         if (!m_now.HasLaterDeal(i)) {
            TellChange(m_now.m_deals[i].identifier);
         }
      }
   }

   void TellPositions() {
      for (int i = ArraySize(m_positions) - 1; i >= 0; i--) {
         if (FindPosition(m_now.m_positions, m_positions[i].identifier) < 0) {
            TellClosed(i);
         }
      }
      for (int i = 0; i < ArraySize(m_now.m_positions); i++) {
         TellChange(m_now.m_positions[i].identifier);
      }
   }

   void TellAccount() {
      AccountRow account;
      ClearAccountRow(account);
      if (AccountRead(account) && (m_has_told || !IsSameAccount(account, m_account))) {
         m_account = account;
         OutAccountEvent(account);
      }
      m_has_told = false;
   }

   // What was read is what was told, with the prices of now.
   void Adopt() {
      CopyPositions(m_now.m_positions, m_positions);
      CopyOrders(m_now.m_orders, m_orders);
      m_hash = 0;
      for (int i = 0; i < ArraySize(m_positions); i++) {
         m_hash += PositionHash(m_positions[i]);
      }
      for (int i = 0; i < ArraySize(m_orders); i++) {
         m_hash += OrderHash(m_orders[i]);
      }
   }

   // The first book is told by a snapshot, not by events.
   bool Fill() {
      m_is_filled = m_now.ReadDeals() && AccountRead(m_account);
      m_is_dirty = !m_is_filled;
      if (m_is_filled) {
         Adopt();
      }
      return m_is_filled;
   }

   void TellDifference(const bool is_same, const bool with_deals) {
      if (!is_same || (with_deals && m_now.HasNewDeals())) {
         TellOrders();
         TellDeals();
         TellPositions();
         Adopt();
      }
      TellAccount();
   }

   // Reads, compares, tells. at_once: without patience. False where the book cannot be read now.
   bool Look(const bool at_once) {
      const bool is_urgent = m_is_dirty || m_is_waiting || at_once;
      m_read_ms = MonoMs();
      // A terminal without its broker may show an empty account: what was told last holds until it can be read again.
      HealthRow health;
      ClearHealthRow(health);
      HealthRead(health);
      if (!health.broker_connected) {
         m_is_dirty = true;
         return m_is_filled;
      }
      m_is_dirty = !m_now.ReadBook();
      if (m_is_dirty || !m_is_filled) {
         return !m_is_dirty && Fill();
      }
      const bool is_same = IsBookSame();
      const bool with_deals = !is_same || is_urgent || m_now.SinceDealsMs() >= WATCH_SELDOM_MS;
      if (with_deals && !m_now.ReadDeals()) {
         m_is_dirty = true;
         return false;
      }
      m_is_waiting = !is_same && !at_once && MustWait();
      if (!m_is_waiting) {
         TellDifference(is_same, with_deals);
      }
      return true;
   }

   // Without what came in since the last look: that will be an event.
   int DealsNow(ARR_REF(DealRow, deals)) {
      const int count = BookDeals(UtcNowMs() - DEALS_OF_SNAPSHOT_MS, deals);
      int kept = 0;
      for (int i = 0; i < count; i++) {
         if (m_now.IsUnseen(deals[i])) {
            continue;
         }
         if (kept != i) {
            deals[kept] = deals[i];
         }
         kept++;
      }
      return count < 0 ? -1 : kept;
   }

public:
   BookWatch() {
      Start();
   }

   // As before the first reading.
   void Start() {
      ArrayResize(m_positions, 0);
      ArrayResize(m_orders, 0);
      ClearAccountRow(m_account);
      m_now.Clear();
      m_symbols.Clear();
      m_hash = 0;
      m_is_filled = false;
      m_is_dirty = true;
      m_is_waiting = false;
      m_has_told = false;
      m_waiting_since_ms = 0;
      m_read_ms = 0;
   }

   // Something happened: read again in this pass.
   void MarkDirty() {
      m_is_dirty = true;
   }

   // From now on, or no longer, the cockpit is told when this symbol's specification changes.
   void WatchSymbol(const string symbol) {
      m_symbols.Add(symbol);
   }

   void UnwatchSymbol(const string symbol) {
      m_symbols.Remove(symbol);
   }

   // Of the positions and orders as the last event left them.
   ulong EventHash() const {
      return m_hash;
   }

   // MetaTrader 4 tells nobody when something happens: there every pass looks.
   void Pump() {
      const ulong seldom_ms = TRADE_CALLS_BLOCK ? 0 : WATCH_SELDOM_MS;
      if (m_is_dirty || m_is_waiting || MonoMs() - m_read_ms >= seldom_ms) {
         Look(false);
      }
      m_symbols.Pump();
   }

   // The book exactly as the events up to now have left it, and the deals of the last week that they know. False where
   // it cannot be read now.
   bool BookNow(ARR_REF(PositionRow, positions), int &position_count, ARR_REF(OrderRow, orders), int &order_count,
                ARR_REF(DealRow, deals), int &deal_count) {
      if (!Look(true)) {
         return false;
      }
      CopyPositions(m_positions, positions);
      CopyOrders(m_orders, orders);
      position_count = ArraySize(positions);
      order_count = ArraySize(orders);
      deal_count = DealsNow(deals);
      return deal_count >= 0;
   }
};

BookWatch g_watch;

#endif
