// The trade server of the tests: does what is asked, or meets the next fault. Part of Seam.hpp.
#ifndef YOKE_TEST_DESK_BROKER_HPP
#define YOKE_TEST_DESK_BROKER_HPP

namespace desktest {

#ifdef __MQL4__
const bool BLOCKS = true;
#else
const bool BLOCKS = false;
#endif

struct LateReply {
   int64_t atUs;
   TradeReply reply;
};

inline void nameField(char (&field)[16], const std::string &text) {
   std::memset(field, 0, sizeof field);
   text.copy(field, sizeof field - 1);
}

// What the terminal still expects; gone with its process.
inline std::vector<LateReply> theReplies;
inline long theLastRequest = 0;

inline void bookDeal(long order, long identifier, DealEntry entry, double lots, long magic, const char *symbol) {
   World &w = world();
   BookedDeal &d = w.deals[w.dealCount++];
   d = BookedDeal{};
   d.ticket = ++w.lastTicket;
   d.order = order;
   d.identifier = identifier;
   d.entry = entry;
   d.lots = lots;
   d.magic = magic;
   d.timeMs = yoke::utcMs();
   nameField(d.symbol, symbol);
}

inline int positionOf(long ticket) {
   for (int i = 0; i < world().positionCount; i++) {
      if (world().positions[i].ticket == ticket) return i;
   }
   return -1;
}

inline void removePosition(int index) {
   World &w = world();
   for (int i = index; i + 1 < w.positionCount; i++) w.positions[i] = w.positions[i + 1];
   w.positionCount--;
}

inline long openPosition(const char *symbol, int side, double lots, long magic, double sl = 0, double profit = 0) {
   World &w = world();
   HeldPosition &p = w.positions[w.positionCount++];
   p = HeldPosition{};
   p.ticket = p.identifier = ++w.lastTicket;
   p.side = side;
   p.lots = lots;
   p.sl = sl;
   p.profit = profit;
   p.magic = magic;
   nameField(p.symbol, symbol);
   bookDeal(p.ticket, p.identifier, ENTRY_IN, lots, magic, symbol);
   return p.ticket;
}

inline bool closePosition(long ticket, double lots) {
   World &w = world();
   const int index = positionOf(ticket);
   if (index < 0) return false;
   HeldPosition &p = w.positions[index];
   const double part = lots <= 0 || lots > p.lots ? p.lots : lots;
   bookDeal(++w.lastTicket, p.identifier, ENTRY_OUT, part, p.magic, p.symbol);
   p.lots -= part;
   if (p.lots < 1e-9) removePosition(index);
   return true;
}

inline long placeOrder(const char *symbol, double lots, double price, long magic, long expiryMs = 0) {
   World &w = world();
   HeldOrder &o = w.orders[w.orderCount++];
   o = HeldOrder{};
   o.ticket = ++w.lastTicket;
   o.lots = lots;
   o.price = price;
   o.magic = magic;
   o.expiryMs = expiryMs;
   nameField(o.symbol, symbol);
   return o.ticket;
}

inline HeldOrder *orderOf(long ticket) {
   for (int i = 0; i < world().orderCount; i++) {
      if (world().orders[i].ticket == ticket) return &world().orders[i];
   }
   return nullptr;
}

inline void fillOrder(long ticket) {
   HeldOrder *o = orderOf(ticket);
   o->end = 2;
   World &w = world();
   HeldPosition &p = w.positions[w.positionCount++];
   p = HeldPosition{};
   p.ticket = p.identifier = ticket;
   p.lots = o->lots;
   p.magic = o->magic;
   std::memcpy(p.symbol, o->symbol, sizeof p.symbol);
   bookDeal(ticket, ticket, ENTRY_IN, o->lots, o->magic, o->symbol);
}

inline int waitingOrders() {
   int waiting = 0;
   for (int i = 0; i < world().orderCount; i++) waiting += world().orders[i].end == 0;
   return waiting;
}

inline int dealsOf(long magic) {
   int found = 0;
   for (int i = 0; i < world().dealCount; i++) found += world().deals[i].magic == magic && world().deals[i].entry == ENTRY_IN;
   return found;
}

inline void done(TradeReply &reply, ResultCategory category, long order, double lots) {
   reply.category = category;
   reply.raw_code = BLOCKS ? 0 : 10009;
   reply.text = "Request completed";
   reply.order = order;
   reply.deal = category == CATEGORY_PLACED ? 0 : world().lastTicket;
   reply.identifier = category == CATEGORY_PLACED ? 0 : order;
   reply.lots = lots;
   reply.price = 1.1;
   reply.digits = 5;
}

inline void execute(const TradeCall &call, bool partial, TradeReply &reply) {
   if (call.action == ACTION_OPEN) {
      const double lots = partial ? call.lots / 2 : call.lots;
      const long ticket = openPosition(call.symbol.utf8().c_str(), call.side, lots, call.magic, call.sl);
      done(reply, partial ? CATEGORY_PARTIAL : CATEGORY_DONE, ticket, lots);
   } else if (call.action == ACTION_PLACE) {
      done(reply, CATEGORY_PLACED, placeOrder(call.symbol.utf8().c_str(), call.lots, call.price, call.magic, call.expiry_ms), call.lots);
   } else if (call.action == ACTION_CLOSE) {
      const int index = positionOf(call.ticket);
      if (index < 0) {
         AnswerWith(reply, CATEGORY_NOT_FOUND, 10036, "No such position or order");
         return;
      }
      const double whole = call.lots > 0 ? call.lots : world().positions[index].lots;
      closePosition(call.ticket, partial ? whole / 2 : whole);
      done(reply, partial ? CATEGORY_PARTIAL : CATEGORY_DONE, call.ticket, partial ? whole / 2 : whole);
   } else if (call.action == ACTION_CANCEL) {
      HeldOrder *order = orderOf(call.ticket);
      if (order == nullptr || order->end != 0) {
         AnswerWith(reply, CATEGORY_NOT_FOUND, 10036, "No such position or order");
         return;
      }
      order->end = 1;
      done(reply, CATEGORY_DONE, call.ticket, 0);
   } else {
      const int index = positionOf(call.ticket);
      if (index >= 0) {
         world().positions[index].sl = call.sl;
         world().positions[index].tp = call.tp;
      }
      done(reply, CATEGORY_DONE, 0, 0);
   }
}

} // namespace desktest

bool TradeIsBusy() { return desktest::world().busy; }

bool TradeValidate(const TradeCall &call, TradeReply &refusal) {
   (void)call;
   if (desktest::world().refusal[0] == 0) return true;
   AnswerWith(refusal, CATEGORY_INVALID, 10014, desktest::world().refusal);
   return false;
}

void TradeSend(TradeCall &call, TradeReply &reply) {
   using namespace desktest;
   ClearTradeReply(reply);
   world().sends++;
   tape("SEND " + call.cid.utf8() + " " + ActionName(call.action).utf8() + " " + std::to_string(call.ticket) + " try "
        + std::to_string(call.attempt));
   yoke::killPoint("send");
   const Fault fault = takeFault();
   if (fault.kind == FAULT_REFUSE || fault.kind == FAULT_REFUSE_AT_ONCE) {
      AnswerWith(reply, (ResultCategory)fault.category, fault.code, "refused " + CategoryName((ResultCategory)fault.category));
   } else if (fault.kind != FAULT_LOSE_REQUEST) {
      execute(call, fault.kind == FAULT_PARTIAL, reply);
      yoke::killPoint("sent");
   }
   const bool lost = fault.kind == FAULT_LOSE_REPLY || fault.kind == FAULT_LOSE_REQUEST;
   if (BLOCKS) {
      advance(world().latencyMs + fault.delayMs);
      if (lost) AnswerWith(reply, CATEGORY_UNKNOWN_OUTCOME, 128, "Trade timeout");
      return;
   }
   if (fault.kind == FAULT_REFUSE_AT_ONCE) return;
   TradeReply later = reply;
   later.request_id = ++theLastRequest;
   if (!lost) theReplies.push_back(LateReply{yoke::theVirtualUs + (world().latencyMs + fault.delayMs) * 1000, later});
   ClearTradeReply(reply);
   reply.pending = true;
   reply.request_id = theLastRequest;
}

bool TradeNextReply(TradeReply &reply) {
   using namespace desktest;
   for (size_t i = 0; i < theReplies.size(); i++) {
      if (theReplies[i].atUs <= yoke::theVirtualUs) {
         reply = theReplies[i].reply;
         theReplies.erase(theReplies.begin() + static_cast<long>(i));
         return true;
      }
   }
   return false;
}

bool TradeFind(const TradeCall &call, TradeReply &reply) {
   using namespace desktest;
   ClearTradeReply(reply);
   if (call.action == ACTION_CANCEL) {
      const HeldOrder *order = orderOf(call.ticket);
      if (order == nullptr || order->end == 0) return false;
      AnswerWith(reply, order->end == 2 ? CATEGORY_NOT_FOUND : CATEGORY_DONE, 0, "found");
      return true;
   }
   if (call.magic == 0) return false;
   for (int i = 0; i < world().dealCount - world().hiddenDeals; i++) {
      if (world().deals[i].magic == call.magic) {
         done(reply, CATEGORY_DONE, world().deals[i].order, world().deals[i].lots);
         reply.text = "Found in the account after the answer was lost";
         return true;
      }
   }
   for (int i = 0; i < world().orderCount; i++) {
      if (world().orders[i].magic == call.magic) {
         done(reply, CATEGORY_PLACED, world().orders[i].ticket, world().orders[i].lots);
         reply.text = "Found in the account after the answer was lost";
         return true;
      }
   }
   return false;
}

#endif
