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
#include "CockpitOrders.mqh"
#include "InstanceLock.mqh"
#include "KeyFile.mqh"
#include "Link.mqh"
#include "Panel.mqh"
#include "StatusText.mqh"

#define PUMP_TIMER_MS 10
#define LOOK_AGAIN_MS 1000
#define KEY_AGAIN_MS 5000
#define LOCK_AGAIN_MS 5000
#define PANEL_MS 250

class Bridge {
private:
   InstanceLock m_lock;
   KeyFile m_key;
   Fields m_fields;
   FrameWriter m_frame;
   IdentityRow m_identity;
   bool m_is_pumping;
   bool m_is_running;
   bool m_has_key;
   string m_idle;
   ulong m_start_at_ms;
   ulong m_key_at_ms;
   ulong m_look_at_ms;
   ulong m_beat_at_ms;
   ulong m_panel_at_ms;
   long m_pump_us_last;
   long m_pump_us_most;

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
         Idle("Yoke runs on another chart of this terminal already. This one stays off: remove it.", LOCK_AGAIN_MS, mono_ms);
         return;
      }
      IdentityRead(m_identity);
      if (m_identity.login == 0 || m_identity.server == "") {
         Idle("No account: log in to a trading account (File > Login to Trade Account).", LOOK_AGAIN_MS, mono_ms);
         return;
      }
      m_idle = "";
      m_is_running = true;
      m_has_key = false;
      m_key_at_ms = mono_ms;
      m_look_at_ms = mono_ms;
      // Another number for every start: seconds, and what the microsecond counter adds within one.
      g_events.Start((long)TimeGMT() * 1000000 + (long)(MonoUs() % 1000000));
      g_link.Restart();
      g_watch.Start();
      g_guard.Start(m_identity);
      g_desk.Start(m_identity);
   }

   void FindKey(ulong mono_ms) {
      if (!m_has_key && (long)(mono_ms - m_key_at_ms) >= 0) {
         m_key_at_ms = mono_ms + KEY_AGAIN_MS;
         m_has_key = m_key.Load(InpKey);
         string problem = m_key.Problem();
         if (problem != m_idle && problem != "") {
            Print(StringFormat("Yoke: %s", problem));
         }
         m_idle = problem;
      }
   }

   // A pass that finds another account than before begins anew.
   bool IsSameAccount(ulong mono_ms) {
      if ((long)(mono_ms - m_look_at_ms) < 0) {
         return true;
      }
      m_look_at_ms = mono_ms + LOOK_AGAIN_MS;
      IdentityRow now;
      IdentityRead(now);
      return now.login == m_identity.login && now.server == m_identity.server;
   }

   void EndSession() {
      g_quotes.Clear();
      g_candles.Clear();
      g_calendar.Clear();
      g_snapshot.Forget();
   }

   void Drop(const string why, ulong mono_ms) {
      g_link.Drop(why, mono_ms);
      EndSession();
   }

   void Leave(const string code, const string text, ulong mono_ms) {
      g_link.Leave(code, text, mono_ms);
      EndSession();
   }

   void Greet() {
      string salt = StringFormat("%s %I64d %I64d", m_identity.server, m_identity.login, ChartID());
      string nonce = Nonce(m_key.m_key, salt);
      g_link.m_session.Greeted(nonce);
      WriteHello(m_frame, EA_VERSION, m_identity, InpName, g_events.Epoch(), g_events.LastSeq(), nonce);
      g_out.Put(m_frame);
   }

   void OnChallenge(ulong mono_ms) {
      string nonce = "";
      if (ReadChallenge(m_fields, nonce)) {
         string proof = g_link.m_session.Answer(nonce, m_key.m_key, m_identity);
         if (proof == "") {
            Leave("PROTOCOL", "CHALLENGE came out of turn", mono_ms);
            return;
         }
         WriteAuth(m_frame, proof);
         g_out.Put(m_frame);
      }
   }

   void OnWelcome(ulong mono_ms) {
      WelcomeRow welcome;
      if (!ReadWelcome(m_fields, welcome)) {
         return;
      }
      string why = "";
      string code = g_link.m_session.Judge(welcome, m_key.m_key, m_identity, g_guard.CockpitEpoch(), why);
      if (code != "") {
         Leave(code, why, mono_ms);
         return;
      }
      g_link.Welcomed();
      g_guard.OnWelcome(welcome.rules, welcome.cockpit_epoch);
      g_outlet.SetLive(true);
      g_snapshot.Want();
      g_calendar.OnWelcome(mono_ms);
      m_beat_at_ms = mono_ms;
      Print(StringFormat("Yoke: connected to the cockpit, account %I64d at %s", m_identity.login, m_identity.server));
   }

   void OnBye(ulong mono_ms) {
      string code = "";
      string text = "";
      if (ReadBye(m_fields, code, text)) {
         g_link.OnBye(code, text, mono_ms);
         EndSession();
      }
   }

   void Dispatch(ulong mono_ms) {
      string type = m_fields.Type();
      bool is_live = g_link.m_session.IsLive();
      bool is_greeting = type == "CHALLENGE" || type == "WELCOME";
      g_link.m_session.Heard(mono_ms);
      if (type == "BYE") {
         OnBye(mono_ms);
      } else if (is_live && is_greeting) {
         Leave("PROTOCOL", "the handshake is over", mono_ms);
      } else if (is_live) {
         g_orders.Take(type, m_fields, mono_ms);
      } else if (type == "CHALLENGE") {
         OnChallenge(mono_ms);
      } else if (type == "WELCOME") {
         OnWelcome(mono_ms);
      } else {
         Leave("PROTOCOL", "only a handshake is expected now", mono_ms);
      }
   }

   void Listen(ulong mono_ms) {
      bool is_alive = g_link.Receive();
      while (g_link.m_session.Phase() != SESSION_NONE && g_link.Next(m_fields)) {
         Dispatch(mono_ms);
         if (g_link.m_session.Phase() != SESSION_NONE && m_fields.IsFaulty()) {
            Leave("MALFORMED", m_fields.Error(), mono_ms);
         }
      }
      if (g_link.m_session.Phase() == SESSION_NONE) {
         return;
      }
      if (g_link.Malformed() != "") {
         Leave("MALFORMED", g_link.Malformed(), mono_ms);
      } else if (!is_alive) {
         Drop(StringFormat("Disconnected: %s.", g_transport.Fault()), mono_ms);
      } else if (g_link.m_session.IsLate(mono_ms)) {
         Drop(g_link.m_session.IsLive() ? "Disconnected: the cockpit is silent." : "The cockpit did not answer in time.",
              mono_ms);
      }
   }

   void Serve(ulong mono_ms) {
      FindKey(mono_ms);
      if (!m_has_key) {
         return;
      }
      if (g_link.m_session.Phase() == SESSION_NONE) {
         g_link.Connect(mono_ms);
         return;
      }
      if (g_link.m_session.MayGreet(mono_ms)) {
         Greet();
      }
      if (g_link.m_session.Phase() != SESSION_CONNECTED) {
         Listen(mono_ms);
      }
   }

   void Beat(ulong mono_ms) {
      if ((long)(mono_ms - m_beat_at_ms) < 0) {
         return;
      }
      m_beat_at_ms = mono_ms + (ulong)g_link.m_session.HeartbeatMs();
      HealthRow health;
      AccountRow account;
      PulseRow pulse;
      HealthRead(health);
      pulse.utc_ms = UtcNowMs();
      pulse.server_ms = ServerNowMs();
      pulse.out_queue = g_out.Size();
      pulse.pump_us_last = m_pump_us_last;
      pulse.pump_us_max = m_pump_us_most;
      pulse.halted = g_guard.IsHalted();
      pulse.event_seq = g_events.LastSeq();
      pulse.book_hash = HashText(g_watch.EventHash());
      m_pump_us_most = 0;
      WriteHeartbeat(m_frame, health, pulse);
      g_out.Put(m_frame);
      if (AccountRead(account)) {
         WriteAccountFrame(m_frame, account);
         g_out.Put(m_frame);
      }
   }

   // Events before the answers that they explain, a snapshot after all events it holds, quotes last.
   void Report(ulong mono_ms) {
      g_outlet.Settle();
      if (g_outlet.IsLive()) {
         g_snapshot.Pump();
         Beat(mono_ms);
         g_quotes.Pump();
         g_candles.Pump(mono_ms);
         g_calendar.Pump(mono_ms);
      }
   }

   void Write(ulong mono_ms) {
      if (g_link.m_session.Phase() == SESSION_NONE) {
         return;
      }
      if (g_out.IsOverfull()) {
         Drop("Disconnected: the cockpit does not read what it is told.", mono_ms);
      } else if (g_link.m_session.Phase() != SESSION_CONNECTED && !g_out.Flush(g_transport)) {
         Drop(StringFormat("Disconnected: %s.", g_transport.Fault()), mono_ms);
      }
   }

   void ShowStatus(ulong mono_ms) {
      if ((long)(mono_ms - m_panel_at_ms) >= 0) {
         m_panel_at_ms = mono_ms + PANEL_MS;
         ShowState(m_identity, m_idle);
      }
   }

   void Work(ulong mono_ms) {
      if (m_is_running && !IsSameAccount(mono_ms)) {
         Stop("the account changed", mono_ms);
      }
      if (!m_is_running) {
         TryStart(mono_ms);
      }
      if (m_is_running) {
         Serve(mono_ms);
         g_guard.Watch();
         g_desk.Pump();
         g_flattening.Pump();
         g_watch.Pump();
         Report(mono_ms);
         Write(mono_ms);
      }
      ShowStatus(mono_ms);
   }

   void Stop(const string why, ulong mono_ms) {
      if (g_link.m_session.Phase() != SESSION_NONE) {
         Leave("SHUTDOWN", why, mono_ms);
      }
      if (m_is_running) {
         g_desk.Stop();
         g_guard.Stop();
      }
      Forget();
   }

   // As before the first start.
   void Forget() {
      m_is_running = false;
      m_has_key = false;
      m_idle = "";
      m_start_at_ms = MonoMs();
      m_panel_at_ms = m_start_at_ms;
      m_pump_us_last = 0;
      m_pump_us_most = 0;
      ClearIdentityRow(m_identity);
      g_link.Restart();
      g_out.Clear();
      g_outlet.SetLive(false);
      g_outlet.SetLastAnswer("");
      g_orders.Forget();
      EndSession();
   }

public:
   Bridge() {
      m_is_pumping = false;
      m_is_running = false;
      m_has_key = false;
      m_idle = "";
      m_start_at_ms = 0;
      m_key_at_ms = 0;
      m_look_at_ms = 0;
      m_beat_at_ms = 0;
      m_panel_at_ms = 0;
      m_pump_us_last = 0;
      m_pump_us_most = 0;
      ClearIdentityRow(m_identity);
   }

   // False: no timer can be had.
   bool OnStart() {
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
      m_pump_us_last = (long)(MonoUs() - started_us);
      m_pump_us_most = MathMax(m_pump_us_most, m_pump_us_last);
      m_is_pumping = false;
   }

   // The platform reports a change of the book: it is read again in the next pass.
   void OnBookChange() {
      g_watch.MarkDirty();
   }
};

Bridge g_bridge;

#endif
