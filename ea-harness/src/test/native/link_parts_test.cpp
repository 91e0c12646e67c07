// The parts of the link that need no other end: clock, ladder, ring, queue, quotes, candles.
#include "link/Surroundings.hpp"

#include <Yoke/Candles.mqh>
#include <Yoke/Clock.mqh>
#include <Yoke/EventRing.mqh>
#include <Yoke/Quotes.mqh>
#include <Yoke/ReconnectLadder.mqh>

using namespace linktest;

namespace {

FakeCockpit cockpit;

// The terminal's end of a new connection.
void connectPipe() {
   cockpit.hangUp();
   check(g_transport.OpenPipe("yoke"), "the pipe opens");
   check(cockpit.accept(), "the cockpit accepts");
   g_out.Clear();
   g_outlet.SetLive(true);
}

void clockTellsMillisecondsBetweenSeconds() {
   Clock clock;
   for (int i = 0; i < 200; i++) {
      clock.UtcNowMs();
      yoke::advanceVirtualMs(7);
   }
   const long error = yoke::utcMs() - clock.UtcNowMs();
   check(error >= 0 && error <= 7, "UTC is known to a poll's length, not to a second: " + std::to_string(error));
   same(clock.Jumps(), 0L, "no jump was seen");
}

void clockNeverGoesBack() {
   Clock clock;
   ulong last = clock.MonoUs();
   for (int i = 0; i < 50; i++) {
      yoke::advanceVirtualMs(i);
      const ulong now = clock.MonoUs();
      check(now >= last, "monotonic");
      last = now;
   }
}

void ladderClimbsAndStaysAtItsTop() {
   ReconnectLadder ladder;
   const long steps[] = {250, 1000, 2000, 4000, 8000, 16000, 30000, 30000};
   for (const long step : steps) {
      const long wait = ladder.NextWaitMs();
      check(wait >= step && wait <= step + step / 5, "a step of " + std::to_string(step) + ", not " + std::to_string(wait));
   }
   ladder.Reset();
   check(ladder.NextWaitMs() <= 300, "quick again after a welcome");
}

void ringKeepsTheNewestAndResendsThem() {
   connectPipe();
   g_events.Start(77);
   g_outlet.SetLive(false);
   for (int i = 1; i <= 2100; i++) OutPositionEvent("POSITION_CHANGED", position(i, 0.1));
   same(g_events.LastSeq(), 2100L, "every event has a number, also offline");
   same(g_events.Count(), 2048, "the ring is bounded");
   check(!g_events.Reaches(52), "the oldest are gone");
   check(g_events.Reaches(53), "the rest is there");
   g_outlet.SetLive(true);
   g_events.Resend(2099, g_out);
   check(g_out.Flush(g_transport), "flush");
   sameText(field(cockpit.hear(), 2), "2099", "resent");
   sameText(field(cockpit.hear(), 4), "2100", "resent with its state");
   sameText(cockpit.hear(), "", "no more than that");
   g_events.Confirm(2090);
   same(g_events.Count(), 10, "confirmed ones are let go");
   check(!g_events.Reaches(2090) && g_events.Reaches(2091), "the ring reaches behind what was confirmed");
   g_events.Confirm(9999);
   same(g_events.Count(), 0, "a confirmation of more than there is");
   check(g_events.Reaches(2101), "the next one will be there");
}

void ringWrapsAroundManyTimes() {
   connectPipe();
   g_events.Start(78);
   g_outlet.SetLive(false);
   for (int i = 1; i <= 10000; i++) {
      OutDealEvent([&] {
         DealRow row;
         ClearDealRow(row);
         row.ticket = i;
         row.symbol = "EURUSD";
         row.reason = "EXPERT";
         return row;
      }());
      if (i % 3 == 0) g_events.Confirm(i - 100);
   }
   g_outlet.SetLive(true);
   g_events.Resend(9990, g_out);
   g_out.Flush(g_transport);
   for (int i = 9990; i <= 10000; i++) sameText(field(cockpit.hear(), 4), std::to_string(i), "after many turns");
}

void eventsOvertakeQuotesAndKeepTheirOrder() {
   connectPipe();
   g_events.Start(79);
   g_quotes.Clear();
   g_quotes.Add("EURUSD");
   setQuote("EURUSD", 1.1, 1.2, 5);
   g_quotes.Pump();
   OutPositionEvent("POSITION_OPENED", position(1, 0.1));
   OutAck("a");
   TradeReply reply;
   ClearTradeReply(reply);
   OutResult("a", reply, 5);
   OutPositionEvent("POSITION_CLOSED", position(1, 0.1));
   g_outlet.Settle();
   g_out.Flush(g_transport);
   sameText(field(cockpit.hear(), 3), "POSITION_OPENED", "first the events");
   sameText(field(cockpit.hear(), 0), "ACK", "in their order");
   sameText(field(cockpit.hear(), 3), "POSITION_CLOSED", "all of a pass");
   sameText(field(cockpit.hear(), 0), "RESULT", "then what they explain");
   sameText(field(cockpit.hear(), 0), "TICK", "quotes last");
}

void quotesAreSentWhenTheyChange() {
   connectPipe();
   g_quotes.Clear();
   g_quotes.Add("EURUSD");
   g_quotes.Add("XAUUSD");
   setQuote("EURUSD", 1.1, 1.2, 5);
   setQuote("XAUUSD", 0, 0, 5);
   for (int i = 0; i < 3; i++) g_quotes.Pump();
   g_out.Flush(g_transport);
   same(cockpit.hearAll().size(), size_t{1}, "one quote, and never zero prices");
   setQuote("EURUSD", 1.1, 1.3, 6);
   g_quotes.Pump();
   g_out.Flush(g_transport);
   sameText(field(cockpit.hear(), 3), "1.3", "the new one");
}

void slowCockpitGetsTheNewestQuotesOnly() {
   connectPipe();
   g_quotes.Clear();
   g_quotes.Add("EURUSD");
   g_quotes.Add("GBPUSD");
   // Nothing is flushed: more than 64 KiB wait soon.
   for (int i = 1; i <= 5000; i++) {
      setQuote("EURUSD", 1 + i * 0.00001, 2, i);
      setQuote("GBPUSD", 1 + i * 0.00001, 2, i);
      g_quotes.Pump();
   }
   check(g_out.Size() <= 66000, "the queue stays small: " + std::to_string(g_out.Size()));
   OutAck("urgent");
   g_out.Flush(g_transport);
   sameText(field(cockpit.hear(), 0), "ACK", "an answer overtakes what waits");
   while (g_out.Size() > 0) {
      g_out.Flush(g_transport);
      cockpit.hearAll();
   }
   cockpit.hearAll();
   g_quotes.Pump();
   g_out.Flush(g_transport);
   const std::vector<std::string> last = cockpit.hearAll();
   same(last.size(), size_t{2}, "then one quote per symbol");
   for (const std::string &line : last) sameText(field(line, 2), "1.05", "the newest");
}

CandleRequest history(long rid, int count) {
   CandleRequest request;
   ClearCandleRequest(request);
   request.rid = rid;
   request.symbol = "EURUSD";
   request.timeframe = "M5";
   request.count = count;
   return request;
}

std::vector<std::string> pumpCandles(long ms) {
   std::vector<std::string> lines;
   for (long done = 0; done < ms; done += 10) {
      yoke::advanceVirtualMs(10);
      g_candles.Pump(MonoMs());
      g_out.Flush(g_transport);
      for (const std::string &line : cockpit.hearAll()) lines.push_back(line);
   }
   return lines;
}

void candlesAreRetriedUntilTheyCome() {
   connectPipe();
   g_candles.Clear();
   world.copied = {-1, -1, 300};
   world.copies = 0;
   g_candles.OnRequest(history(1, 300), MonoMs());
   check(pumpCandles(200).empty(), "nothing at first");
   same(world.copies, 1, "and the terminal is left alone meanwhile");
   const std::vector<std::string> lines = pumpCandles(1000);
   same(lines.size(), size_t{301}, "all candles and their end");
   same(world.copies, 3, "three attempts, a quarter of a second apart");
   sameText(lines.empty() ? "" : field(lines.back(), 2), "COMPLETE", "whole");
   sameText(lines.empty() ? "" : field(lines[0], 4), "1042000000", "the oldest first");
}

void shortHistoryIsPartial() {
   connectPipe();
   g_candles.Clear();
   world.copied = {10, 20, 20};
   world.copies = 0;
   g_candles.OnRequest(history(2, 300), MonoMs());
   check(pumpCandles(1500).empty(), "waits for more");
   const std::vector<std::string> lines = pumpCandles(2000);
   same(lines.size(), size_t{21}, "then sends what there is");
   sameText(lines.empty() ? "" : field(lines.back(), 2), "PARTIAL", "and says so");
   world.firstOnServer = 1'000'000 + 60L * 980;
   g_candles.OnRequest(history(3, 300), MonoMs());
   same(pumpCandles(300).size(), size_t{21}, "what begins with the server's history needs no wait");
   world.firstOnServer = 0;
}

void candlesThatNeverComeEndWithAText() {
   connectPipe();
   g_candles.Clear();
   world.copied = {-1};
   g_candles.OnRequest(history(4, 300), MonoMs());
   check(pumpCandles(29500).empty(), "nothing for 30 s");
   const std::vector<std::string> lines = pumpCandles(1000);
   same(lines.size(), size_t{1}, "then the end");
   check(!lines.empty() && field(lines[0], 2) == "ERROR" && has(lines[0], "4401"), "an error with its code");
}

void historyRequestsAreBounded() {
   connectPipe();
   g_candles.Clear();
   world.copied = {-1};
   for (int i = 0; i < 65; i++) g_candles.OnRequest(history(i, 10), MonoMs());
   same(g_candles.Waiting(), 64, "64 wait");
   CandleRequest other = history(99, 10);
   other.symbol = "NOSUCH";
   g_candles.OnRequest(other, MonoMs());
   g_candles.OnRequest(history(98, 0), MonoMs());
   g_out.Flush(g_transport);
   const std::vector<std::string> lines = cockpit.hearAll();
   same(lines.size(), size_t{3}, "the rest is answered at once");
   for (const std::string &line : lines) sameText(field(line, 2), "ERROR", "as an error");
}

} // namespace

int main() {
   Folder folder;
   cockpit.listen();
   clockTellsMillisecondsBetweenSeconds();
   clockNeverGoesBack();
   ladderClimbsAndStaysAtItsTop();
   ringKeepsTheNewestAndResendsThem();
   ringWrapsAroundManyTimes();
   eventsOvertakeQuotesAndKeepTheirOrder();
   quotesAreSentWhenTheyChange();
   slowCockpitGetsTheNewestQuotesOnly();
   candlesAreRetriedUntilTheyCome();
   shortHistoryIsPartial();
   candlesThatNeverComeEndWithAText();
   historyRequestsAreBounded();
   return finish("link_parts_test");
}
