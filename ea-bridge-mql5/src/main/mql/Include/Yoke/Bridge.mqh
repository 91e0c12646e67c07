// The pump: everything the Expert Advisor does happens in a pass of it, called by the timer, by quotes and by what the
// trade server reports. A pass is short and never waits, except for MetaTrader 4's own trade calls.
#ifndef YOKE_BRIDGE_MQH
#define YOKE_BRIDGE_MQH

#include "Types.mqh"
#include "Outlet.mqh"
#ifdef __MQL5__
#include "Platform5.mqh"
#else
#include "Platform4.mqh"
#endif
#include "BookWatch.mqh"
#include "CommandDesk.mqh"
#include "Flattening.mqh"
#include "LastLine.mqh"
#include "Dialogue.mqh"
#include "InstanceLock.mqh"
#include "StatusText.mqh"

#define PUMP_TIMER_MS 10
// A burst of replies is taken in few passes.
#define PUMP_REST_US 1000
#define LOOK_AGAIN_MS 1000
#define LOCK_AGAIN_MS 5000
#define PANEL_MS 250

class Bridge {
private:
   InstanceLock m_lock;
   IdentityRow m_identity;
   bool m_is_pumping;
   bool m_is_running;
   string m_idle;
   ulong m_start_at_ms;
   ulong m_panel_at_ms;
   ulong m_pumped_us;

   void Idle(const string why, ulong again_ms, ulong mono_ms) {
      if (why != m_idle) {
         Print(StringFormat("Yoke: %s", why));
      }
      m_idle = why;
      m_start_at_ms = mono_ms + again_ms;
   }

   // The account is known and this is the terminal's only bridge: begins to keep its guard and its books.
   void TryStart(ulong mono_ms) {
      if ((long)(mono_ms - m_start_at_ms) < 0) {
         return;
      }
      if (!m_lock.Take()) {
         string why = "Off: Yoke runs on another chart of this terminal already; remove it from one of the two. ";
         why += "(Or the terminal's folder cannot be written.)";
         Idle(why, LOCK_AGAIN_MS, mono_ms);
         return;
      }
      IdentityRead(m_identity);
      if (m_identity.login == 0 || StringLen(m_identity.server) == 0) {
         Idle("No account: log in to a trading account (File > Login to Trade Account).", LOOK_AGAIN_MS, mono_ms);
         return;
      }
      m_idle = "";
      m_is_running = true;
      // Another number for every start: seconds, and what the microsecond counter adds within one.
      g_events.Start((long)TimeGMT() * 1000000 + (long)(MonoUs() % 1000000));
      g_dialogue.Start(m_identity, mono_ms);
      g_watch.Start();
      g_guard.Start(m_identity);
      g_desk.Start(m_identity);
   }

   // While the terminal logs in there may be none: then nothing is traded or told.
   bool HasAccount() {
      return AccountInfoInteger(ACCOUNT_LOGIN) != 0;
   }

   // A pass that finds another account than before begins anew.
   bool IsSameAccount() {
      return !HasAccount() || (AccountInfoInteger(ACCOUNT_LOGIN) == m_identity.login
                               && AccountInfoString(ACCOUNT_SERVER) == m_identity.server);
   }

   void ShowStatus(ulong mono_ms) {
      if ((long)(mono_ms - m_panel_at_ms) >= 0) {
         m_panel_at_ms = mono_ms + PANEL_MS;
         ShowState(m_identity, m_idle != "" ? m_idle : g_dialogue.Problem());
      }
   }

   void Work(ulong mono_ms) {
      if (m_is_running && !IsSameAccount()) {
         Stop("the account changed", mono_ms);
      }
      if (!m_is_running) {
         TryStart(mono_ms);
      }
      if (m_is_running) {
         g_dialogue.Serve(mono_ms);
         if (HasAccount()) {
            g_guard.Watch();
            g_desk.Pump();
            g_flattening.Pump();
            g_watch.Pump();
         }
         g_dialogue.Report(mono_ms);
         g_dialogue.Write(mono_ms);
      }
      ShowStatus(mono_ms);
   }

   void Stop(const string why, ulong mono_ms) {
      if (m_is_running) {
         g_dialogue.Stop(why, mono_ms);
         g_desk.Stop();
         g_guard.Stop();
      }
      Forget();
   }

   // As before the first start.
   void Forget() {
      m_is_running = false;
      m_idle = "";
      m_start_at_ms = MonoMs();
      m_panel_at_ms = m_start_at_ms;
      ClearIdentityRow(m_identity);
      g_outlet.SetLastAnswer("");
      g_orders.Forget();
   }

public:
   Bridge() {
      m_is_pumping = false;
      m_is_running = false;
      m_idle = "";
      m_start_at_ms = 0;
      m_panel_at_ms = 0;
      m_pumped_us = 0;
      ClearIdentityRow(m_identity);
   }

   // False: it cannot run here.
   bool OnStart() {
      if (MQLInfoInteger(MQL_TESTER) != 0) {
         Print("Yoke: the strategy tester has no account to connect; put this Expert Advisor on a chart.");
         return false;
      }
      MathSrand((int)(GetTickCount() & 0x7FFFFFFF));
      m_is_pumping = false;
      Forget();
      g_panel.Show();
      return EventSetMillisecondTimer(PUMP_TIMER_MS) || EventSetTimer(1);
   }

   void OnStop() {
      EventKillTimer();
      Stop("the Expert Advisor was removed or restarted", MonoMs());
      m_lock.Release();
      g_panel.Remove();
   }

   // One pass.
   void Pump() {
      if (m_is_pumping) {
         return;
      }
      m_is_pumping = true;
      ulong started_us = MonoUs();
      Work(started_us / 1000);
      m_pumped_us = MonoUs();
      g_dialogue.PumpTook((long)(m_pumped_us - started_us));
      m_is_pumping = false;
   }

   // The platform reports a change of the book, or, with is_reply, what became of a request.
   void OnReport(bool is_reply) {
      g_watch.MarkDirty();
      if (is_reply && MonoUs() - m_pumped_us >= PUMP_REST_US) {
         Pump();
      }
   }
};

Bridge g_bridge;

#endif
