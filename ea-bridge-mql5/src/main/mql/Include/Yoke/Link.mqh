// The link to the cockpit: opens it, again and again where it is lost, and reads what comes in. What is said over it is
// the bridge's business.
#ifndef YOKE_LINK_MQH
#define YOKE_LINK_MQH

#include "FrameReader.mqh"
#include "Inputs.mqh"
#include "Outlet.mqh"
#include "ReconnectLadder.mqh"
#include "Session.mqh"

#define LINK_CHUNK_BYTES 65536
#define LINK_PASS_BYTES 262144

class Link {
private:
   ReconnectLadder m_ladder;
   FrameReader m_reader;
   ARR(uchar, m_chunk);
   ulong m_connect_at_ms;
   bool m_stays_off;
   string m_trouble;
   string m_logged;

   void Say(const string trouble) {
      m_trouble = trouble;
      if (m_trouble != m_logged) {
         m_logged = m_trouble;
         Print(StringFormat("Yoke: %s", m_trouble));
      }
   }

   string NotAllowedText() const {
      string text = StringFormat("MetaTrader does not allow connections to %s. ", InpHost);
      text += "In Tools > Options > Expert Advisors tick 'Allow WebRequest for listed URL' and add exactly: ";
      return text + InpHost;
   }

   // Nobody answers: what to do next. Without the pipe on Windows the cockpit is not running, whatever TCP says.
   void SayNobody(const string pipe_fault, bool tcp_was_tried) {
      bool not_allowed = tcp_was_tried && g_transport.FaultCode() == NETSOCKET_ADDRESS_NOT_ALLOWED;
      if (not_allowed && pipe_fault == "") {
         Say(NotAllowedText());
         return;
      }
      string fault = pipe_fault != "" ? pipe_fault : g_transport.Fault();
      string text = StringFormat("No cockpit found: %s. Start Yoke on this computer; this keeps trying.", fault);
      if (not_allowed) {
         text += StringFormat(" Only where Yoke does not run on Windows: add %s to the allowed URLs in ", InpHost);
         text += "Tools > Options > Expert Advisors.";
      }
      Say(text);
   }

   bool Open() {
      string pipe_fault = "";
      if (InpTransport != TCP) {
         if (g_transport.OpenPipe(InpPipeName)) {
            return true;
         }
         pipe_fault = g_transport.Fault();
      }
      bool try_tcp = InpTransport == TCP;
#ifdef __MQL5__
      try_tcp = InpTransport != PIPE;
#endif
      if (try_tcp && g_transport.OpenTcp(InpHost, InpPort)) {
         return true;
      }
      SayNobody(pipe_fault, try_tcp);
      return false;
   }

   void Wait(ulong mono_ms) {
      m_connect_at_ms = mono_ms + (ulong)m_ladder.NextWaitMs();
   }

public:
   Session m_session;

   Link() {
      Restart();
   }

   // As if never connected before.
   void Restart() {
      g_transport.Close();
      m_session.End();
      m_ladder.Reset();
      m_connect_at_ms = 0;
      m_stays_off = false;
      m_trouble = "";
      m_logged = "";
   }

   // What keeps it from being connected, for the trader; empty = nothing.
   string Trouble() const {
      return m_trouble;
   }

   // Whether it is time to connect.
   bool IsDue(ulong mono_ms) const {
      return m_session.Phase() == SESSION_NONE && !m_stays_off && (long)(mono_ms - m_connect_at_ms) >= 0;
   }

   void Connect(ulong mono_ms) {
      g_out.Clear();
      m_reader.Reset();
      if (Open()) {
         // Opening took its time, and the greeting has to wait from its end.
         m_session.Connected(MonoMs());
      } else {
         Wait(mono_ms);
      }
   }

   // Ends the session; why: for the trader.
   void Drop(const string why, ulong mono_ms) {
      g_transport.Close();
      g_out.Clear();
      g_outlet.SetLive(false);
      m_session.End();
      Say(why);
      Wait(mono_ms);
   }

   // Ends the session with a BYE, unless so much waits that writing it could take long.
   void Leave(const string code, const string text, ulong mono_ms) {
      FrameWriter frame;
      WriteBye(frame, code, text);
      g_out.Put(frame);
      if (g_transport.IsOpen() && g_out.WantsQuotes()) {
         g_out.Flush(g_transport);
      }
      Drop(StringFormat("Disconnected from the cockpit: %s (%s).", text, code), mono_ms);
   }

   // The cockpit ended it. Where another terminal took the account over, this one does not come back by itself, so that
   // the two do not chase each other away.
   void OnBye(const string code, const string text, ulong mono_ms) {
      if (code == "SUPERSEDED") {
         m_stays_off = true;
         string why = "Another terminal logged in to this account has taken over. ";
         why += "Close it, then put this Expert Advisor on the chart again.";
         Drop(why, mono_ms);
      } else {
         Drop(StringFormat("The cockpit ended the connection: %s (%s).", text, code), mono_ms);
      }
   }

   void Welcomed() {
      m_ladder.Reset();
      m_trouble = "";
      m_logged = "";
   }

   // Reads what has come, LINK_PASS_BYTES at most. False: the link is dead.
   bool Receive() {
      int total = 0;
      while (total < LINK_PASS_BYTES) {
         int count = g_transport.Receive(m_chunk, LINK_CHUNK_BYTES);
         if (count < 0) {
            return false;
         }
         if (count == 0) {
            return true;
         }
         m_reader.Append(m_chunk, count);
         total += count;
         if (count < LINK_CHUNK_BYTES) {
            return true;
         }
      }
      return true;
   }

   bool Next(Fields &fields) {
      return m_reader.Next(fields);
   }

   // What was malformed, empty = nothing.
   string Malformed() const {
      return m_reader.Fault() == "" ? "" : m_reader.Error();
   }
};

Link g_link;

#endif
