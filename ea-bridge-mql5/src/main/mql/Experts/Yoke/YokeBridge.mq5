// Connects this MetaTrader 5 terminal to the Yoke cockpit. Put it on one chart, any symbol, and allow algo trading.
#ifndef EA_CPP
#property copyright "Yoke"
#property version   "0.10"
#property description "Connects this terminal to the Yoke cockpit: one chart, any symbol. Tick 'Allow Algo Trading'."
#endif

#include <Yoke/Bridge.mqh>

int OnInit() {
   return g_bridge.OnStart() ? INIT_SUCCEEDED : INIT_FAILED;
}

void OnDeinit(const int reason) {
   g_bridge.OnStop();
}

void OnTimer() {
   g_bridge.Pump();
}

void OnTick() {
   g_bridge.Pump();
}

void OnTradeTransaction(const MqlTradeTransaction &trans, const MqlTradeRequest &request, const MqlTradeResult &result) {
   TradeOnTransaction(trans, request, result);
   g_bridge.OnReport(trans.type == TRADE_TRANSACTION_REQUEST);
}
