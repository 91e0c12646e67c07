// The account's rows as text, fields as on the bridge's wire, for the control orders.
#ifndef YOKE_BROKER_WIRE_ROWS_HPP
#define YOKE_BROKER_WIRE_ROWS_HPP

#include "broker/Floor.hpp"

namespace yoke::broker {

inline const char *wordOf(Side side) { return side == Side::BUY ? "BUY" : "SELL"; }

inline const char *wordOf(Entry entry) {
   const char *const words[] = {"IN", "OUT", "INOUT", "OUT_BY"};
   return words[static_cast<int>(entry)];
}

inline const char *wordOf(Reason reason) {
   const char *const words[] = {"CLIENT", "MOBILE", "WEB", "EXPERT", "SL", "TP", "STOP_OUT", "ROLLOVER"};
   return words[static_cast<int>(reason)];
}

inline std::string wordOf(const Order &order) {
   const char *const words[] = {"MARKET", "LIMIT", "STOP", "STOP_LIMIT", "CLOSE_BY"};
   return std::string(wordOf(order.side)) + "_" + words[static_cast<int>(order.type)];
}

// 0 = not set.
inline std::string priceText(int64_t price) { return price == 0 ? "" : decimal(price); }

inline std::string joined(const std::vector<std::string> &fields) {
   std::string row;
   for (const std::string &field : fields) row += (row.empty() && &field == &fields.front() ? "" : "\t") + field;
   return row;
}

inline std::string rowOf(Floor &floor, const Holding &h) {
   return joined({std::to_string(h.identifier), std::to_string(h.ticket), h.symbol, wordOf(h.side), decimal(h.lots),
                  decimal(h.openPrice), priceText(h.sl), priceText(h.tp), decimal(floor.closePrice(h)), decimal(h.swap),
                  decimal(h.commission), decimal(floor.profit(h)), std::to_string(h.magic), escaped(h.comment),
                  std::to_string(h.openMs)});
}

inline std::string rowOf(const Order &o) {
   return joined({std::to_string(o.ticket), o.symbol, wordOf(o), decimal(o.lotsInitial), decimal(o.lotsCurrent),
                  decimal(o.price), priceText(o.stopLimit), priceText(o.sl), priceText(o.tp), std::to_string(o.magic),
                  escaped(o.comment), std::to_string(o.setupMs), std::to_string(o.expiryMs)});
}

inline std::string rowOf(const Deal &d) {
   return joined({std::to_string(d.ticket), std::to_string(d.order), std::to_string(d.identifier), d.symbol,
                  wordOf(d.entry), wordOf(d.side), decimal(d.lots), decimal(d.price), decimal(d.profit), decimal(d.swap),
                  decimal(d.commission), "0", wordOf(d.reason), std::to_string(d.magic), escaped(d.comment),
                  std::to_string(d.timeMs)});
}

} // namespace yoke::broker

#endif
