// What MetaTrader 5 reports, in which order, and what an asynchronous request brings.
// platforms: mt5
#include "brokertest/Requests5.hpp"

using namespace yoke::test;

namespace {

struct Told {
   MqlTradeTransaction transaction;
   MqlTradeRequest request;
   MqlTradeResult result;
};

std::vector<Told> theTold;

std::string kinds() {
   const char *const names[] = {"add", "update", "delete", "history", "", "", "deal", "", "", "position", "request"};
   std::string all;
   for (const Told &told : theTold) all += (all.empty() ? "" : " ") + std::string(names[told.transaction.type]);
   return all;
}

void tellsInTheUsualOrder() {
   theTold.clear();
   send(market(ORDER_TYPE_BUY, 0.1));
   const ulong ticket = theResult.order;
   same(kinds(), std::string("add deal delete history request"), "an execution");
   same(theTold[1].transaction.deal, theResult.deal, "the deal");
   same(theTold[1].transaction.position, ticket, "its position");
   same(theTold[4].result.request_id, theResult.request_id, "the number");
   same(theTold[4].request.magic, 77UL, "the request goes along");
   same(theTold[0].request.magic, 0UL, "with its own report only");
   theTold.clear();
   send(stops(ticket, 1.09, 0));
   same(kinds(), std::string("position request"), "stops");
   theTold.clear();
   send(pending(ORDER_TYPE_BUY_LIMIT, 1.095));
   same(kinds(), std::string("add request"), "a waiting order");
   theTold.clear();
   quote("1.09490", "1.09500");
   same(kinds(), std::string("deal delete history"), "its fill");
   quote("1.10000", "1.10010");
   theTold.clear();
   quote("1.08990", "1.09000");
   same(kinds(), std::string("add deal delete history"), "a stop that was hit");
   quote("1.10000", "1.10010");
}

void answersLater() {
   yoke::mutableOptions().latencyMs = 50;
   MqlTradeRequest request = market(ORDER_TYPE_BUY, 0.1);
   MqlTradeResult first = {};
   MqlTradeResult second = {};
   check(OrderSendAsync(request, first), "sent");
   ordered("fault delay 100");
   check(OrderSendAsync(request, second), "sent");
   same(static_cast<int>(first.retcode), 10008, "placed");
   check(second.request_id > first.request_id, "numbers grow");
   same(first.order, 0UL, "nothing known yet");
   theTold.clear();
   const int before = PositionsTotal();
   pass(49);
   same(PositionsTotal(), before, "not there yet");
   pass(1);
   same(PositionsTotal(), before + 1, "there");
   same(theTold.back().result.request_id, first.request_id, "the first's answer");
   same(static_cast<int>(theTold.back().result.retcode), 10009, "done");
   pass(100);
   same(theTold.back().result.request_id, second.request_id, "the second's");
   yoke::mutableOptions().latencyMs = 0;
}

void losesAnswersAndRequests() {
   MqlTradeRequest request = market(ORDER_TYPE_BUY, 0.1);
   MqlTradeResult result = {};
   ordered("fault lose-reply");
   ordered("fault lose-request");
   theTold.clear();
   const int before = PositionsTotal();
   OrderSendAsync(request, result);
   OrderSendAsync(request, result);
   settle();
   same(kinds(), std::string("add deal delete history"), "carried out, not answered; the other not at all");
   same(PositionsTotal(), before + 1, "one of them");
   ordered("fault lose-reply");
   same(send(request), 10012, "the waiting call gives up");
   same(PositionsTotal(), before + 2, "but it was carried out");
}

void shufflesOnDemand() {
   ordered("transactions shuffled");
   std::set<std::string> orders;
   for (int i = 0; i < 10; i++) {
      theTold.clear();
      send(market(ORDER_TYPE_BUY, 0.01));
      same(theTold.size(), size_t{5}, "all are told");
      orders.insert(kinds());
   }
   check(orders.size() > 3, "in many orders");
   ordered("transactions plain");
}

void losesWhatIsTooMuch() {
   ordered("deposit 1000000");
   while (PositionsTotal() > 0) send(closing(PositionGetTicket(0), 0));
   theTold.clear();
   MqlTradeRequest request = market(ORDER_TYPE_BUY, 0.01);
   MqlTradeResult result = {};
   for (int i = 0; i < 190; i++) OrderSendAsync(request, result);
   yoke::brokerPump();
   for (int i = 0; i < 190; i++) {
      PositionGetTicket(i);
      MqlTradeRequest close = closing(static_cast<ulong>(PositionGetInteger(POSITION_TICKET)), 0.01);
      OrderSendAsync(close, result);
   }
   yoke::brokerPump();
   deliver();
   same(theTold.size(), size_t{1024}, "the queue holds 1024");
   same(PositionsTotal(), 0, "the positions do not ask");
}

} // namespace

void OnTradeTransaction(const MqlTradeTransaction &trans, const MqlTradeRequest &request, const MqlTradeResult &result) {
   theTold.push_back({trans, request, result});
}

int main() {
   Folder folder;
   start("hedging", folder.path());
   tellsInTheUsualOrder();
   answersLater();
   losesAnswersAndRequests();
   shufflesOnDemand();
   losesWhatIsTooMuch();
   return verdict();
}
