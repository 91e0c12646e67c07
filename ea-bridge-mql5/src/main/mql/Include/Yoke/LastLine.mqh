// The last line of defence, the only thing a terminal decides by itself: what passes while halted, the equity floor,
// the dead man. The platform's files come before this one.
//
// Failure: a guard that cannot be saved is told and holds until the terminal ends; a guard file that cannot be
// understood counts as halted.
#ifndef YOKE_LAST_LINE_MQH
#define YOKE_LAST_LINE_MQH

#include "Clock.mqh"
#include "Decimal.mqh"
#include "DeskAnswers.mqh"
#include "Flattening.mqh"
#include "GuardFile.mqh"
#include "Inputs.mqh"
#include "Outlet.mqh"

// Longer between two passes, and the terminal stood still.
#define STANDSTILL_MS 2000

class LastLine {
private:
   GuardFile m_file;
   GuardState m_state;
   bool m_is_saved;
   bool m_floor_waits;
   bool m_dead_man_acted;
   ulong m_heard_ms;
   ulong m_watched_ms;

   // On the disk first, then obeyed. What the disk refuses is obeyed all the same: a halt must hold.
   void Keep(const GuardState &next) {
      m_is_saved = m_file.Save(next);
      m_state = next;
      if (!m_is_saved) {
         OutLog("ERROR", g_terminal_name + ": the guard cannot be saved; it holds until the terminal ends");
      }
   }

   // False where the terminal has no account yet: its zero is no equity.
   bool ReadEquity(double &equity) {
      AccountRow account;
      ClearAccountRow(account);
      if (!AccountRead(account) || (account.equity == 0.0 && account.balance == 0.0)) {
         return false;
      }
      equity = account.equity;
      return true;
   }

   void SetFloor(GuardState &next, const GuardRules &rules) {
      double equity = 0.0;
      const bool is_same = rules.max_equity_loss == m_state.rules.max_equity_loss && m_state.watched_floor != 0.0;
      m_floor_waits = rules.max_equity_loss > 0.0 && !is_same && !ReadEquity(equity);
      double loss_floor = rules.max_equity_loss > 0.0 && !m_floor_waits ? equity - rules.max_equity_loss : 0.0;
      if (rules.max_equity_loss > 0.0 && is_same) {
         loss_floor = m_state.watched_floor;
      }
      next.watched_floor = MathMax(rules.floor_equity, loss_floor);
   }

   void Set(GuardState &next, const GuardRules &rules) {
      SetFloor(next, rules);
      next.rules = rules;
      Keep(next);
   }

   void Halt(const bool and_close) {
      GuardState next = m_state;
      next.rules.halted = true;
      next.is_closing = next.is_closing || and_close;
      Keep(next);
      if (and_close) {
         g_flattening.CloseAll();
      }
   }

   // By its present ticket or, where that has changed, by its lasting identifier. -1: none, -2: not to be read now.
   int FindPosition(const TradeCall &call, ARR_REF(PositionRow, rows)) {
      const int count = BookPositions(rows);
      if (count < 0) {
         return -2;
      }
      for (int i = 0; i < count; i++) {
         if (rows[i].ticket == call.ticket) {
            return i;
         }
      }
      for (int i = 0; i < count; i++) {
         if (rows[i].identifier == call.identifier) {
            return i;
         }
      }
      return -1;
   }

   bool IsLooser(const PositionRow &position, const TradeCall &call) {
      if (FixedPoint(position.sl) == 0) {
         return false;
      }
      const long gain = FixedPoint(call.sl) - FixedPoint(position.sl);
      return FixedPoint(call.sl) == 0 || (position.side == SIDE_BUY ? gain < 0 : gain > 0);
   }

   string LooserText(const PositionRow &position, const TradeCall &call) {
      const string name = position.symbol + " #" + IntegerToString(position.ticket);
      const string stop = DecimalText(position.sl, position.digits);
      string change = "removing the stop " + stop + " of " + name;
      if (FixedPoint(call.sl) != 0) {
         change = "moving the stop of " + name + " from " + stop + " to " + DecimalText(call.sl, position.digits);
      }
      const string why = m_state.rules.halted ? " is halted; " : " is being flattened; ";
      return g_terminal_name + why + change + " would widen the risk. Tighter stops and closing work";
   }

   string EntryText() {
      if (m_state.rules.halted && m_file.IsDamaged()) {
         return g_terminal_name
            + " is halted because its guard file cannot be read; re-arm it in the cockpit to trade again";
      }
      if (m_state.rules.halted) {
         return g_terminal_name + " is halted; re-arm it in the cockpit to trade again";
      }
      return g_terminal_name + " is being flattened; entries wait until it is done";
   }

   bool RefuseRule(TradeReply &reply, const string text) {
      AnswerWith(reply, CATEGORY_RULE, ANSWER_CODE_RULE, text);
      return true;
   }

   bool RefuseModify(const TradeCall &call, TradeReply &reply) {
      ARR(PositionRow, rows);
      const int index = FindPosition(call, rows);
      if (index == -2) {
         return RefuseRule(reply, g_terminal_name + " is halted and its positions cannot be read now; closing works");
      }
      return index >= 0 && IsLooser(rows[index], call) && RefuseRule(reply, LooserText(rows[index], call));
   }

   void WatchFloor() {
      double equity = 0.0;
      if (m_floor_waits && ReadEquity(equity)) {
         GuardState next = m_state;
         m_floor_waits = false;
         next.watched_floor = MathMax(m_state.watched_floor, equity - m_state.rules.max_equity_loss);
         Keep(next);
      }
      const bool is_armed = m_state.watched_floor > 0.0 && !m_state.rules.halted;
      if (is_armed && ReadEquity(equity) && equity < m_state.watched_floor) {
         OutLog("WARN", g_terminal_name + ": equity fell below the guard's floor; halting and closing everything");
         Halt(true);
      }
   }

   void WatchDeadMan() {
      // After a standstill of this computer the silence was not the cockpit's: it may have slept too.
      const ulong gap_ms = MonoMs() - m_watched_ms;
      m_heard_ms += m_watched_ms > 0 && gap_ms > STANDSTILL_MS ? gap_ms : 0;
      m_watched_ms += gap_ms;
      const int limit_s = m_state.rules.dead_man_s;
      const bool is_silent = limit_s > 0 && MonoMs() - m_heard_ms > (ulong)limit_s * 1000;
      if (is_silent && !m_dead_man_acted && m_state.rules.dead_man_policy != DEAD_MAN_HOLD) {
         m_dead_man_acted = true;
         OutLog("WARN", g_terminal_name + ": no cockpit for " + IntegerToString(limit_s) + " s; halting");
         Halt(m_state.rules.dead_man_policy == DEAD_MAN_FLATTEN);
      }
   }

public:
   LastLine() {
      ClearGuardState(m_state);
      m_is_saved = true;
      m_floor_waits = false;
      m_dead_man_acted = false;
      m_heard_ms = 0;
      m_watched_ms = 0;
   }

   // Reads the guard of this account; to be called before the desk's Start. A closing that an end interrupted goes on.
   void Start(const IdentityRow &identity) {
      g_terminal_name = InpName;
      if (StringLen(InpName) == 0) {
         g_terminal_name = identity.server + " " + IntegerToString(identity.login);
      }
      const bool is_same = m_file.Name() == AccountFile("guard", identity.server, identity.login);
      if (!is_same) {
         g_flattening.Forget();
      }
      // On the same account the memory is right whatever has become of the file.
      if (!is_same) {
         m_file.Load(identity.server, identity.login, m_state);
      }
      m_heard_ms = MonoMs();
      m_dead_man_acted = false;
      if (m_file.IsDamaged()) {
         OutLog("ERROR", EntryText());
      }
      if (m_state.is_closing) {
         g_flattening.CloseAll();
      }
   }

   // Everything is on the disk as it happens.
   void Stop() {
   }

   bool IsHalted() const {
      return m_state.rules.halted;
   }

   long CockpitEpoch() const {
      return m_state.cockpit_epoch;
   }

   void CockpitHeard() {
      m_heard_ms = MonoMs();
      m_dead_man_acted = false;
   }

   // The guard of a new session: it may halt, but not release.
   void OnWelcome(const GuardRules &rules, const long cockpit_epoch) {
      CockpitHeard();
      GuardState next = m_state;
      GuardRules joined = rules;
      joined.halted = rules.halted || m_state.rules.halted;
      next.cockpit_epoch = MathMax(m_state.cockpit_epoch, cockpit_epoch);
      Set(next, joined);
   }

   // An explicit order of the cockpit: may also release.
   void OnGuard(const GuardRules &rules) {
      GuardState next = m_state;
      Set(next, rules);
   }

   // What a command is refused for right before it goes to the trade server: exits pass always, a change of stops where
   // the loss at the stop does not grow.
   bool Refuses(const TradeCall &call, TradeReply &reply) {
      if (IsExitAction(call.action) || (!m_state.rules.halted && !g_flattening.BlocksEntries())) {
         return false;
      }
      if (call.action == ACTION_MODIFY) {
         return RefuseModify(call, reply);
      }
      return RefuseRule(reply, EntryText());
   }

   // What a command that has just arrived is refused for.
   bool RefusesOnArrival(const TradeCall &call, TradeReply &reply) {
      HealthRow health;
      ClearHealthRow(health);
      HealthRead(health);
      return !MayTrade(health, reply) || Refuses(call, reply);
   }

   // Equity floor and dead man.
   void Watch() {
      WatchFloor();
      WatchDeadMan();
      if (m_state.is_closing && !g_flattening.IsClosingAll()) {
         GuardState next = m_state;
         next.is_closing = false;
         Keep(next);
      }
   }
};

LastLine g_guard;

#endif
