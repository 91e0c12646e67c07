// One conversation with the cockpit: greeting, proof, then what either has to say, until it ends. All state of it is
// forgotten with the session; what must not be lost is in the event ring and in the desk's journal.
#ifndef YOKE_DIALOGUE_MQH
#define YOKE_DIALOGUE_MQH

#include "CockpitOrders.mqh"
#include "KeyFile.mqh"
#include "Link.mqh"

#define KEY_AGAIN_MS 5000

class Dialogue {
private:
   KeyFile m_key;
   IdentityRow m_identity;
   Fields m_fields;
   FrameWriter m_frame;
   string m_problem;
   ulong m_key_at_ms;
   ulong m_beat_at_ms;
   long m_pump_us_last;
   long m_pump_us_most;

   // Read again for every connection: the installation may have written another key. Without one this waits.
   bool FindKey(ulong mono_ms) {
      if ((long)(mono_ms - m_key_at_ms) < 0) {
         return false;
      }
      bool is_there = m_key.Load(InpKey);
      if (m_key.Problem() != m_problem && !is_there) {
         Print(StringFormat("Yoke: %s", m_key.Problem()));
      }
      m_problem = m_key.Problem();
      m_key_at_ms = is_there ? mono_ms : mono_ms + KEY_AGAIN_MS;
      return is_there;
   }

   void EndSession() {
      for (int i = 0; i < g_quotes.Count(); i++) {
         g_watch.UnwatchSymbol(g_quotes.SymbolAt(i));
      }
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

public:
   Dialogue() {
      m_problem = "";
      m_key_at_ms = 0;
      m_beat_at_ms = 0;
      m_pump_us_last = 0;
      m_pump_us_most = 0;
      ClearIdentityRow(m_identity);
   }

   // For this account from now on.
   void Start(const IdentityRow &identity, ulong mono_ms) {
      m_identity = identity;
      m_problem = "";
      m_key_at_ms = mono_ms;
      m_pump_us_last = 0;
      m_pump_us_most = 0;
      g_link.Restart();
      g_out.Clear();
      g_outlet.SetLive(false);
      EndSession();
   }

   void Stop(const string why, ulong mono_ms) {
      if (g_link.m_session.Phase() != SESSION_NONE) {
         Leave("SHUTDOWN", why, mono_ms);
      }
      g_link.Restart();
   }

   // Why there is no key; empty = there is one.
   string Problem() const {
      return m_problem;
   }

   // For the heartbeat.
   void PumpTook(long us) {
      m_pump_us_last = us;
      m_pump_us_most = MathMax(m_pump_us_most, us);
   }

   // Connects, greets, listens.
   void Serve(ulong mono_ms) {
      if (g_link.m_session.Phase() == SESSION_NONE) {
         if (g_link.IsDue(mono_ms) && FindKey(mono_ms)) {
            g_link.Connect(mono_ms);
         }
         return;
      }
      if (g_link.m_session.MayGreet(mono_ms)) {
         Greet();
      }
      if (g_link.m_session.Phase() != SESSION_CONNECTED) {
         Listen(mono_ms);
      }
   }

   // Events before the answers that they explain, a snapshot after all events it holds, quotes last.
   void Report(ulong mono_ms) {
      g_outlet.Settle();
      if (g_outlet.IsLive()) {
         g_snapshot.Pump();
         Beat(mono_ms);
         g_quotes.Pump();
         // A terminal may take its time over both: not while an order waits.
         if (g_desk.UnderWay() == 0 && !g_flattening.BlocksEntries()) {
            g_candles.Pump(mono_ms);
            g_calendar.Pump(mono_ms);
         }
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
};

Dialogue g_dialogue;

#endif
