// MetaTrader 5: deals of the history, and what of their commission an open position still carries.
#ifndef YOKE_DEALS5_MQH
#define YOKE_DEALS5_MQH

#include "Types.mqh"
#include "AccountMark.mqh"
#include "Symbols5.mqh"

const int DAY_S = 86400;

// Selects the history up to the future: the trade server's clock may run ahead of the terminal's idea of it.
bool HistoryFrom(long since_utc_ms) {
   long from_s = since_utc_ms <= 0 ? 0 : UtcToServerMs(since_utc_ms) / 1000;
   long to_s = ServerNowMs() / 1000 + DAY_S;
   return HistorySelect((datetime)(from_s > 0 ? from_s : 0), (datetime)to_s);
}

string DealReasonWord(long reason) {
   switch ((int)reason) {
      case DEAL_REASON_CLIENT: { return "CLIENT"; }
      case DEAL_REASON_MOBILE: { return "MOBILE"; }
      case DEAL_REASON_WEB: { return "WEB"; }
      case DEAL_REASON_EXPERT: { return "EXPERT"; }
      case DEAL_REASON_SL: { return "SL"; }
      case DEAL_REASON_TP: { return "TP"; }
      case DEAL_REASON_SO: { return "STOP_OUT"; }
      case DEAL_REASON_ROLLOVER: { return "ROLLOVER"; }
   }
   return "OTHER";
}

DealEntry DealEntryOf(long entry) {
   switch ((int)entry) {
      case DEAL_ENTRY_OUT: { return ENTRY_OUT; }
      case DEAL_ENTRY_INOUT: { return ENTRY_INOUT; }
      case DEAL_ENTRY_OUT_BY: { return ENTRY_OUT_BY; }
   }
   return ENTRY_IN;
}

bool IsTradeDeal(ulong ticket) {
   long type = HistoryDealGetInteger(ticket, DEAL_TYPE);
   return type == (long)DEAL_TYPE_BUY || type == (long)DEAL_TYPE_SELL;
}

void DealRead(ulong ticket, DealRow &row) {
   ClearDealRow(row);
   row.ticket = (long)ticket;
   row.order = HistoryDealGetInteger(ticket, DEAL_ORDER);
   row.identifier = HistoryDealGetInteger(ticket, DEAL_POSITION_ID);
   row.symbol = HistoryDealGetString(ticket, DEAL_SYMBOL);
   row.digits = SymbolDigits(row.symbol);
   row.entry = DealEntryOf(HistoryDealGetInteger(ticket, DEAL_ENTRY));
   row.side = HistoryDealGetInteger(ticket, DEAL_TYPE) == (long)DEAL_TYPE_SELL ? SIDE_SELL : SIDE_BUY;
   row.lots = HistoryDealGetDouble(ticket, DEAL_VOLUME);
   row.price = NormalizeDouble(HistoryDealGetDouble(ticket, DEAL_PRICE), row.digits);
   row.profit = HistoryDealGetDouble(ticket, DEAL_PROFIT);
   row.swap = HistoryDealGetDouble(ticket, DEAL_SWAP);
   row.commission = HistoryDealGetDouble(ticket, DEAL_COMMISSION);
   row.fee = HistoryDealGetDouble(ticket, DEAL_FEE);
   row.reason = DealReasonWord(HistoryDealGetInteger(ticket, DEAL_REASON));
   row.magic = HistoryDealGetInteger(ticket, DEAL_MAGIC);
   row.comment = HistoryDealGetString(ticket, DEAL_COMMENT);
   row.time_ms = ServerToUtcMs(HistoryDealGetInteger(ticket, DEAL_TIME_MSC));
}

// Trades only, oldest first; money moved in and out is not a deal on the wire. -1 = the history cannot be read now.
int BookDeals(long since_utc_ms, ARR_REF(DealRow, rows)) {
   ArrayResize(rows, 0);
   if (!HistoryFrom(since_utc_ms)) {
      return -1;
   }
   int total = HistoryDealsTotal();
   int count = 0;
   ArrayResize(rows, total);
   for (int i = 0; i < total; i++) {
      ulong ticket = HistoryDealGetTicket(i);
      if (ticket > 0 && IsTradeDeal(ticket)) {
         DealRead(ticket, rows[count]);
         if (rows[count].time_ms >= since_utc_ms) {
            count++;
         }
      }
   }
   ArrayResize(rows, count);
   return count;
}

// The commission of a position's own deals: what was closed has taken its share along. Sums change only with the
// position's volume, so they are kept until then.
class PositionCosts {
   ARR(long, m_identifiers);
   ARR(long, m_updates);
   ARR(double, m_costs);
   AccountMark m_account;

public:
   PositionCosts() {
      Forget();
   }

   void Forget() {
      ArrayResize(m_identifiers, 0);
      ArrayResize(m_updates, 0);
      ArrayResize(m_costs, 0);
   }

   double Of(long identifier, long updated_ms, double lots) {
      if (m_account.HasChanged()) {
         Forget();
      }
      int slot = Slot(identifier);
      if (slot >= 0 && m_updates[slot] == updated_ms) {
         return m_costs[slot];
      }
      double cost = 0.0;
      // The deal may reach the terminal after the position it made; such a sum is not kept.
      if (Sum(identifier, lots, cost)) {
         Keep(slot, identifier, updated_ms, cost);
      }
      return cost;
   }

private:
   int Slot(long identifier) {
      int total = ArraySize(m_identifiers);
      for (int i = 0; i < total; i++) {
         if (m_identifiers[i] == identifier) {
            return i;
         }
      }
      return -1;
   }

   void Keep(int slot, long identifier, long updated_ms, double cost) {
      int at = slot;
      if (at < 0) {
         // Closed positions are never asked for again; the list starts anew rather than grow for weeks.
         if (ArraySize(m_identifiers) >= 1024) {
            Forget();
         }
         at = ArraySize(m_identifiers);
         ArrayResize(m_identifiers, at + 1);
         ArrayResize(m_updates, at + 1);
         ArrayResize(m_costs, at + 1);
      }
      m_identifiers[at] = identifier;
      m_updates[at] = updated_ms;
      m_costs[at] = cost;
   }

   bool Sum(long identifier, double lots, double &cost) {
      if (!HistorySelectByPosition((long)identifier)) {
         return false;
      }
      double open_lots = 0.0;
      int total = HistoryDealsTotal();
      for (int i = 0; i < total; i++) {
         ulong ticket = HistoryDealGetTicket(i);
         if (ticket > 0 && IsTradeDeal(ticket)) {
            Add(ticket, open_lots, cost);
         }
      }
      return MathAbs(open_lots - lots) < 0.00000001;
   }

   void Add(ulong ticket, double &open_lots, double &cost) {
      double lots = HistoryDealGetDouble(ticket, DEAL_VOLUME);
      double paid = HistoryDealGetDouble(ticket, DEAL_COMMISSION) + HistoryDealGetDouble(ticket, DEAL_FEE);
      long entry = HistoryDealGetInteger(ticket, DEAL_ENTRY);
      if (entry == (long)DEAL_ENTRY_IN) {
         open_lots += lots;
         cost += paid;
      } else if (entry == (long)DEAL_ENTRY_INOUT) {
         double left = lots - open_lots;
         cost = lots > 0.0 ? paid * left / lots : 0.0;
         open_lots = left;
      } else if (open_lots > 0.0) {
         cost = cost * MathMax(open_lots - lots, 0.0) / open_lots;
         open_lots -= lots;
      }
   }
};

PositionCosts g_costs;

#endif
