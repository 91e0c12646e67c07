// The flattens under way, the cockpit's and the guard's own: cancels pending orders, closes positions by ticket, reads
// again, until nothing in scope is left or the time is up. MetaTrader 5 has all tickets under way at once, MetaTrader 4
// one in a pass. One that ended is answered from the journal. The platform's files come before this one.
//
// Capacity: FLATTEN_MOST at once; the same work goes on in those that run, so one more is answered "left over" at once.
#ifndef YOKE_FLATTENING_MQH
#define YOKE_FLATTENING_MQH

#include "CommandJournal.mqh"
#include "DeskAnswers.mqh"
#include "FlattenSteps.mqh"
#include "Outlet.mqh"
#include "TradeTurn.mqh"

#define FLATTEN_MOST 32
#define FLATTEN_RETRY_MS 60
#define FLATTEN_LONGEST_RETRY_MS 960
#define GUARD_LONGEST_RETRY_MS 15360
#define FLATTEN_LOOK_MS 1000
#define FLATTEN_SILENCE_MS 3000
#define GUARD_CID "guard"
#define GONE_TEXT "Gone from the account after the answer was lost"

class Flattening {
private:
   ARR(FlattenRun, m_runs);
   ARR(FlattenFailure, m_failures);
   FlattenSteps m_work;
   ulong m_looked_ms;
   int m_last_id;

   int FindRun(const int id) {
      for (int i = 0; i < ArraySize(m_runs); i++) {
         if (m_runs[i].id == id) {
            return i;
         }
      }
      return -1;
   }

   int FindCid(const string cid) {
      for (int i = 0; i < ArraySize(m_runs); i++) {
         if (!m_runs[i].is_guards && m_runs[i].order.cid == cid) {
            return i;
         }
      }
      return -1;
   }

   void Begin(const FlattenOrder &order, const bool is_guards) {
      const int index = ArraySize(m_runs);
      ArrayResize(m_runs, index + 1, FLATTEN_MOST);
      ClearFlattenRun(m_runs[index]);
      m_last_id++;
      m_runs[index].id = m_last_id;
      m_runs[index].order = order;
      m_runs[index].is_guards = is_guards;
      m_runs[index].started_us = MonoUs();
      m_runs[index].due_ms = MonoMs();
   }

   void RemoveRun(const int index) {
      const int last = ArraySize(m_runs) - 1;
      for (int i = index; i < last; i++) {
         m_runs[i] = m_runs[i + 1];
      }
      ArrayResize(m_runs, last);
   }

   // ticket 0: all of the run.
   void RemoveFailure(const int run_id, const long ticket) {
      int kept = 0;
      for (int i = 0; i < ArraySize(m_failures); i++) {
         const bool gone = m_failures[i].run_id == run_id && (ticket == 0 || m_failures[i].call.ticket == ticket);
         if (gone) {
            continue;
         }
         if (kept != i) {
            m_failures[kept] = m_failures[i];
         }
         kept++;
      }
      ArrayResize(m_failures, kept);
   }

   void AddFailure(const int run_id, const TradeCall &call, const TradeReply &reply, const long elapsed_us) {
      RemoveFailure(run_id, call.ticket);
      const int index = ArraySize(m_failures);
      ArrayResize(m_failures, index + 1, 64);
      m_failures[index].run_id = run_id;
      m_failures[index].call = call;
      m_failures[index].reply = reply;
      m_failures[index].elapsed_us = elapsed_us;
   }

   // Rounds in which nothing succeeds come at ever longer intervals: a closed market must not be stormed.
   void EndRound(FlattenRun &run) {
      if (run.failures > 0) {
         run.fruitless = run.successes > 0 ? 0 : MathMin(run.fruitless + 1, 9);
         const int longest_ms = run.is_guards ? GUARD_LONGEST_RETRY_MS : FLATTEN_LONGEST_RETRY_MS;
         const int wait_ms = FLATTEN_RETRY_MS << MathMax(run.fruitless - 1, 0);
         run.due_ms = MonoMs() + (ulong)MathMin(wait_ms, longest_ms);
      }
      run.failures = 0;
      run.successes = 0;
   }

   void Succeed(FlattenRun &run, const TradeCall &call, const TradeReply &reply) {
      run.successes++;
      run.cancelled += call.action == ACTION_CANCEL ? 1 : 0;
      run.closed += call.action == ACTION_CLOSE && reply.category == CATEGORY_DONE ? 1 : 0;
      m_work.AddTrace(call.ticket);
      RemoveFailure(run.id, call.ticket);
      if (!run.is_guards) {
         OutResult(run.order.cid, reply, (long)(MonoUs() - run.started_us));
      }
   }

   // What the server said of one step. The step is over.
   void Answer(const int step, TradeReply &reply) {
      const int index = FindRun(m_work.m_steps[step].run_id);
      TradeCall call = m_work.m_steps[step].call;
      m_work.RemoveStep(step);
      if (index < 0) {
         return;
      }
      reply.order = call.ticket;
      if (reply.category == CATEGORY_DONE || reply.category == CATEGORY_PARTIAL || reply.category == CATEGORY_PLACED) {
         Succeed(m_runs[index], call, reply);
      } else {
         m_runs[index].failures++;
         m_runs[index].trouble = reply.text;
         AddFailure(m_runs[index].id, call, reply, (long)(MonoUs() - m_runs[index].started_us));
      }
      if (m_work.StepsOf(m_runs[index].id) == 0) {
         EndRound(m_runs[index]);
      }
   }

   bool HasSilent(const ulong now_ms) {
      for (int i = 0; i < m_work.Size(); i++) {
         if (m_work.m_steps[i].is_sent && now_ms - m_work.m_steps[i].sent_ms >= FLATTEN_LOOK_MS) {
            return true;
         }
      }
      return false;
   }

   // A ticket that is gone was closed, whether or not the answer came; one that is still there after a long silence is
   // asked for again: a request names its ticket, so that the server closes it once.
   void LookAfterSilent() {
      const ulong now_ms = MonoMs();
      if (now_ms - m_looked_ms < FLATTEN_LOOK_MS / 4 || !HasSilent(now_ms)) {
         return;
      }
      m_looked_ms = now_ms;
      m_work.ReadBook();
      for (int i = m_work.Size() - 1; i >= 0; i--) {
         const ulong silent_ms = m_work.m_steps[i].is_sent ? now_ms - m_work.m_steps[i].sent_ms : 0;
         TradeReply reply;
         if (silent_ms >= FLATTEN_LOOK_MS && m_work.IsRead() && !m_work.IsInBook(m_work.m_steps[i].call)) {
            AnswerWith(reply, CATEGORY_DONE, 0, GONE_TEXT);
            Answer(i, reply);
         } else if (silent_ms >= FLATTEN_SILENCE_MS) {
            AnswerWith(reply, CATEGORY_UNKNOWN_OUTCOME, ANSWER_CODE_UNKNOWN, UNKNOWN_TEXT);
            Answer(i, reply);
         }
      }
   }

   void Send(const int step) {
      TradeReply reply;
      ClearTradeReply(reply);
      m_work.m_steps[step].is_sent = true;
      m_work.m_steps[step].sent_ms = MonoMs();
      TradeSend(m_work.m_steps[step].call, reply);
      if (reply.pending) {
         m_work.m_steps[step].request_id = reply.request_id;
      } else {
         Answer(step, reply);
      }
   }

   void SendSteps() {
      int next = m_work.FirstUnsent();
      if (TRADE_CALLS_BLOCK) {
         if (next >= 0 && g_turn.IsOf(TURN_OF_FLATTEN) && !TradeIsBusy()) {
            Send(next);
            g_turn.Release(TURN_OF_FLATTEN);
         }
         return;
      }
      while (next >= 0) {
         Send(next);
         next = m_work.FirstUnsent();
      }
   }

   void AskForTurn() {
      const int next = m_work.FirstUnsent();
      if (!TRADE_CALLS_BLOCK || next < 0) {
         g_turn.Waive(TURN_OF_FLATTEN);
      } else {
         g_turn.Ask(TURN_OF_FLATTEN, m_work.m_steps[next].call.cid);
      }
   }

   string EndText(const FlattenRun &run, const int left) {
      if (left == 0) {
         return "flat";
      }
      const string why = run.trouble == "" ? "" : ": " + run.trouble;
      return "time is up; " + IntegerToString(left) + " left" + why;
   }

   void Tell(const FlattenRun &run, const int left, const string text) {
      for (int i = 0; i < ArraySize(m_failures) && left > 0; i++) {
         if (m_failures[i].run_id == run.id) {
            OutResult(run.order.cid, m_failures[i].reply, m_failures[i].elapsed_us);
         }
      }
      const long elapsed_us = (long)(MonoUs() - run.started_us);
      TradeReply reply;
      AnswerWith(reply, left == 0 ? CATEGORY_DONE : CATEGORY_PARTIAL, 0, text);
      reply.order = run.closed;
      reply.deal = run.cancelled;
      reply.identifier = left;
      g_journal.Finished(run.order.cid, reply, elapsed_us);
      g_journal.Flush();
      OutFlattenDone(run.order.cid, run.closed, run.cancelled, left, elapsed_us, text);
   }

   void End(const int index, const int left) {
      const string text = EndText(m_runs[index], left);
      if (m_runs[index].is_guards) {
         OutLog("WARN", g_terminal_name + ": the guard closed everything: " + text);
      } else {
         Tell(m_runs[index], left, text);
      }
      RemoveFailure(m_runs[index].id, 0);
      RemoveRun(index);
   }

   bool IsOver(const FlattenRun &run) {
      return !run.is_guards && UtcNowMs() >= run.order.expires_utc_ms;
   }

   // What nobody knew of is known by the book: a ticket that is gone was closed.
   void SettleUnknown(FlattenRun &run) {
      for (int i = ArraySize(m_failures) - 1; i >= 0; i--) {
         const bool is_unknown = m_failures[i].reply.category == CATEGORY_UNKNOWN_OUTCOME;
         if (m_failures[i].run_id != run.id || !is_unknown || m_work.IsInBook(m_failures[i].call)) {
            continue;
         }
         TradeCall call = m_failures[i].call;
         TradeReply reply;
         AnswerWith(reply, CATEGORY_DONE, 0, GONE_TEXT);
         reply.order = call.ticket;
         Succeed(run, call, reply);
      }
   }

   // Between two rounds: the end, or the next round.
   void NextRound(const int index) {
      const bool is_read = m_work.ReadBook();
      const bool is_over = IsOver(m_runs[index]);
      if (is_read) {
         m_runs[index].left = m_work.LeftOf(m_runs[index].order);
         SettleUnknown(m_runs[index]);
      }
      const int in_health = m_work.m_health.positions + m_work.m_health.orders;
      const int known = m_runs[index].left < 0 ? in_health : m_runs[index].left;
      TradeReply refusal;
      if (is_read && known == 0 && (is_over || g_turn.EntriesUnderWay() == 0)) {
         End(index, 0);
      } else if (is_over) {
         End(index, MathMax(1, known));
      } else if (!is_read || !MayTrade(m_work.m_health, refusal)) {
         m_runs[index].trouble = is_read ? refusal.text : "no connection with the broker";
         m_runs[index].due_ms = MonoMs() + FLATTEN_RETRY_MS;
      } else {
         m_work.AddSteps(m_runs[index]);
      }
   }

   void PumpRun(const int index) {
      if (IsOver(m_runs[index])) {
         m_work.RemoveUnsent(m_runs[index].id);
      }
      if (m_work.StepsOf(m_runs[index].id) == 0 && MonoMs() >= m_runs[index].due_ms) {
         NextRound(index);
      }
   }

   void AnswerFinished(const string cid, const int row) {
      TradeReply done;
      g_journal.ReplyAt(row, done);
      OutFlattenDone(cid, (int)done.order, (int)done.deal, (int)done.identifier, g_journal.ElapsedUsAt(row), done.text);
   }

public:
   Flattening() {
      m_looked_ms = 0;
      m_last_id = 0;
   }

   void OnFlatten(const FlattenOrder &order) {
      if (FindCid(order.cid) >= 0) {
         OutAck(order.cid);
         return;
      }
      const int row = g_journal.Find(order.cid);
      if (row >= 0 && g_journal.StageAt(row) == STAGE_FINISHED) {
         AnswerFinished(order.cid, row);
         return;
      }
      if (ArraySize(m_runs) >= FLATTEN_MOST) {
         m_work.ReadBook();
         OutFlattenDone(order.cid, 0, 0, m_work.BookSize(), 0, "too many flattens are under way");
         return;
      }
      TradeCall line;
      ClearTradeCall(line);
      line.cid = order.cid;
      line.symbol = order.symbol;
      g_journal.Received(line, order.expires_utc_ms, true);
      Begin(order, false);
      if (g_journal.Flush()) {
         OutAck(order.cid);
      }
   }

   // The guard's own: goes on until the account is flat, with or without a cockpit.
   void CloseAll() {
      if (!IsClosingAll()) {
         FlattenOrder order;
         ClearFlattenOrder(order);
         order.cid = GUARD_CID;
         Begin(order, true);
      }
   }

   bool IsClosingAll() {
      for (int i = 0; i < ArraySize(m_runs); i++) {
         if (m_runs[i].is_guards) {
            return true;
         }
      }
      return false;
   }

   bool BlocksEntries() {
      for (int i = 0; i < ArraySize(m_runs); i++) {
         if (m_runs[i].order.scope == SCOPE_ALL || m_runs[i].order.scope == SCOPE_SYMBOL) {
            return true;
         }
      }
      return false;
   }

   // A reply of the trade server; false where it belongs to no flatten.
   bool OnReply(TradeReply &reply) {
      for (int i = 0; i < m_work.Size(); i++) {
         if (m_work.m_steps[i].is_sent && m_work.m_steps[i].request_id == reply.request_id) {
            Answer(i, reply);
            return true;
         }
      }
      return false;
   }

   void Pump() {
      if (ArraySize(m_runs) == 0) {
         g_turn.Waive(TURN_OF_FLATTEN);
         return;
      }
      m_work.RemoveOldTraces();
      LookAfterSilent();
      for (int i = ArraySize(m_runs) - 1; i >= 0; i--) {
         PumpRun(i);
      }
      SendSteps();
      AskForTurn();
   }

   // Another account: what was under way belongs to the old one.
   void Forget() {
      ArrayResize(m_runs, 0);
      ArrayResize(m_failures, 0);
      m_work.Forget();
   }
};

Flattening g_flattening;

#endif
