// platforms: mt5
// The link over TCP with the traps of MetaTrader 5's sockets: the allow-list, a first send that comes too early, an empty
// socket that claims a byte, handles that are dead after an error.
#include "link/Surroundings.hpp"

#include <Yoke/Bridge.mqh>

using namespace linktest;

namespace {

const std::string KEY = "00112233445566778899aabbccddeeff";

FakeCockpit cockpit;

void passes(long ms) {
   for (long done = 0; done < ms; done += 10) {
      yoke::advanceVirtualMs(10);
      g_bridge.Pump();
   }
}

bool connects(long mostMs) {
   for (long ms = 0; ms <= mostMs; ms += 10) {
      if (cockpit.accept()) return true;
      passes(10);
   }
   return false;
}

std::string awaitLine(const std::string &type) {
   for (int i = 0; i < 100; i++) {
      const std::string line = cockpit.hear(type);
      if (!line.empty()) return line;
      passes(10);
   }
   check(false, "no " + type + " came");
   return "";
}

void goLive() {
   check(connects(3000), "connects");
   const std::string hello = awaitLine("HELLO");
   cockpit.say("CHALLENGE\tffeeddccbbaa99887766554433221100");
   awaitLine("AUTH");
   Array<uchar> key;
   KeyFromHex(yoke::text(KEY), key);
   const string proof = CockpitProof(key, yoke::text(field(hello, 16)), "ffeeddccbbaa99887766554433221100", 501, "Alder-Demo");
   cockpit.say("WELCOME\ts1\t0\t1000\t3000\t10000\t0\t\t\t0\tHOLD\t1000\t" + proof.utf8() + "\t1");
   awaitLine("SNAP_END");
}

std::string trouble() { return g_link.Trouble().utf8(); }

void tellsWhichAddressToAllow() {
   InpTransport = TCP;
   g_bridge.OnStart();
   passes(500);
   check(has(trouble(), "Tools > Options > Expert Advisors") && has(trouble(), "add exactly: 127.0.0.1"),
         "what to allow, and where: " + trouble());
   check(!cockpit.accept(), "no connection was made");
   g_bridge.OnStop();
   InpTransport = AUTO;
   g_bridge.OnStart();
   passes(500);
   check(has(trouble(), "yoke does not exist") && has(trouble(), "Start Yoke"), "AUTO thinks of the pipe first: " + trouble());
   g_bridge.OnStop();
}

void goesLiveOverTcpWhereThereIsNoPipe(int port) {
   yoke::mutableOptions().allowedAddresses = {"127.0.0.1:" + std::to_string(port)};
   g_bridge.OnStart();
   goLive();
   check(g_transport.Kind() == TRANSPORT_TCP, "by TCP");
   passes(5000);
   check(cockpit.listenNow(), "a quiet link lives");
   cockpit.say("HB\t1\t1");
   passes(20);
   same(world.heartbeats, 1, "what comes is read, whatever the socket claims");
   const std::string many(60000, 'x');
   for (int i = 0; i < 5; i++) cockpit.say("ERR\t" + many + "\tx");
   cockpit.say("HB\t1\t1");
   passes(100);
   same(world.heartbeats, 2, "also behind much else");
}

void comesBackAfterALoss() {
   cockpit.hangUp();
   passes(100);
   check(has(trouble(), "closed the connection"), "a closed connection shows at once: " + trouble());
   goLive();
   g_bridge.OnStop();
   check(has(cockpit.hear("BYE"), "SHUTDOWN"), "goodbye");
}

} // namespace

int main() {
   Folder folder;
   folder.write("Common/Files/Yoke/bridge.key", KEY);
   const int port = cockpit.listenTcp();
   InpPort = port;
   tellsWhichAddressToAllow();
   goesLiveOverTcpWhereThereIsNoPipe(port);
   comesBackAfterALoss();
   return finish("link_tcp_test");
}
