// What the account is made of, and each row as a line of text.
#ifndef YOKE_BROKER_ROWS_HPP
#define YOKE_BROKER_ROWS_HPP

#include "broker/Terms.hpp"

#include <type_traits>
#include <vector>

namespace yoke::broker {

// An open position. `swap` and `commission` accrued, not yet booked.
struct Holding {
   int64_t identifier = 0;
   int64_t ticket = 0;
   std::string symbol;
   Side side = Side::BUY;
   int64_t lots = 0;
   int64_t openPrice = 0;
   int64_t sl = 0;
   int64_t tp = 0;
   int64_t swap = 0;
   int64_t commission = 0;
   int64_t magic = 0;
   std::string comment;
   int64_t openMs = 0;
   int64_t updateMs = 0;
   Reason reason = Reason::EXPERT;

   template <class V> void visit(V &v) {
      v(identifier), v(ticket), v(symbol), v(side), v(lots), v(openPrice), v(sl), v(tp), v(swap), v(commission), v(magic);
      v(comment), v(openMs), v(updateMs), v(reason);
   }
};

// An order that waits, or (state, doneMs) one that is over. A market order is over at once.
struct Order {
   int64_t ticket = 0;
   std::string symbol;
   Side side = Side::BUY;
   OrderType type = OrderType::LIMIT;
   int64_t lotsInitial = 0;
   int64_t lotsCurrent = 0;
   int64_t price = 0;
   int64_t stopLimit = 0;
   int64_t sl = 0;
   int64_t tp = 0;
   int64_t magic = 0;
   std::string comment;
   int64_t setupMs = 0;
   int64_t expiryMs = 0;
   int64_t doneMs = 0;
   int64_t identifier = 0;
   int64_t identifierBy = 0;
   OrderState state = OrderState::PLACED;
   Filling filling = Filling::RETURN;
   Lifetime lifetime = Lifetime::GTC;
   Reason reason = Reason::EXPERT;

   template <class V> void visit(V &v) {
      v(ticket), v(symbol), v(side), v(type), v(lotsInitial), v(lotsCurrent), v(price), v(stopLimit), v(sl), v(tp);
      v(magic), v(comment), v(setupMs), v(expiryMs), v(doneMs), v(identifier), v(identifierBy), v(state), v(filling);
      v(lifetime), v(reason);
   }
};

struct Deal {
   int64_t ticket = 0;
   int64_t order = 0;
   int64_t identifier = 0;
   DealType type = DealType::TRADE;
   std::string symbol;
   Entry entry = Entry::IN;
   Side side = Side::BUY;
   int64_t lots = 0;
   int64_t price = 0;
   int64_t sl = 0;
   int64_t tp = 0;
   int64_t profit = 0;
   int64_t swap = 0;
   int64_t commission = 0;
   Reason reason = Reason::EXPERT;
   int64_t magic = 0;
   std::string comment;
   int64_t timeMs = 0;

   int64_t net() const { return profit + swap + commission; }

   template <class V> void visit(V &v) {
      v(ticket), v(order), v(identifier), v(type), v(symbol), v(entry), v(side), v(lots), v(price), v(sl), v(tp);
      v(profit), v(swap), v(commission), v(reason), v(magic), v(comment), v(timeMs);
   }
};

// MetaTrader 4's history: a closed position, a removed pending order, or (kind 6) money.
struct ClosedTrade {
   int64_t ticket = 0;
   int64_t identifier = 0;
   int kind = 0; // OP_BUY to OP_SELLSTOP, 6 = balance
   std::string symbol;
   int64_t lots = 0;
   int64_t openPrice = 0;
   int64_t openMs = 0;
   int64_t closePrice = 0;
   int64_t closeMs = 0;
   int64_t sl = 0;
   int64_t tp = 0;
   int64_t profit = 0;
   int64_t swap = 0;
   int64_t commission = 0;
   int64_t expiryMs = 0;
   int64_t magic = 0;
   std::string comment;

   template <class V> void visit(V &v) {
      v(ticket), v(identifier), v(kind), v(symbol), v(lots), v(openPrice), v(openMs), v(closePrice), v(closeMs), v(sl);
      v(tp), v(profit), v(swap), v(commission), v(expiryMs), v(magic), v(comment);
   }
};

// A quote as the clients see it.
struct Quote {
   std::string symbol;
   int64_t bid = 0;
   int64_t ask = 0;
   int64_t timeMs = 0;

   template <class V> void visit(V &v) { v(symbol), v(bid), v(ask), v(timeMs); }
};

// A number that stands for itself: the next ticket, the time of the founding.
struct Mark {
   int64_t value = 0;

   template <class V> void visit(V &v) { v(value); }
};

inline std::string escaped(const std::string &text) {
   std::string out;
   for (const char c : text) {
      if (c == '\\') out += "\\\\";
      else if (c == '\t') out += "\\t";
      else if (c == '\n') out += "\\n";
      else if (c == '\r') out += "\\r";
      else out += c;
   }
   return out;
}

inline std::string unescaped(const std::string &text) {
   std::string out;
   for (size_t i = 0; i < text.size(); i++) {
      if (text[i] != '\\' || i + 1 == text.size()) {
         out += text[i];
         continue;
      }
      const char c = text[++i];
      out += c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c;
   }
   return out;
}

struct RowWriter {
   std::string line;

   void operator()(const std::string &text) { line += '\t' + escaped(text); }
   template <class T> void operator()(const T &value) { line += '\t' + std::to_string(static_cast<int64_t>(value)); }
};

// `good` turns false where a field is missing.
struct RowReader {
   std::vector<std::string> fields;
   size_t at = 0;
   bool good = true;

   explicit RowReader(const std::string &line) {
      size_t from = 0;
      for (size_t tab = line.find('\t'); tab != std::string::npos; tab = line.find('\t', from)) {
         fields.push_back(line.substr(from, tab - from));
         from = tab + 1;
      }
      fields.push_back(line.substr(from));
   }

   void operator()(std::string &text) { text = unescaped(next()); }
   template <class T> void operator()(T &value) { value = static_cast<T>(std::strtoll(next().c_str(), nullptr, 10)); }

   std::string next() {
      if (at < fields.size()) return fields[at++];
      good = false;
      return std::string();
   }
};

} // namespace yoke::broker

#endif
