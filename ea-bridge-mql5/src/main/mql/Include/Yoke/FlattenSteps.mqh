// The tickets that the flattens have under way, and the book that they are taken from. The platform comes before.
#ifndef YOKE_FLATTEN_STEPS_MQH
#define YOKE_FLATTEN_STEPS_MQH

#include "Clock.mqh"
#include "FlattenRun.mqh"

// How long the book may still show a ticket that the server has closed.
#define FLATTEN_TRACE_MS 500

class FlattenSteps {
private:
   ARR(PositionRow, m_positions);
   ARR(OrderRow, m_orders);
   ARR(FlattenTrace, m_traces);
   bool m_is_read;

   bool IsUnderWay(const long ticket) {
      for (int i = 0; i < ArraySize(m_steps); i++) {
         if (m_steps[i].call.ticket == ticket) {
            return true;
         }
      }
      for (int i = 0; i < ArraySize(m_traces); i++) {
         if (m_traces[i].ticket == ticket) {
            return true;
         }
      }
      return false;
   }

   void AddStep(const int run_id, const TradeCall &call) {
      if (IsUnderWay(call.ticket)) {
         return;
      }
      const int index = ArraySize(m_steps);
      ArrayResize(m_steps, index + 1, 256);
      m_steps[index].run_id = run_id;
      m_steps[index].call = call;
      m_steps[index].is_sent = false;
      m_steps[index].request_id = 0;
      m_steps[index].sent_ms = 0;
   }

public:
   ARR(FlattenStep, m_steps);
   HealthRow m_health;

   FlattenSteps() {
      ClearHealthRow(m_health);
      m_is_read = false;
   }

   int Size() const {
      return ArraySize(m_steps);
   }

   // A book that the terminal has not got from its broker yet is not an empty one.
   bool ReadBook() {
      HealthRead(m_health);
      m_is_read = BookPositions(m_positions) >= 0 && BookOrders(m_orders) >= 0 && m_health.broker_connected;
      return m_is_read;
   }

   bool IsRead() const {
      return m_is_read;
   }

   int BookSize() const {
      return ArraySize(m_positions) + ArraySize(m_orders);
   }

   int LeftOf(const FlattenOrder &order) {
      int left = 0;
      for (int i = 0; i < ArraySize(m_positions); i++) {
         left += IsPositionInScope(m_positions[i], order) ? 1 : 0;
      }
      for (int i = 0; i < ArraySize(m_orders); i++) {
         left += IsOrderInScope(m_orders[i], order) ? 1 : 0;
      }
      return left;
   }

   bool IsInBook(const TradeCall &call) {
      for (int i = 0; i < ArraySize(m_positions); i++) {
         if (call.action == ACTION_CLOSE && m_positions[i].ticket == call.ticket) {
            return true;
         }
      }
      for (int i = 0; i < ArraySize(m_orders); i++) {
         if (call.action == ACTION_CANCEL && m_orders[i].ticket == call.ticket) {
            return true;
         }
      }
      return false;
   }

   int StepsOf(const int run_id) {
      int count = 0;
      for (int i = 0; i < ArraySize(m_steps); i++) {
         count += m_steps[i].run_id == run_id ? 1 : 0;
      }
      return count;
   }

   void RemoveStep(const int index) {
      const int last = ArraySize(m_steps) - 1;
      for (int i = index; i < last; i++) {
         m_steps[i] = m_steps[i + 1];
      }
      ArrayResize(m_steps, last, 256);
   }

   void RemoveUnsent(const int run_id) {
      for (int i = ArraySize(m_steps) - 1; i >= 0; i--) {
         if (m_steps[i].run_id == run_id && !m_steps[i].is_sent) {
            RemoveStep(i);
         }
      }
   }

   void AddSteps(const FlattenRun &run) {
      TradeCall call;
      for (int i = 0; i < ArraySize(m_orders); i++) {
         if (IsOrderInScope(m_orders[i], run.order)) {
            CancelCall(m_orders[i], run.order.cid, call);
            AddStep(run.id, call);
         }
      }
      for (int i = 0; i < ArraySize(m_positions); i++) {
         if (IsPositionInScope(m_positions[i], run.order)) {
            CloseCall(m_positions[i], run.order.cid, call);
            AddStep(run.id, call);
         }
      }
   }

   int FirstUnsent() {
      for (int i = 0; i < ArraySize(m_steps); i++) {
         if (!m_steps[i].is_sent) {
            return i;
         }
      }
      return -1;
   }

   void AddTrace(const long ticket) {
      const int index = ArraySize(m_traces);
      ArrayResize(m_traces, index + 1, 64);
      m_traces[index].ticket = ticket;
      m_traces[index].until_ms = MonoMs() + FLATTEN_TRACE_MS;
   }

   void RemoveOldTraces() {
      int kept = 0;
      for (int i = 0; i < ArraySize(m_traces); i++) {
         if (m_traces[i].until_ms > MonoMs()) {
            m_traces[kept] = m_traces[i];
            kept++;
         }
      }
      ArrayResize(m_traces, kept);
   }

   void Forget() {
      ArrayResize(m_steps, 0);
      ArrayResize(m_traces, 0);
   }
};

#endif
