// What the terminal answers by itself, without asking the trade server, with the code that the platform would give.
// AnswerWith and Refuse are the platform's.
#ifndef YOKE_DESK_ANSWERS_MQH
#define YOKE_DESK_ANSWERS_MQH

#include "Clear.mqh"
#include "Types.mqh"

#ifdef __MQL4__
#define ANSWER_CODE_RULE 140
#define ANSWER_CODE_DISABLED 4109
#define ANSWER_CODE_THROTTLED 141
#define ANSWER_CODE_OFFLINE 6
#define ANSWER_CODE_UNKNOWN 128
#else
#define ANSWER_CODE_RULE 10040
#define ANSWER_CODE_DISABLED 10027
#define ANSWER_CODE_THROTTLED 10024
#define ANSWER_CODE_OFFLINE 10031
#define ANSWER_CODE_UNKNOWN 10012
#endif

#define EXPIRED_TEXT "The command arrived after its time"
#define UNKNOWN_TEXT "Request timed out; its outcome is not known"

// The terminal's name in texts for the trader.
string g_terminal_name = "";

// Exits can only lower the risk: they are never refused by the terminal's own rules.
bool IsExitAction(const TradeAction action) {
   return action == ACTION_CLOSE || action == ACTION_CLOSE_BY || action == ACTION_CANCEL;
}

bool IsEntryAction(const TradeAction action) {
   return action == ACTION_OPEN || action == ACTION_PLACE;
}

// False, and the reply says which, where the broker is away or one of the four switches without which a terminal does
// not trade is off. Without the broker a terminal may show the account's own switch as off.
bool MayTrade(const HealthRow &health, TradeReply &reply) {
   if (!health.broker_connected) {
      AnswerWith(reply, CATEGORY_OFFLINE, ANSWER_CODE_OFFLINE, "The terminal has no connection with the broker");
      return false;
   }
   string text = "";
   if (!health.terminal_trade_allowed) {
      text = "AutoTrading is switched off in the terminal";
   } else if (!health.ea_trade_allowed) {
      text = "Trading is not allowed in the Expert Advisor's own settings";
   } else if (!health.account_trade_allowed) {
      text = "This account may not trade (signed in with the investor password?)";
   } else if (!health.account_expert_allowed) {
      text = "The broker does not allow Expert Advisors to trade on this account";
   }
   if (text != "") {
      AnswerWith(reply, CATEGORY_DISABLED, ANSWER_CODE_DISABLED, text);
   }
   return text == "";
}

#endif
