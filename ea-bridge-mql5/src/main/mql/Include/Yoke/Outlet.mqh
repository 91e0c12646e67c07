// The only way out to the cockpit. Events are numbered, kept and, while a session is live, sent; answers are sent while
// a session is live and else dropped, since the cockpit asks again. RESULT and FLATTEN_DONE wait for Settle(), so that
// the events of what they tell go before them.
#ifndef YOKE_OUTLET_MQH
#define YOKE_OUTLET_MQH

#include "ByteLane.mqh"
#include "Clock.mqh"
#include "EventRing.mqh"
#include "FrameWriter.mqh"
#include "OutQueue.mqh"
#include "TerminalMessages.mqh"
#include "Transport.mqh"

Transport g_transport;
OutQueue g_out;
EventRing g_events;

class Outlet {
private:
   bool m_live;
   ByteLane m_answers;
   string m_last_answer;

public:
   FrameWriter m_frame;

   Outlet() {
      m_live = false;
      m_last_answer = "";
   }

   // Whether a session is live: from the sending of its snapshot to its end.
   void SetLive(bool live) {
      m_live = live;
      m_answers.Clear();
   }

   bool IsLive() const {
      return m_live;
   }

   // For the panel.
   string LastAnswer() const {
      return m_last_answer;
   }

   void SetLastAnswer(const string text) {
      m_last_answer = text;
   }

   // Sends the frame that has just been written.
   void Send() {
      if (m_live) {
         g_out.Put(m_frame);
      }
   }

   // Keeps the frame that has just been written until Settle().
   void Keep() {
      if (m_live && m_frame.End()) {
         m_answers.Append(m_frame.m_bytes, m_frame.Size());
      }
   }

   void Settle() {
      if (m_answers.Size() > 0) {
         ARR(uchar, frames);
         int count = m_answers.Copy(0, frames, 0, m_answers.Size());
         g_out.PutBytes(frames, count);
         m_answers.Drop(count);
      }
   }

   void BeginEvent(const string kind) {
      WriteEventHead(m_frame, g_events.Epoch(), g_events.LastSeq() + 1, kind);
   }

   void EndEvent() {
      m_frame.End();
      g_events.Add(m_frame);
      if (m_live) {
         g_out.PutBytes(m_frame.m_bytes, m_frame.Size());
      }
   }
};

Outlet g_outlet;

void OutAck(const string cid) {
   WriteAck(g_outlet.m_frame, cid);
   g_outlet.Send();
}

// On its way to the cockpit when this returns: the blocking call may follow at once.
void OutBusy(const string cid) {
   WriteBusy(g_outlet.m_frame, cid);
   g_outlet.Send();
   if (g_transport.IsOpen()) {
      g_out.Flush(g_transport);
   }
}

// elapsed_us: from the command's arrival to its end.
void OutResult(const string cid, const TradeReply &reply, long elapsed_us) {
   g_outlet.SetLastAnswer(StringFormat("%s %s", CategoryName(reply.category), reply.text));
   WriteResult(g_outlet.m_frame, cid, reply, elapsed_us);
   g_outlet.Keep();
}

void OutFlattenDone(const string cid, int closed, int cancelled, int left, long elapsed_us, const string text) {
   g_outlet.SetLastAnswer(StringFormat("flatten: %d closed, %d cancelled, %d left", closed, cancelled, left));
   WriteFlattenDone(g_outlet.m_frame, cid, closed, cancelled, left, elapsed_us, text);
   g_outlet.Keep();
}

// about: the type or symbol that was not understood or is not possible.
void OutError(const string about, const string text) {
   WriteError(g_outlet.m_frame, about, text);
   g_outlet.Send();
}

// level: DEBUG, INFO, WARN or ERROR. Also written into the terminal's own log.
void OutLog(const string level, const string text) {
   Print(StringFormat("Yoke %s: %s", level, text));
   WriteLog(g_outlet.m_frame, level, text);
   g_outlet.Send();
}

// kind: POSITION_OPENED, POSITION_CHANGED or POSITION_CLOSED.
void OutPositionEvent(const string kind, const PositionRow &row) {
   g_outlet.BeginEvent(kind);
   WritePosition(g_outlet.m_frame, row);
   g_outlet.EndEvent();
}

// kind: ORDER_PLACED, ORDER_CHANGED, ORDER_REMOVED, ORDER_FILLED or ORDER_EXPIRED.
void OutOrderEvent(const string kind, const OrderRow &row) {
   g_outlet.BeginEvent(kind);
   WriteOrder(g_outlet.m_frame, row);
   g_outlet.EndEvent();
}

void OutDealEvent(const DealRow &row) {
   g_outlet.BeginEvent("DEAL_ADDED");
   WriteDeal(g_outlet.m_frame, row);
   g_outlet.EndEvent();
}

void OutAccountEvent(const AccountRow &row) {
   g_outlet.BeginEvent("ACCOUNT_CHANGED");
   WriteAccount(g_outlet.m_frame, row);
   g_outlet.EndEvent();
}

void OutSymbolEvent(const SpecRow &row) {
   g_outlet.BeginEvent("SYMBOL_CHANGED");
   WriteSpec(g_outlet.m_frame, row);
   g_outlet.EndEvent();
}

#endif
