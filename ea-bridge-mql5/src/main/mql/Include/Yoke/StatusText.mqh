// The lines of the panel: link, account, permissions, last command, its outcome, halt, and what to do next.
#ifndef YOKE_STATUS_TEXT_MQH
#define YOKE_STATUS_TEXT_MQH

#include "CockpitOrders.mqh"
#include "Link.mqh"
#include "Panel.mqh"

#define ROW_LINK 0
#define ROW_ACCOUNT 1
#define ROW_COMMAND 2
#define ROW_ANSWER 3
#define ROW_HALTED 4
#define ROW_ADVICE 5
#define ROWS_OF_ADVICE 5

void ShowLink(const string idle) {
   string way = g_transport.Kind() == TRANSPORT_TCP ? "TCP" : "pipe";
   if (g_link.m_session.IsLive()) {
      g_panel.Set(ROW_LINK, StringFormat("Yoke %s: connected by %s", EA_VERSION, way), PANEL_GOOD);
   } else if (idle != "") {
      g_panel.Set(ROW_LINK, StringFormat("Yoke %s: off", EA_VERSION), PANEL_BAD);
   } else {
      g_panel.Set(ROW_LINK, StringFormat("Yoke %s: not connected", EA_VERSION), PANEL_WAIT);
   }
}

// The word on the platform's button, and that beside the box in the Expert Advisor's properties.
string TradeButton() {
#ifdef __MQL4__
   return "AutoTrading";
#else
   return "Algo Trading";
#endif
}

string TradeBox() {
#ifdef __MQL4__
   return "Allow live trading";
#else
   return "Allow Algo Trading";
#endif
}

// What the trader has to do before orders can be carried out; empty = nothing.
string PermissionAdvice() {
   HealthRow health;
   HealthRead(health);
   if (!health.broker_connected) {
      return "The terminal has no connection to the broker.";
   }
   if (!health.terminal_trade_allowed) {
      return StringFormat("Trading is off: press the button '%s' above the charts.", TradeButton());
   }
   if (!health.ea_trade_allowed) {
      return StringFormat("Trading is off: tick '%s' in this Expert Advisor's properties (F7).", TradeBox());
   }
   if (!health.account_trade_allowed) {
      return "This login may not trade: log in with the trading password instead of the investor's.";
   }
   return health.account_expert_allowed ? "" : "The broker does not allow Expert Advisors on this account.";
}

void ShowState(const IdentityRow &identity, const string idle) {
   ShowLink(idle);
   string account = "";
   if (identity.login != 0) {
      account = StringFormat("Account %I64d at %s, %s %s", identity.login, identity.server, identity.trade_mode,
                             identity.currency);
   }
   g_panel.Set(ROW_ACCOUNT, account, PANEL_PLAIN);
   g_panel.Set(ROW_COMMAND, StringFormat("Last command: %s", g_orders.LastCommand()), PANEL_PLAIN);
   g_panel.Set(ROW_ANSWER, StringFormat("Result: %s", g_outlet.LastAnswer()), PANEL_PLAIN);
   bool is_halted = identity.login != 0 && g_guard.IsHalted();
   g_panel.Set(ROW_HALTED, is_halted ? "HALTED: only exits; re-arm it in the cockpit" : "", PANEL_BAD);
   string advice = idle;
   if (advice == "" && !g_link.m_session.IsLive()) {
      advice = g_link.Trouble();
   }
   if (advice == "") {
      advice = PermissionAdvice();
   }
   g_panel.SetWrapped(ROW_ADVICE, ROWS_OF_ADVICE, advice, PANEL_WAIT);
   g_panel.Draw();
}

#endif
