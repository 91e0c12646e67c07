// Whose blocking trade call comes next. MetaTrader 4 stands still while the trade server works, so that one call is
// made in a pass, and the cockpit has been told with BUSY, which leaves at once. MetaTrader 5 never waits for a turn.
// The desk asks before its call, the flatten for the next pass: a command must not wait for a timer.
#ifndef YOKE_TRADE_TURN_MQH
#define YOKE_TRADE_TURN_MQH

#include "Language.mqh"
#include "Outlet.mqh"

enum TurnTaker { TURN_OF_DESK, TURN_OF_FLATTEN };

#ifdef __MQL4__
#define TRADE_CALLS_BLOCK true
#else
#define TRADE_CALLS_BLOCK false
#endif

class TradeTurn {
private:
   bool m_taken;
   TurnTaker m_taker;
   bool m_desk_waits;
   bool m_flatten_waits;
   int m_entries_under_way;

public:
   TradeTurn() {
      m_taken = false;
      m_taker = TURN_OF_DESK;
      m_desk_waits = false;
      m_flatten_waits = false;
      m_entries_under_way = 0;
   }

   // Whether BUSY has left and the call may be made now.
   bool IsOf(const TurnTaker taker) { return m_taken && m_taker == taker; }

   // Desk and flatten take turns where both want one.
   void Ask(const TurnTaker taker, const string cid) {
      const bool other_waits = taker == TURN_OF_DESK ? m_flatten_waits : m_desk_waits;
      SetWaiting(taker, true);
      if (m_taken || (m_taker == taker && other_waits)) {
         return;
      }
      m_taken = true;
      m_taker = taker;
      SetWaiting(taker, false);
      OutBusy(cid);
   }

   // Nothing to do at the moment.
   void Waive(const TurnTaker taker) {
      SetWaiting(taker, false);
      Release(taker);
   }

   // The call was made, or is not needed any more.
   void Release(const TurnTaker taker) {
      if (IsOf(taker)) {
         m_taken = false;
      }
   }

   void SetWaiting(const TurnTaker taker, const bool waits) {
      if (taker == TURN_OF_DESK) {
         m_desk_waits = waits;
      } else {
         m_flatten_waits = waits;
      }
   }

   // Entries that the trade server has and has not answered: a flatten is not over before they are.
   void SetEntriesUnderWay(const int count) { m_entries_under_way = count; }

   int EntriesUnderWay() { return m_entries_under_way; }
};

TradeTurn g_turn;

#endif
