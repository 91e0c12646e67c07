// MetaTrader 4: which ticket a position had first. What is left of a partial close goes on under a new ticket, with
// "from #old" in its comment, while the closed part keeps the old one and says "to #new". The first ticket of such a
// chain is the position's identifier, which must not change.
//
// A link counts when both ends agree: same symbol, same time of opening, the child's ticket being the later. A parent
// that the terminal's history tab does not show cannot be checked; then the comment alone counts. Every function selects
// orders: no caller may rely on a selection over a call.
#ifndef YOKE_LINEAGE4_MQH
#define YOKE_LINEAGE4_MQH

#include "Types.mqh"
#include "AccountMark.mqh"
#include "Health4.mqh"

const int MOST_KNOWN_TICKETS = 4096;

// The number behind a mark such as "from #", 0 = the comment has none.
int TicketAfter(const string comment, const string mark) {
   int at = StringFind(comment, mark);
   if (at < 0) {
      return 0;
   }
   int from = at + StringLen(mark);
   int end = from;
   while (end < StringLen(comment) && StringGetCharacter(comment, end) >= '0'
          && StringGetCharacter(comment, end) <= '9') {
      end++;
   }
   return end == from || end - from > 10 ? 0 : (int)StringToInteger(StringSubstr(comment, from, end - from));
}

struct Link4 {
   int parent;
   int child;
   string symbol;
   datetime opened;
};

class Lineage4 {
   ARR(Link4, m_links);
   ARR(int, m_closed_by);
   ARR(int, m_tickets);
   ARR(int, m_roots);
   int m_history_total;
   AccountMark m_account;

public:
   Lineage4() {
      Forget();
   }

   void Forget() {
      ArrayResize(m_links, 0);
      ArrayResize(m_closed_by, 0);
      ArrayResize(m_tickets, 0);
      ArrayResize(m_roots, 0);
      m_history_total = -1;
   }

   // Reads the history's links again when the history has grown.
   void Refresh() {
      if (m_account.HasChanged()) {
         Forget();
      }
      int total = OrdersHistoryTotal();
      if (total == m_history_total) {
         return;
      }
      ArrayResize(m_links, 0);
      ArrayResize(m_closed_by, 0);
      for (int i = 0; i < total; i++) {
         if (OrderSelect(i, SELECT_BY_POS, MODE_HISTORY) && IsMarketType(OrderType())) {
            TakeLink();
         }
      }
      m_history_total = total;
      Reconsider();
   }

   // Whether another position was closed by this one.
   bool WasCounterpart(int ticket) const {
      int total = ArraySize(m_closed_by);
      for (int i = 0; i < total; i++) {
         if (m_closed_by[i] == ticket) {
            return true;
         }
      }
      return false;
   }

   bool IsChained(int ticket, const string comment) const {
      return StringFind(comment, "to #") >= 0 || StringFind(comment, "from #") >= 0 || LinkTo(ticket) >= 0
             || LinkFrom(ticket) >= 0;
   }

   // The first ticket of the chain. Tickets only grow, so that the walk ends.
   int RootOf(int ticket, const string comment, const string symbol, datetime opened) {
      Refresh();
      int known = Known(ticket);
      if (known > 0) {
         return known;
      }
      int root = ticket;
      int parent = ParentOf(ticket, comment, symbol, opened);
      while (parent > 0 && parent < root) {
         root = parent;
         int past = Known(root);
         if (past > 0) {
            root = past;
            break;
         }
         parent = OrderSelect(root, SELECT_BY_TICKET) ? ParentOf(root, OrderComment(), symbol, opened) : 0;
      }
      Remember(ticket, root);
      return root;
   }

private:
   // Of the selected order of the history.
   void TakeLink() {
      string comment = OrderComment();
      int child = TicketAfter(comment, "to #");
      if (child > OrderTicket()) {
         int at = ArraySize(m_links);
         ArrayResize(m_links, at + 1, 64);
         m_links[at].parent = OrderTicket();
         m_links[at].child = child;
         m_links[at].symbol = OrderSymbol();
         m_links[at].opened = OrderOpenTime();
      }
      int counterpart = TicketAfter(comment, "close hedge by #");
      if (counterpart > 0) {
         int at_end = ArraySize(m_closed_by);
         ArrayResize(m_closed_by, at_end + 1, 64);
         m_closed_by[at_end] = counterpart;
      }
   }

   // A link may be shown after the position that it leads to: what was taken for a first ticket is looked at again.
   void Reconsider() {
      int total = ArraySize(m_links);
      for (int i = 0; i < total; i++) {
         int at = SlotOf(m_links[i].child);
         if (at >= 0 && m_roots[at] == m_links[i].child) {
            m_tickets[at] = 0;
         }
      }
   }

   int LinkTo(int child) const {
      int total = ArraySize(m_links);
      for (int i = 0; i < total; i++) {
         if (m_links[i].child == child) {
            return i;
         }
      }
      return -1;
   }

   int LinkFrom(int parent) const {
      int total = ArraySize(m_links);
      for (int i = 0; i < total; i++) {
         if (m_links[i].parent == parent) {
            return i;
         }
      }
      return -1;
   }

   // 0 = none.
   int ParentOf(int ticket, const string comment, const string symbol, datetime opened) {
      int at = LinkTo(ticket);
      if (at >= 0 && m_links[at].symbol == symbol && m_links[at].opened == opened) {
         return m_links[at].parent;
      }
      int named = TicketAfter(comment, "from #");
      if (named <= 0 || named >= ticket) {
         return 0;
      }
      if (!OrderSelect(named, SELECT_BY_TICKET)) {
         return named;
      }
      bool is_parent = OrderCloseTime() > 0 && OrderSymbol() == symbol && OrderOpenTime() == opened;
      return is_parent ? named : 0;
   }

   int SlotOf(int ticket) const {
      int total = ArraySize(m_tickets);
      for (int i = 0; i < total; i++) {
         if (m_tickets[i] == ticket) {
            return i;
         }
      }
      return -1;
   }

   int Known(int ticket) const {
      int at = SlotOf(ticket);
      return at < 0 ? 0 : m_roots[at];
   }

   void Remember(int ticket, int root) {
      // Old tickets are never asked for again; the list starts anew rather than grow for weeks.
      if (ArraySize(m_tickets) >= MOST_KNOWN_TICKETS) {
         ArrayResize(m_tickets, 0);
         ArrayResize(m_roots, 0);
      }
      int at = ArraySize(m_tickets);
      ArrayResize(m_tickets, at + 1, 64);
      ArrayResize(m_roots, at + 1, 64);
      m_tickets[at] = ticket;
      m_roots[at] = root;
   }
};

Lineage4 g_lineage;

#endif
