// Carries out each command at most once: journal first, then the trade server, then the answer. The platform's files
// come before this one.
//
// MetaTrader 5 has many calls under way at once; MetaTrader 4 one, and BUSY has left before it.
// Capacity: DESK_MOST_WAITING commands under way, and DESK_MOST_EXITS more that are exits; one more is answered
// THROTTLED.
#ifndef YOKE_COMMAND_DESK_MQH
#define YOKE_COMMAND_DESK_MQH

#include "Clock.mqh"
#include "CommandJournal.mqh"
#include "DeskAnswers.mqh"
#include "DeskCall.mqh"
#include "Flattening.mqh"
#include "LastLine.mqh"
#include "Outlet.mqh"
#include "TradeTurn.mqh"

#define DESK_MOST_ATTEMPTS 4
#define DESK_MOST_WAITING 1024
#define DESK_MOST_EXITS 1024
#define DESK_RETRY_MS 60
#define DESK_WATCHDOG_MS 10000
// UTC is known from below, to the length of a pass.
#define DESK_CLOCK_LAG_MS 16

class CommandDesk {
private:
   ARR(DeskCall, m_calls);
   // Ended in this pass: their RESULT lines are not on the disk yet.
   ARR(string, m_ended);

   int FindCall(const string cid) {
      for (int i = 0; i < ArraySize(m_calls); i++) {
         if (m_calls[i].call.cid == cid) {
            return i;
         }
      }
      return -1;
   }

   void RemoveCall(const int index) {
      const int last = ArraySize(m_calls) - 1;
      for (int i = index; i < last; i++) {
         m_calls[i] = m_calls[i + 1];
      }
      ArrayResize(m_calls, last, 64);
   }

   void Finish(const DeskCall &call, const TradeReply &reply) {
      g_journal.Finished(call.call.cid, reply, (long)(MonoUs() - call.arrived_us));
      const int count = ArraySize(m_ended);
      ArrayResize(m_ended, count + 1, 64);
      m_ended[count] = call.call.cid;
   }

   void End(const int index, const TradeReply &reply) {
      Finish(m_calls[index], reply);
      RemoveCall(index);
   }

   bool IsExpired(const DeskCall &call) {
      return call.expires_ms <= UtcNowMs() + DESK_CLOCK_LAG_MS;
   }

   string JournalText() {
      const string what = g_journal.IsReadable() ? " cannot be written (is the disk full?)" : " cannot be read";
      return g_terminal_name + ": the terminal's command journal " + g_journal.Name() + what
         + "; entries are refused until it can, closing works";
   }

   // What was being sent when an earlier run ended is looked for, and never sent again.
   void AnswerInterrupted(const string cid, const int row) {
      TradeCall call;
      TradeReply reply;
      g_journal.CallAt(row, call);
      if (!TradeFind(call, reply)) {
         AnswerWith(reply, CATEGORY_UNKNOWN_OUTCOME, ANSWER_CODE_UNKNOWN,
            "The terminal restarted while this was under way; look at the account");
      }
      g_journal.Finished(cid, reply, 0);
      g_journal.Flush();
      OutResult(cid, reply, 0);
   }

   // Its answer goes out at the end of this pass.
   bool IsEnded(const string cid) {
      for (int i = 0; i < ArraySize(m_ended); i++) {
         if (m_ended[i] == cid) {
            return true;
         }
      }
      return false;
   }

   void Tell(const string cid, const int row) {
      TradeReply reply;
      g_journal.ReplyAt(row, reply);
      OutResult(cid, reply, g_journal.ElapsedUsAt(row));
   }

   // True where the command's first arrival answers it.
   bool IsRepeated(const string cid, const int row) {
      const int under_way = FindCall(cid);
      if (under_way >= 0) {
         if (m_calls[under_way].is_acknowledged) {
            OutAck(cid);
         }
         return true;
      }
      switch (g_journal.StageAt(row)) {
         case STAGE_RECEIVED: {
            // Not sent before the restart: it may go now.
            return false;
         }
         case STAGE_SENT: {
            AnswerInterrupted(cid, row);
            return true;
         }
         case STAGE_FINISHED: {
            if (!IsEnded(cid)) {
               Tell(cid, row);
            }
            return true;
         }
      }
      return false;
   }

   bool IsFullFor(const TradeAction action) {
      const int count = ArraySize(m_calls);
      return IsExitAction(action) ? count >= DESK_MOST_WAITING + DESK_MOST_EXITS
                                  : count >= DESK_MOST_WAITING || g_journal.IsFull();
   }

   // Where calls block, an exit does not wait behind entries.
   void Add(const DeskCall &call) {
      const int count = ArraySize(m_calls);
      const bool overtakes = TRADE_CALLS_BLOCK && IsExitAction(call.call.action);
      ArrayResize(m_calls, count + 1, 64);
      int at = count;
      while (overtakes && at > 0 && !IsExitAction(m_calls[at - 1].call.action)) {
         m_calls[at] = m_calls[at - 1];
         at--;
      }
      m_calls[at] = call;
   }

   void Acknowledge() {
      for (int i = 0; i < ArraySize(m_calls); i++) {
         if (!m_calls[i].is_acknowledged) {
            m_calls[i].is_acknowledged = true;
            OutAck(m_calls[i].call.cid);
         }
      }
   }

   bool IsAgain(const DeskCall &call, const TradeReply &reply) {
      return (reply.category == CATEGORY_RETRY_PRICE || reply.category == CATEGORY_RETRY_BUSY)
         && call.call.attempt < DESK_MOST_ATTEMPTS && call.expires_ms > UtcNowMs() + DESK_RETRY_MS;
   }

   // What the trade server said.
   void Answer(const int index, const TradeReply &reply) {
      m_calls[index].is_under_way = false;
      if (IsAgain(m_calls[index], reply)) {
         m_calls[index].call.attempt++;
         m_calls[index].due_ms = MonoMs() + DESK_RETRY_MS;
         return;
      }
      TradeReply found;
      if (reply.category == CATEGORY_UNKNOWN_OUTCOME && !TRADE_CALLS_BLOCK && TradeFind(m_calls[index].call, found)) {
         End(index, found);
      } else {
         End(index, reply);
      }
   }

   void TakeReplies() {
      TradeReply reply;
      ClearTradeReply(reply);
      while (TradeNextReply(reply)) {
         int index = -1;
         for (int i = 0; i < ArraySize(m_calls) && index < 0; i++) {
            index = m_calls[i].is_under_way && m_calls[i].request_id == reply.request_id ? i : -1;
         }
         if (index >= 0) {
            Answer(index, reply);
         } else {
            g_flattening.OnReply(reply);
         }
      }
   }

   // After the trade server's silence. What is not found may still be on its way: its outcome is not known.
   void LookAfterSilent() {
      for (int i = ArraySize(m_calls) - 1; i >= 0; i--) {
         if (!m_calls[i].is_under_way || MonoMs() - m_calls[i].sent_ms < DESK_WATCHDOG_MS) {
            continue;
         }
         TradeReply reply;
         if (!TradeFind(m_calls[i].call, reply)) {
            AnswerWith(reply, CATEGORY_UNKNOWN_OUTCOME, ANSWER_CODE_UNKNOWN, UNKNOWN_TEXT);
         }
         End(i, reply);
      }
   }

   // False, and the reply says why, where the command must not go to the trade server.
   bool MayGo(const DeskCall &call, const bool is_durable, TradeReply &reply) {
      if (IsExpired(call)) {
         AnswerWith(reply, CATEGORY_EXPIRED, 0, EXPIRED_TEXT);
         return false;
      }
      if (call.looks_first && TradeFind(call.call, reply)) {
         return false;
      }
      if (g_guard.Refuses(call.call, reply)) {
         return false;
      }
      if (!is_durable && !IsExitAction(call.call.action)) {
         AnswerWith(reply, CATEGORY_OFFLINE, ANSWER_CODE_OFFLINE, JournalText());
         return false;
      }
      return true;
   }

   // Chooses what goes in this pass and puts it down as sent.
   void Choose(const bool is_durable) {
      int i = 0;
      while (i < ArraySize(m_calls) && (!TRADE_CALLS_BLOCK || i == 0)) {
         TradeReply reply;
         if (m_calls[i].is_under_way || m_calls[i].due_ms > MonoMs()) {
            i++;
            continue;
         }
         if (!MayGo(m_calls[i], is_durable, reply) || !TradeValidate(m_calls[i].call, reply)) {
            g_turn.Release(TURN_OF_DESK);
            End(i, reply);
            continue;
         }
         m_calls[i].looks_first = false;
         if (!TRADE_CALLS_BLOCK || (g_turn.IsOf(TURN_OF_DESK) && !TradeIsBusy())) {
            m_calls[i].is_chosen = true;
            g_journal.Sent(m_calls[i].call.cid);
         }
         i++;
      }
   }

   void Send(const int index) {
      TradeReply reply;
      ClearTradeReply(reply);
      m_calls[index].is_under_way = true;
      m_calls[index].sent_ms = MonoMs();
      TradeSend(m_calls[index].call, reply);
      if (reply.pending) {
         m_calls[index].request_id = reply.request_id;
      } else {
         Answer(index, reply);
      }
   }

   void SendChosen(const bool is_durable) {
      for (int i = 0; i < ArraySize(m_calls); i++) {
         if (!m_calls[i].is_chosen) {
            continue;
         }
         m_calls[i].is_chosen = false;
         TradeReply reply;
         const int before = ArraySize(m_calls);
         if (MayGo(m_calls[i], is_durable, reply)) {
            Send(i);
         } else {
            End(i, reply);
         }
         g_turn.Release(TURN_OF_DESK);
         i -= before - ArraySize(m_calls);
      }
   }

   void AskForTurn() {
      const bool waits = ArraySize(m_calls) > 0 && !m_calls[0].is_under_way && m_calls[0].due_ms <= MonoMs();
      if (TRADE_CALLS_BLOCK && waits) {
         g_turn.Ask(TURN_OF_DESK, m_calls[0].call.cid);
      } else {
         g_turn.Waive(TURN_OF_DESK);
      }
   }

   void CountEntries() {
      int count = 0;
      for (int i = 0; i < ArraySize(m_calls); i++) {
         count += m_calls[i].is_under_way && IsEntryAction(m_calls[i].call.action) ? 1 : 0;
      }
      g_turn.SetEntriesUnderWay(count);
   }

   // The outcomes go out after they are on the disk; where it refuses, an answer is still worth more than none.
   void TellEnded() {
      if (ArraySize(m_ended) == 0) {
         return;
      }
      g_journal.Flush();
      for (int i = 0; i < ArraySize(m_ended); i++) {
         const int row = g_journal.Find(m_ended[i]);
         if (row >= 0) {
            Tell(m_ended[i], row);
         }
      }
      ArrayResize(m_ended, 0);
   }

public:
   CommandDesk() {
      ArrayResize(m_calls, 0);
      ArrayResize(m_ended, 0);
   }

   void OnCommand(const TradeCall &command, const long expires_ms) {
      const int row = g_journal.Find(command.cid);
      if (row >= 0 && IsRepeated(command.cid, row)) {
         return;
      }
      DeskCall call;
      ClearDeskCall(call);
      call.call = command;
      call.call.attempt = 1;
      call.expires_ms = expires_ms;
      call.arrived_us = MonoUs();
      // Where lines of the journal are lost, an entry may have been sent by an earlier run after all.
      call.looks_first = row >= 0 || (g_journal.DamagedLines() > 0 && IsEntryAction(command.action));
      g_journal.Received(command, expires_ms, false);
      TradeReply reply;
      if (IsExpired(call)) {
         AnswerWith(reply, CATEGORY_EXPIRED, 0, EXPIRED_TEXT);
         Finish(call, reply);
      } else if (g_guard.RefusesOnArrival(command, reply)) {
         Finish(call, reply);
      } else if (IsFullFor(command.action)) {
         AnswerWith(reply, CATEGORY_THROTTLED, ANSWER_CODE_THROTTLED, "The terminal has too many commands under way");
         Finish(call, reply);
      } else {
         Add(call);
      }
   }

   // Does what is due: the journal first, then the trade server, then the answers.
   void Pump() {
      TakeReplies();
      LookAfterSilent();
      bool is_durable = true;
      if (ArraySize(m_calls) > 0) {
         is_durable = g_journal.Flush();
         if (is_durable) {
            Acknowledge();
         }
         AskForTurn();
         Choose(is_durable);
         is_durable = g_journal.Flush() && is_durable;
         SendChosen(is_durable);
      }
      TellEnded();
      if (ArraySize(m_calls) == 0) {
         g_turn.Waive(TURN_OF_DESK);
      }
      CountEntries();
   }

   // Opens the journal of this account: when the account is known, and again after a change.
   void Start(const IdentityRow &identity) {
      if (g_journal.Name() != AccountFile("journal", identity.server, identity.login)) {
         ArrayResize(m_calls, 0);
         ArrayResize(m_ended, 0);
      }
      g_journal.Open(identity.server, identity.login);
      if (!g_journal.IsReadable()) {
         OutLog("ERROR", JournalText());
      } else if (g_journal.DamagedLines() > 0) {
         OutLog("WARN", g_terminal_name + ": " + IntegerToString(g_journal.DamagedLines())
            + " damaged lines of the command journal were put aside in " + g_journal.Name() + ".damaged");
      }
   }

   void Stop() {
      g_journal.Close();
   }

   // Commands that have come and not ended.
   int UnderWay() const {
      return ArraySize(m_calls);
   }
};

CommandDesk g_desk;

#endif
