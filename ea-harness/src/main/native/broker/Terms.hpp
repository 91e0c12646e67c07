// The words of the broker: kinds of account, sides, reasons, what it answers.
#ifndef YOKE_BROKER_TERMS_HPP
#define YOKE_BROKER_TERMS_HPP

#include "broker/Fixed.hpp"

#include <string>

namespace yoke::broker {

enum class Kind { HEDGING, NETTING, MT4 };
enum class Side { BUY, SELL };
enum class OrderType { MARKET, LIMIT, STOP, STOP_LIMIT, CLOSE_BY };
enum class OrderState { STARTED, PLACED, CANCELLED, PARTIAL, FILLED, REJECTED, EXPIRED };
enum class Entry { IN, OUT, INOUT, OUT_BY };
enum class Reason { CLIENT, MOBILE, WEB, EXPERT, SL, TP, STOP_OUT, ROLLOVER };
enum class DealType { TRADE, BALANCE };
enum class Filling { FOK, IOC, RETURN, BOC };
enum class Lifetime { GTC, DAY, SPECIFIED, SPECIFIED_DAY };
enum class CalcMode { FOREX, CFD, CFD_INDEX, CFD_LEVERAGE, FUTURES, EXCHANGE };
enum class Execution { REQUEST, INSTANT, MARKET, EXCHANGE };
enum class TradeMode { FULL, LONG_ONLY, SHORT_ONLY, CLOSE_ONLY, DISABLED };

const int FILLS_FOK = 1;
const int FILLS_IOC = 2;
const int FILLS_RETURN = 4;
const int FILLS_BOC = 8;

inline int flagOf(Filling filling) { return 1 << static_cast<int>(filling); }
inline int sign(Side side) { return side == Side::BUY ? 1 : -1; }
inline Side opposite(Side side) { return side == Side::BUY ? Side::SELL : Side::BUY; }

const int64_t HOUR_MS = 3'600'000;
const int64_t DAY_MS = 24 * HOUR_MS;

// One account. Money and levels 1e-8, stopOutLevel in percent.
struct AccountTerms {
   Kind kind = Kind::HEDGING;
   std::string name;
   std::string company;
   std::string server;
   int64_t login = 1;
   std::string tradeMode = "demo";
   std::string currency = "USD";
   int leverage = 100;
   int64_t deposit = 10'000 * ONE;
   std::string suffix;
   int64_t stopOutLevel = 50 * ONE;
   int maxOrders = 200;
   int64_t serverOffsetMs = 3 * HOUR_MS;

   bool isNetting() const { return kind == Kind::NETTING; }
   bool isMt4() const { return kind == Kind::MT4; }
};

// What the server answers: the number of either platform, and MetaTrader 5's text.
struct Reply {
   int mt4;
   int mt5;
   const char *text;
};

inline bool operator==(const Reply &one, const Reply &two) { return one.mt4 == two.mt4 && one.mt5 == two.mt5; }

namespace reply {
const Reply DONE{0, 10009, "Request completed"};
const Reply PARTIAL{0, 10010, "Only part of the request was completed"};
const Reply PLACED{0, 10008, "Order placed"};
const Reply NO_CHANGES{1, 10025, "No changes in request"};
const Reply REQUOTE{138, 10004, "Requote"};
const Reply PRICE_CHANGED{135, 10020, "Prices changed"};
const Reply OFF_QUOTES{136, 10021, "There are no quotes to process the request"};
const Reply BUSY{146, 10028, "Trade context is busy"};
const Reply TOO_MANY_REQUESTS{141, 10024, "Too frequent requests"};
const Reply INVALID{3, 10013, "Invalid request"};
const Reply INVALID_VOLUME{131, 10014, "Invalid volume"};
const Reply INVALID_CLOSE_VOLUME{131, 10038, "More than the position has cannot be closed"};
const Reply INVALID_PRICE{129, 10015, "Invalid price"};
const Reply INVALID_STOPS{130, 10016, "Invalid stops"};
const Reply INVALID_EXPIRATION{147, 10022, "Invalid order expiration date"};
const Reply FROZEN{145, 10029, "Order or position is too close to the market to be changed"};
const Reply INVALID_FILL{3, 10030, "Unsupported filling mode"};
const Reply INVALID_ORDER{3, 10035, "Incorrect or prohibited order type"};
const Reply NO_MONEY{134, 10019, "Not enough money"};
const Reply MARKET_CLOSED{132, 10018, "Market is closed"};
const Reply TRADE_DISABLED{133, 10017, "Trade is disabled"};
const Reply SERVER_DISABLES{4112, 10026, "AutoTrading is switched off by the server"};
const Reply AUTO_TRADING_OFF{4109, 10027, "AutoTrading is switched off in the terminal"};
const Reply TOO_MANY_ORDERS{148, 10033, "The limit of open and pending orders is reached"};
const Reply LONG_ONLY{140, 10042, "Only long positions are allowed"};
const Reply SHORT_ONLY{140, 10043, "Only short positions are allowed"};
const Reply CLOSE_ONLY{140, 10044, "Only closing is allowed"};
const Reply NOT_FOUND{4108, 10036, "No such position or order"};
const Reply REJECTED{9, 10006, "Request rejected"};
const Reply NO_CONNECTION{6, 10031, "No connection with the trade server"};
const Reply TIMEOUT{128, 10012, "Request timed out; its outcome is not known"};
const Reply UNKNOWN_SYMBOL{4106, 10013, "Unknown symbol"};
const Reply NONE{-1, -1, ""};

const Reply ALL[] = {DONE, PARTIAL, PLACED, NO_CHANGES, REQUOTE, PRICE_CHANGED, OFF_QUOTES, BUSY, TOO_MANY_REQUESTS,
                     INVALID, INVALID_VOLUME, INVALID_CLOSE_VOLUME, INVALID_PRICE, INVALID_STOPS, INVALID_EXPIRATION,
                     FROZEN, INVALID_FILL, INVALID_ORDER, NO_MONEY, MARKET_CLOSED, TRADE_DISABLED, SERVER_DISABLES,
                     AUTO_TRADING_OFF, TOO_MANY_ORDERS, LONG_ONLY, SHORT_ONLY, CLOSE_ONLY, NOT_FOUND, REJECTED,
                     NO_CONNECTION, TIMEOUT};
} // namespace reply

// One request to the server, in the words of neither platform. Lots and prices 1e-8; expiryMs 0 = good till cancelled.
enum class Action { DEAL, PENDING, STOPS, CHANGE, REMOVE, CLOSE_BY };

struct Request {
   Action action = Action::DEAL;
   std::string symbol;
   Side side = Side::BUY;
   OrderType type = OrderType::MARKET;
   int64_t lots = 0;
   int64_t price = 0;
   int64_t stopLimit = 0;
   int64_t sl = 0;
   int64_t tp = 0;
   int64_t deviationPoints = 0;
   int64_t order = 0;
   int64_t position = 0;
   int64_t positionBy = 0;
   Filling filling = Filling::FOK;
   Lifetime lifetime = Lifetime::GTC;
   int64_t expiryMs = 0;
   int64_t magic = 0;
   std::string comment;
   Reason reason = Reason::EXPERT;
};

struct Answer {
   Reply reply = reply::NONE;
   std::string text;
   int64_t order = 0;
   int64_t deal = 0;
   int64_t identifier = 0;
   int64_t lots = 0;
   int64_t price = 0;
   bool lost = false; // the terminal must not hear of it

   int code(bool mt4) const { return mt4 ? reply.mt4 : reply.mt5; }
   bool isDone() const { return reply == reply::DONE || reply == reply::PARTIAL || reply == reply::PLACED; }
};

inline Answer refused(const Reply &reply) {
   Answer answer;
   answer.reply = reply;
   answer.text = reply.text;
   return answer;
}

inline Answer refused(const Reply &reply, const std::string &text) {
   Answer answer = refused(reply);
   answer.text = text;
   return answer;
}

} // namespace yoke::broker

#endif
