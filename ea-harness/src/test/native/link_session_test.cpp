// The whole link in virtual time against a cockpit on the pipe: handshake and its refusals, snapshot, heartbeats, what
// comes in, what happens when it is lost, and what a trader reads meanwhile.
#include "link/Surroundings.hpp"

#include <Yoke/Bridge.mqh>

using namespace linktest;

namespace {

const std::string KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

FakeCockpit cockpit;

void pass(long ms = 10) {
   yoke::advanceVirtualMs(ms);
   g_bridge.Pump();
}

void passes(long ms) {
   for (long done = 0; done < ms; done += 10) pass();
}

std::string onPanel() {
   std::string text;
   for (const auto &[name, object] : yoke::theObjects) {
      const auto found = object.strings.find(OBJPROP_TEXT);
      if (found != object.strings.end()) text += found->second.utf8() + "\n";
   }
   return text;
}

std::string oneLine(std::string text) {
   for (char &c : text) c = c == '\n' ? ' ' : c;
   return text;
}

// Until the terminal has connected; milliseconds, -1 = not within that time.
long awaitConnection(long mostMs) {
   for (long ms = 0; ms <= mostMs; ms += 10) {
      if (cockpit.accept()) return ms;
      pass();
   }
   return -1;
}

std::string awaitLine(const std::string &type, long mostMs = 1000) {
   for (long ms = 0; ms <= mostMs; ms += 10) {
      const std::string line = cockpit.hear(type);
      if (!line.empty()) return line;
      pass();
   }
   check(false, "no " + type + " came");
   return "";
}

string str(const std::string &value) { return yoke::text(value); }

struct Greeting {
   std::string hello;
   std::string auth;
   std::string proof;
};

const std::string COCKPIT_NONCE = "ffeeddccbbaa99887766554433221100";

// As far as AUTH.
Greeting greet() {
   Greeting greeting;
   check(awaitConnection(40000) >= 0, "the terminal connects");
   greeting.hello = awaitLine("HELLO");
   cockpit.say("CHALLENGE\t" + COCKPIT_NONCE);
   greeting.auth = awaitLine("AUTH");
   Array<uchar> key;
   KeyFromHex(str(KEY), key);
   greeting.proof =
      CockpitProof(key, str(field(greeting.hello, 16)), str(COCKPIT_NONCE), 501, "Alder-Demo").utf8();
   return greeting;
}

std::string welcome(const std::string &proof, long epoch = 1000) {
   return "WELCOME\ts1\t0\t1000\t3000\t10000\t0\t\t\t0\tHOLD\t" + std::to_string(epoch) + "\t" + proof + "\t1";
}

void goLive() {
   const Greeting greeting = greet();
   cockpit.say(welcome(greeting.proof));
   awaitLine("SNAP_END");
}

void start(const Folder &folder, bool withKey = true) {
   world = Surroundings();
   if (withKey) folder.write("Common/Files/Yoke/bridge.key", KEY + "\r\n");
   std::filesystem::remove_all(folder.path() + "/MQL5");
   std::filesystem::remove_all(folder.path() + "/MQL4");
   cockpit.stopListening();
   cockpit.listen();
   same(g_bridge.OnStart() ? 1 : 0, 1, "starts");
}

void stop() {
   g_bridge.OnStop();
   check(yoke::theObjects.empty(), "the panel is gone");
}

void greetsProvesAndSendsItsBook(const Folder &folder) {
   start(folder);
   world.positions = {position(7, 0.5), position(8, 1)};
   const Greeting greeting = greet();
   sameText(field(greeting.hello, 4), "MT5", "HELLO's platform");
   sameText(field(greeting.hello, 7) + field(greeting.hello, 8), "Alder-Demo501", "HELLO's account");
   Array<uchar> key;
   KeyFromHex(str(KEY), key);
   sameText(field(greeting.auth, 1),
            TerminalProof(key, str(field(greeting.hello, 16)), str(COCKPIT_NONCE), 501, "Alder-Demo").utf8(), "AUTH");
   cockpit.say(welcome(greeting.proof));
   pass();
   std::string line = cockpit.hear();
   sameText(field(line, 0), "SNAP_BEGIN", "a snapshot at once");
   sameText(field(line, 2), field(greeting.hello, 14), "of the epoch that HELLO told");
   std::map<std::string, int> counts;
   for (line = cockpit.hear(); field(line, 0) != "SNAP_END" && !line.empty(); line = cockpit.hear()) counts[field(line, 0)]++;
   same(counts["SYM"], 2, "Market Watch");
   same(counts["POS"], 2, "positions");
   same(counts["ACC"], 1, "account");
   sameText(field(line, 2) + field(line, 3) + field(line, 4) + field(line, 5), "2200", "its counts");
   sameText(field(line, 6), HashText(g_watch.EventHash()).utf8(), "its hash");
   const std::string beat = awaitLine("HB");
   sameText(field(beat, 20), HashText(g_watch.EventHash()).utf8(), "a heartbeat with the book's hash");
   passes(300);
   check(has(onPanel(), "connected by pipe") && has(onPanel(), "Account 501 at Alder-Demo"), "the panel says so");
   stop();
   check(has(cockpit.hear("BYE"), "SHUTDOWN"), "an orderly end says goodbye");
}

void heartbeatsAndDeath(const Folder &folder) {
   start(folder);
   goLive();
   cockpit.hearAll();
   for (int second = 0; second < 5; second++) {
      passes(1000);
      cockpit.say("HB\t1\t1");
   }
   int beats = 0;
   for (const std::string &line : cockpit.hearAll()) beats += field(line, 0) == "HB" ? 1 : 0;
   check(beats == 5, "a heartbeat a second: " + std::to_string(beats));
   passes(30);
   same(world.heartbeats, 5, "the guard knows that the cockpit lives");
   passes(9900);
   check(cockpit.listenNow(), "silence of less than dead_ms is borne");
   passes(400);
   check(!cockpit.listenNow(), "then the link is given up");
   check(awaitConnection(400) >= 0, "and a new one opened at once");
   stop();
}

void refusesWhoDoesNotHoldTheKey(const Folder &folder) {
   start(folder);
   const Greeting greeting = greet();
   cockpit.say(welcome(std::string(64, '0')));
   check(field(awaitLine("BYE"), 1) == "AUTH", "a wrong proof is answered with BYE AUTH");
   same(world.cockpitEpoch, 0L, "nothing was obeyed");
   goLive();
   stop();
}

void readsANewKeyAfterARefusal(const Folder &folder) {
   start(folder);
   folder.write("Common/Files/Yoke/bridge.key", std::string(64, 'e'));
   greet();
   cockpit.say("BYE\tAUTH\tthe key is not this cockpit's");
   passes(300);
   check(has(oneLine(onPanel()), "not this cockpit's"), "the panel tells why");
   folder.write("Common/Files/Yoke/bridge.key", KEY);
   awaitConnection(3000);
   const Greeting greeting = greet();
   Array<uchar> key;
   KeyFromHex(str(KEY), key);
   sameText(field(greeting.auth, 1),
            TerminalProof(key, str(field(greeting.hello, 16)), str(COCKPIT_NONCE), 501, "Alder-Demo").utf8(),
            "the proof with the new key");
   stop();
}

void refusesAnOlderCockpit(const Folder &folder) {
   start(folder);
   world.cockpitEpoch = 2000;
   cockpit.say(welcome(greet().proof, 1999));
   check(field(awaitLine("BYE"), 1) == "OLD_COCKPIT", "an older cockpit is refused");
   cockpit.say(welcome(greet().proof, 2000));
   awaitLine("SNAP_END");
   stop();
}

void refusesAnythingElseThanAHandshake(const Folder &folder) {
   start(folder);
   check(awaitConnection(1000) >= 0, "connects");
   awaitLine("HELLO");
   cockpit.say("FLATTEN\tx\t99999999999999\tALL\t");
   check(field(awaitLine("BYE"), 1) == "PROTOCOL", "nothing is done for who has not proved itself");
   check(world.flattens.empty(), "no flatten");
   check(awaitConnection(2000) >= 0, "connects again");
   awaitLine("HELLO");
   cockpit.say(welcome(std::string(64, '0')));
   check(field(awaitLine("BYE"), 1) == "PROTOCOL", "WELCOME before AUTH");
   check(awaitConnection(3000) >= 0, "connects again");
   awaitLine("HELLO");
   passes(5100);
   check(!cockpit.listenNow(), "five seconds for the handshake");
   stop();
}

void malformedEndsThisSessionOnly(const Folder &folder) {
   start(folder);
   goLive();
   cockpit.say("NEWS\tx");
   check(has(awaitLine("ERR"), "NEWS\tunknown type"), "an unknown type is answered");
   cockpit.say("CMD\tc1\tsoon\tOPEN");
   check(has(awaitLine("BYE"), "MALFORMED"), "a malformed line ends the session");
   check(world.commands.empty(), "and is not carried out");
   goLive();
   cockpit.sayRaw(std::string(70000, 'x'));
   check(has(awaitLine("BYE"), "MALFORMED"), "so does a line without an end");
   goLive();
   cockpit.sayRaw("HB\t1\t\x01\n");
   check(has(awaitLine("BYE"), "MALFORMED"), "and a control character");
   goLive();
   stop();
}

void supersededStaysAway(const Folder &folder) {
   start(folder);
   goLive();
   cockpit.say("BYE\tSUPERSEDED\tanother terminal");
   pass();
   cockpit.hangUp();
   check(awaitConnection(300'000) < 0, "does not chase the other");
   check(has(oneLine(onPanel()), "Another terminal"), "and says why");
   stop();
   start(folder);
   goLive();
   stop();
}

void climbsTheLadder(const Folder &folder) {
   start(folder);
   goLive();
   cockpit.stopListening();
   passes(3000);
   check(has(oneLine(onPanel()), "Start Yoke on this computer"), "the panel tells what to do: " + oneLine(onPanel()));
   passes(120'000);
   cockpit.listen();
   const long waited = awaitConnection(40'000);
   check(waited >= 0 && waited <= 36'000, "at most 30 s and a fifth: " + std::to_string(waited));
   cockpit.hangUp();
   stop();
}

void keyMayComeLater(const Folder &folder) {
   std::filesystem::remove_all(folder.path() + "/Common");
   start(folder, false);
   passes(3000);
   check(has(oneLine(onPanel()), "yoke install-ea"), "the panel tells what is missing");
   check(!cockpit.accept(), "nothing is said without a key");
   folder.write("Common/Files/Yoke/bridge.key", "not a key");
   passes(5000);
   check(has(oneLine(onPanel()), "damaged"), "a bad key is told apart");
   folder.write("Common/Files/Yoke/bridge.key", KEY);
   check(awaitConnection(6000) >= 0, "within five seconds of the installation");
   stop();
}

void waitsForAnAccount(const Folder &folder) {
   start(folder);
   world.login = 0;
   passes(2000);
   check(has(oneLine(onPanel()), "log in to a trading account"), "tells what is missing");
   same(world.starts, 0, "no journal of nobody");
   world.login = 501;
   goLive();
   world.login = 502;
   passes(1100);
   check(has(cockpit.hear("BYE"), "SHUTDOWN"), "another account ends the session");
   same(world.stops, 1, "and closes its files");
   check(awaitConnection(2000) >= 0, "then begins anew");
   sameText(field(awaitLine("HELLO"), 8), "502", "as the other one");
   stop();
}

void secondChartStaysOff(const Folder &folder) {
   start(folder);
   InstanceLock first;
   check(first.Take(), "another chart holds the lock");
   passes(2000);
   check(has(oneLine(onPanel()), "another chart"), "explains itself");
   check(!cockpit.accept(), "and stays off");
   first.Release();
   check(awaitConnection(6000) >= 0, "takes over when the other is gone");
   stop();
}

void passesOnWhatTheCockpitWants(const Folder &folder) {
   start(folder);
   setQuote("EURUSD", 1.1, 1.2, 5);
   goLive();
   cockpit.say("SUB\tEURUSD\tNOSUCH");
   check(has(awaitLine("ERR"), "NOSUCH"), "an unknown symbol");
   cockpit.hearAll();
   setQuote("EURUSD", 1.1, 1.3, 6);
   check(has(awaitLine("TICK"), "EURUSD\t1.1\t1.3"), "quotes of the other");
   cockpit.say("UNSUB\tEURUSD");
   passes(50);
   setQuote("EURUSD", 1.1, 1.4, 7);
   passes(50);
   sameText(cockpit.hear("TICK"), "", "no more quotes");
   cockpit.say("CMD\tc1\t9\tOPEN\tEURUSD\tBUY\t0.1");
   cockpit.say("FLATTEN\tf1\t9\tALL\t");
   cockpit.say("GUARD\t1\t\t\t0\tHOLD");
   passes(300);
   same(world.commands.size(), size_t{1}, "the command");
   same(world.flattens.size(), size_t{1}, "the flatten");
   check(world.rules.halted && has(onPanel(), "HALTED"), "the guard, in red");
   cockpit.say("CALENDAR\t1\t2");
   check(has(awaitLine("ERR"), "CALENDAR"), "no calendar here");
   cockpit.say("SNAP");
   awaitLine("SNAP_END");
   stop();
}

int calendarRowsWithin(int seconds) {
   int rows = 0;
   for (int second = 0; second < seconds; second++) {
      passes(1000);
      cockpit.say("HB\t1\t1");
      for (const std::string &line : cockpit.hearAll()) rows += field(line, 0) == "CAL" ? 1 : 0;
   }
   return rows;
}

void calendarIsPushed(const Folder &folder) {
   start(folder);
   world.calendarRows = 250;
   goLive();
   same(calendarRowsWithin(2), 250, "the next days after WELCOME");
   stop();
   start(folder);
   goLive();
   world.calendarRows = 40;
   same(calendarRowsWithin(290), 0, "where it was not loaded yet");
   same(calendarRowsWithin(20), 40, "it is read again after five minutes");
   stop();
}

void lostEventsComeAgain(const Folder &folder) {
   start(folder);
   goLive();
   for (int i = 1; i <= 5; i++) OutPositionEvent("POSITION_CHANGED", position(i, 0.1));
   passes(20);
   cockpit.hearAll();
   cockpit.say("RESEND\t4");
   sameText(field(awaitLine("EV"), 2), "4", "from there on");
   sameText(field(awaitLine("EV"), 2), "5", "to the last");
   cockpit.say("EACK\t5");
   passes(20);
   cockpit.say("RESEND\t3");
   awaitLine("SNAP_BEGIN");
   cockpit.hangUp();
   passes(1100);
   g_outlet.SetLive(false);
   for (int i = 1; i <= 3; i++) OutPositionEvent("POSITION_CHANGED", position(i, 0.1));
   cockpit.say(welcome(greet().proof));
   sameText(field(awaitLine("SNAP_BEGIN"), 3), "8", "offline events are in the next snapshot");
   stop();
}

void unreadableBookDelaysTheSnapshot(const Folder &folder) {
   start(folder);
   world.bookIsReadable = false;
   cockpit.say(welcome(greet().proof));
   passes(500);
   sameText(cockpit.hear("SNAP_BEGIN"), "", "no snapshot of a book that cannot be read");
   world.bookIsReadable = true;
   awaitLine("SNAP_END");
   stop();
}

} // namespace

int main() {
   Folder folder;
   greetsProvesAndSendsItsBook(folder);
   heartbeatsAndDeath(folder);
   refusesWhoDoesNotHoldTheKey(folder);
   readsANewKeyAfterARefusal(folder);
   refusesAnOlderCockpit(folder);
   refusesAnythingElseThanAHandshake(folder);
   malformedEndsThisSessionOnly(folder);
   supersededStaysAway(folder);
   climbsTheLadder(folder);
   keyMayComeLater(folder);
   waitsForAnAccount(folder);
   secondChartStaysOff(folder);
   passesOnWhatTheCockpitWants(folder);
   calendarIsPushed(folder);
   lostEventsComeAgain(folder);
   unreadableBookDelaysTheSnapshot(folder);
   return finish("link_session_test");
}
