// What the cockpit says in a live session, passed on to where it is done.
#ifndef YOKE_COCKPIT_ORDERS_MQH
#define YOKE_COCKPIT_ORDERS_MQH

#include "CalendarFeed.mqh"
#include "Candles.mqh"
#include "Link.mqh"
#include "Quotes.mqh"
#include "Snapshot.mqh"

class CockpitOrders {
private:
   string m_last_command;
   FrameWriter m_frame;

   void Subscribe(Fields &fields) {
      ARR(string, symbols);
      if (!ReadSymbols(fields, symbols)) {
         return;
      }
      SpecRow spec;
      for (int i = 0; i < ArraySize(symbols); i++) {
         ClearSpecRow(spec);
         if (g_quotes.Find(symbols[i]) >= 0) {
            continue;
         }
         if (!SymbolSelectForUse(symbols[i]) || !SpecRead(symbols[i], spec)) {
            OutError(symbols[i], StringFormat("this broker does not list %s", symbols[i]));
         } else if (!g_quotes.Add(symbols[i])) {
            OutError(symbols[i], StringFormat("quotes of %d symbols are sent already", MOST_QUOTED_SYMBOLS));
         } else {
            g_watch.WatchSymbol(symbols[i]);
            WriteSpecFrame(m_frame, spec);
            g_out.Put(m_frame);
         }
      }
   }

   void Unsubscribe(Fields &fields) {
      ARR(string, symbols);
      if (ReadSymbols(fields, symbols)) {
         for (int i = 0; i < ArraySize(symbols); i++) {
            g_quotes.Remove(symbols[i]);
            g_watch.UnwatchSymbol(symbols[i]);
         }
      }
   }

   void Command(Fields &fields) {
      TradeCall call;
      long expires_ms = 0;
      if (ReadCommand(fields, call, expires_ms)) {
         bool is_entry = call.action == ACTION_OPEN || call.action == ACTION_PLACE;
         string what = is_entry ? StringFormat("%s %s", SideName(call.side), DecimalText(call.lots, 8))
                                : StringFormat("#%I64d", call.ticket);
         m_last_command = StringFormat("%s %s %s", ActionName(call.action), what, call.symbol);
         g_desk.OnCommand(call, expires_ms);
      }
   }

   void Flatten(Fields &fields) {
      FlattenOrder order;
      if (ReadFlatten(fields, order)) {
         m_last_command = StringFormat("FLATTEN %s", order.scope == SCOPE_SYMBOL ? order.symbol : ScopeName(order.scope));
         g_flattening.OnFlatten(order);
      }
   }

   void Guard(Fields &fields) {
      GuardRules rules;
      ClearGuardRules(rules);
      if (ReadGuard(fields, rules)) {
         g_guard.OnGuard(rules);
      }
   }

   void History(Fields &fields, ulong mono_ms) {
      CandleRequest request;
      ClearCandleRequest(request);
      if (ReadCandleRequest(fields, request)) {
         g_candles.OnRequest(request, mono_ms);
      }
   }

   void Calendar(Fields &fields) {
      long from_ms = 0;
      long to_ms = 0;
      if (ReadCalendarRequest(fields, from_ms, to_ms)) {
         g_calendar.OnRequest(from_ms, to_ms);
      }
   }

   void Resend(Fields &fields) {
      long from_seq = 0;
      if (ReadResend(fields, from_seq)) {
         if (g_events.Reaches(from_seq)) {
            g_events.Resend(from_seq, g_out);
         } else {
            g_snapshot.Want();
         }
      }
   }

   void Confirm(Fields &fields) {
      long seq = 0;
      if (ReadEventAck(fields, seq)) {
         g_events.Confirm(seq);
      }
   }

   void Heartbeat(Fields &fields) {
      long utc_ms = 0;
      bool engine_ok = false;
      if (ReadCockpitHeartbeat(fields, utc_ms, engine_ok)) {
         g_guard.CockpitHeard();
      }
   }

   void Error(Fields &fields) {
      string about = "";
      string text = "";
      if (ReadError(fields, about, text)) {
         Print(StringFormat("Yoke: the cockpit did not understand %s: %s", about, text));
      }
   }

public:
   CockpitOrders() {
      m_last_command = "";
   }

   // For the panel.
   string LastCommand() const {
      return m_last_command;
   }

   void Forget() {
      m_last_command = "";
   }

   // One message of a live session that does not belong to the handshake. What is malformed shows in fields.
   void Take(const string type, Fields &fields, ulong mono_ms) {
      if (type == "CMD") {
         Command(fields);
      } else if (type == "FLATTEN") {
         Flatten(fields);
      } else if (type == "HB") {
         Heartbeat(fields);
      } else if (type == "EACK") {
         Confirm(fields);
      } else if (type == "SUB") {
         Subscribe(fields);
      } else if (type == "UNSUB") {
         Unsubscribe(fields);
      } else if (type == "GUARD") {
         Guard(fields);
      } else if (type == "SNAP") {
         g_snapshot.Want();
      } else if (type == "HIST") {
         History(fields, mono_ms);
      } else if (type == "CALENDAR") {
         Calendar(fields);
      } else if (type == "RESEND") {
         Resend(fields);
      } else if (type == "ERR") {
         Error(fields);
      } else {
         OutError(type, "unknown type");
      }
   }
};

CockpitOrders g_orders;

#endif
