// MetaTrader 4 keeps orders, no deals. These are made of its orders, open ones and closed ones:
//   an entry per chain of tickets (Lineage4.mqh): number 2 x first ticket, with the lots of all its parts;
//   an exit per closed ticket: number 2 x ticket + 1.
// Both follow from tickets alone, which the server never gives twice: they are unique and the same after a restart.
// Entries cost nothing; the commission of the whole turn, swap and profit are booked at the exit.
#ifndef YOKE_DEALS4_MQH
#define YOKE_DEALS4_MQH

#include "Types.mqh"
#include "Health4.mqh"
#include "Lineage4.mqh"
#include "Symbols4.mqh"

long EntryDealOf(long first_ticket) {
   return first_ticket * 2;
}

long ExitDealOf(long ticket) {
   return ticket * 2 + 1;
}

// The server writes the cause of its own closes into the comment; who else closed it is not told.
string ExitReason(const string comment, long magic) {
   if (StringFind(comment, "[sl") >= 0) {
      return "SL";
   }
   if (StringFind(comment, "[tp") >= 0) {
      return "TP";
   }
   if (StringFind(comment, "so:") >= 0 || StringFind(comment, "[so") >= 0) {
      return "STOP_OUT";
   }
   return magic > 0 ? "EXPERT" : "CLIENT";
}

// Of a closed or open order, taken from the selection at once.
struct Part4 {
   int ticket;
   int root;
   string symbol;
   int type;
   double lots;
   double open_price;
   double close_price;
   datetime opened;
   datetime closed;
   double profit;
   double swap;
   double commission;
   long magic;
   string comment;
};

void PartTake(Part4 &part) {
   part.ticket = OrderTicket();
   part.root = 0;
   part.symbol = OrderSymbol();
   part.type = OrderType();
   part.lots = OrderLots();
   part.open_price = OrderOpenPrice();
   part.close_price = OrderClosePrice();
   part.opened = OrderOpenTime();
   part.closed = OrderCloseTime();
   part.profit = OrderProfit();
   part.swap = OrderSwap();
   part.commission = OrderCommission();
   part.magic = (long)OrderMagicNumber();
   part.comment = OrderComment();
   part.root = g_lineage.RootOf(part.ticket, part.comment, part.symbol, part.opened);
   // Of two positions closed by each other the second is left with no lots: they are the first one's.
   int first = TicketAfter(part.comment, "close hedge by #");
   if (part.lots <= 0.0 && first > 0 && OrderSelect(first, SELECT_BY_TICKET)) {
      part.lots = OrderLots();
   }
}

class DealBook4 {
   int m_count;
   long m_since_ms;
   long m_since_server_s;

public:
   DealBook4() {
      m_count = 0;
      m_since_ms = 0;
      m_since_server_s = 0;
   }

   int Read(long since_utc_ms, ARR_REF(DealRow, rows)) {
      m_count = 0;
      m_since_ms = since_utc_ms;
      m_since_server_s = UtcToServerMs(since_utc_ms) / 1000;
      ArrayResize(rows, 0);
      g_lineage.Refresh();
      ReadPool(MODE_HISTORY, OrdersHistoryTotal(), rows);
      ReadPool(MODE_TRADES, OrdersTotal(), rows);
      ArrayResize(rows, m_count);
      Sort(rows);
      return m_count;
   }

private:
   // Of the selected order. The whole history is walked through every time: what is old must cost little.
   bool IsRecent() {
      return (long)OrderOpenTime() >= m_since_server_s || (long)OrderCloseTime() >= m_since_server_s;
   }

   void ReadPool(int pool, int total, ARR_REF(DealRow, rows)) {
      Part4 part;
      for (int i = 0; i < total; i++) {
         if (OrderSelect(i, SELECT_BY_POS, pool) && IsMarketType(OrderType()) && IsRecent()) {
            PartTake(part);
            AddEntry(part, rows);
            AddExit(part, rows);
         }
      }
   }

   int EntryAt(long ticket, ARR_CREF(DealRow, rows)) {
      for (int i = m_count - 1; i >= 0; i--) {
         if (rows[i].ticket == ticket) {
            return i;
         }
      }
      return -1;
   }

   // Comments that the server wrote over the trader's are not the entry's.
   string EntryComment(const Part4 &part) {
      bool is_own = part.ticket == part.root && StringFind(part.comment, "to #") < 0
                    && StringFind(part.comment, "close hedge by #") < 0;
      return is_own ? part.comment : "";
   }

   void AddEntry(const Part4 &part, ARR_REF(DealRow, rows)) {
      long time_ms = ServerToUtcMs((long)part.opened * 1000);
      if (time_ms < m_since_ms || part.lots <= 0.0) {
         return;
      }
      long ticket = EntryDealOf((long)part.root);
      int at = g_lineage.IsChained(part.ticket, part.comment) ? EntryAt(ticket, rows) : -1;
      if (at >= 0) {
         rows[at].lots = NormalizeDouble(rows[at].lots + part.lots, 8);
         return;
      }
      at = Grow(rows);
      TakeCommon(part, rows[at]);
      rows[at].ticket = ticket;
      rows[at].order = (long)part.root;
      rows[at].entry = ENTRY_IN;
      rows[at].side = part.type == OP_SELL ? SIDE_SELL : SIDE_BUY;
      rows[at].price = NormalizeDouble(part.open_price, rows[at].digits);
      rows[at].reason = part.magic > 0 ? "EXPERT" : "CLIENT";
      rows[at].comment = EntryComment(part);
      rows[at].time_ms = time_ms;
   }

   void AddExit(const Part4 &part, ARR_REF(DealRow, rows)) {
      long time_ms = ServerToUtcMs((long)part.closed * 1000);
      if (part.closed == 0 || time_ms < m_since_ms || part.lots <= 0.0) {
         return;
      }
      int at = Grow(rows);
      TakeCommon(part, rows[at]);
      rows[at].ticket = ExitDealOf((long)part.ticket);
      rows[at].order = (long)part.ticket;
      rows[at].entry = IsCloseBy(part) ? ENTRY_OUT_BY : ENTRY_OUT;
      rows[at].side = part.type == OP_SELL ? SIDE_BUY : SIDE_SELL;
      rows[at].price = NormalizeDouble(part.close_price, rows[at].digits);
      rows[at].profit = part.profit;
      rows[at].swap = part.swap;
      rows[at].commission = part.commission;
      rows[at].reason = ExitReason(part.comment, part.magic);
      rows[at].comment = part.comment;
      rows[at].time_ms = time_ms;
   }

   bool IsCloseBy(const Part4 &part) {
      return StringFind(part.comment, "close hedge by #") >= 0 || StringFind(part.comment, "close by #") >= 0
             || g_lineage.WasCounterpart(part.ticket);
   }

   void TakeCommon(const Part4 &part, DealRow &row) {
      ClearDealRow(row);
      row.identifier = (long)part.root;
      row.symbol = part.symbol;
      row.digits = SymbolDigits(part.symbol);
      row.lots = part.lots;
      row.magic = part.magic;
   }

   int Grow(ARR_REF(DealRow, rows)) {
      if (m_count >= ArraySize(rows)) {
         ArrayResize(rows, m_count + 256);
      }
      m_count++;
      return m_count - 1;
   }

   bool IsLater(const DealRow &a, const DealRow &b) {
      return a.time_ms > b.time_ms || (a.time_ms == b.time_ms && a.ticket > b.ticket);
   }

   // Oldest first. The history comes nearly sorted, or sorted as the trader clicked its columns.
   void Sort(ARR_REF(DealRow, rows)) {
      DealRow moving;
      ClearDealRow(moving);
      int gap = m_count / 2;
      while (gap > 0) {
         for (int i = gap; i < m_count; i++) {
            moving = rows[i];
            int at = i;
            while (at >= gap && IsLater(rows[at - gap], moving)) {
               rows[at] = rows[at - gap];
               at -= gap;
            }
            rows[at] = moving;
         }
         gap /= 2;
      }
   }
};

DealBook4 g_deal_book;

int BookDeals(long since_utc_ms, ARR_REF(DealRow, rows)) {
   return g_deal_book.Read(since_utc_ms, rows);
}

#endif
