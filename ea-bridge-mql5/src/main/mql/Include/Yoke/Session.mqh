// The handshake from the terminal's side: HELLO, one pump pass after the connection stands; AUTH; then the cockpit has
// to prove that it holds the key too, and that it is not older than one obeyed before.
#ifndef YOKE_SESSION_MQH
#define YOKE_SESSION_MQH

#include "Clock.mqh"
#include "CockpitMessages.mqh"
#include "Handshake.mqh"
#include "TerminalMessages.mqh"

#define EA_VERSION "0.1.0"
// For the whole handshake.
#define HANDSHAKE_MS 5000
// A send too soon after connecting breaks a TCP socket of MetaTrader 5.
#define GREETING_WAIT_MS 15

enum SessionPhase { SESSION_NONE, SESSION_CONNECTED, SESSION_GREETED, SESSION_PROVED, SESSION_LIVE };

class Session {
private:
   SessionPhase m_phase;
   string m_own_nonce;
   string m_cockpit_nonce;
   ulong m_started_ms;
   ulong m_heard_ms;
   long m_heartbeat_ms;
   long m_dead_ms;

   long Within(long value, long least, long most) const {
      return MathMax(least, MathMin(most, value));
   }

public:
   Session() {
      End();
   }

   void End() {
      m_phase = SESSION_NONE;
      m_own_nonce = "";
      m_cockpit_nonce = "";
      m_started_ms = 0;
      m_heard_ms = 0;
      m_heartbeat_ms = 1000;
      m_dead_ms = 10000;
   }

   SessionPhase Phase() const {
      return m_phase;
   }

   bool IsLive() const {
      return m_phase == SESSION_LIVE;
   }

   long HeartbeatMs() const {
      return m_heartbeat_ms;
   }

   void Connected(ulong mono_ms) {
      End();
      m_phase = SESSION_CONNECTED;
      m_started_ms = mono_ms;
      m_heard_ms = mono_ms;
   }

   bool MayGreet(ulong mono_ms) const {
      return m_phase == SESSION_CONNECTED && (long)(mono_ms - m_started_ms) >= GREETING_WAIT_MS;
   }

   // nonce: fresh for every session.
   void Greeted(const string nonce) {
      m_phase = SESSION_GREETED;
      m_own_nonce = nonce;
   }

   // The proof to answer a challenge with; empty where none was expected.
   string Answer(const string cockpit_nonce, ARR_CREF(uchar, key), const IdentityRow &identity) {
      if (m_phase != SESSION_GREETED) {
         return "";
      }
      m_phase = SESSION_PROVED;
      m_cockpit_nonce = cockpit_nonce;
      return TerminalProof(key, m_own_nonce, m_cockpit_nonce, identity.login, identity.server);
   }

   // The word of the BYE with which the cockpit is refused, empty = it is obeyed from now on.
   string Judge(const WelcomeRow &welcome, ARR_CREF(uchar, key), const IdentityRow &identity, long obeyed_epoch,
                string &why) {
      if (m_phase != SESSION_PROVED) {
         why = "WELCOME came before AUTH";
         return "PROTOCOL";
      }
      string expected = CockpitProof(key, m_own_nonce, m_cockpit_nonce, identity.login, identity.server);
      if (!ProofMatches(expected, welcome.proof)) {
         why = "the cockpit does not hold this terminal's key";
         return "AUTH";
      }
      if (welcome.protocol < PROTOCOL_MIN || welcome.protocol > PROTOCOL_MAX) {
         why = StringFormat("this Expert Advisor does not speak protocol %d", welcome.protocol);
         return "PROTOCOL";
      }
      if (welcome.cockpit_epoch < obeyed_epoch) {
         why = "a newer cockpit was connected before";
         return "OLD_COCKPIT";
      }
      m_phase = SESSION_LIVE;
      m_heartbeat_ms = Within(welcome.heartbeat_ms, 100, 60000);
      m_dead_ms = Within(welcome.dead_ms, 1000, 600000);
      return "";
   }

   void Heard(ulong mono_ms) {
      m_heard_ms = mono_ms;
   }

   bool IsLate(ulong mono_ms) const {
      if (m_phase == SESSION_NONE) {
         return false;
      }
      return IsLive() ? (long)(mono_ms - m_heard_ms) > m_dead_ms : (long)(mono_ms - m_started_ms) > HANDSHAKE_MS;
   }
};

#endif
