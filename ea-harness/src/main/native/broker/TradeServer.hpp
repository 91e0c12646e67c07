// The simulated broker behind the prototypes of TradeApi5.hpp and TradeApi4.hpp.
#ifndef YOKE_BROKER_TRADE_SERVER_HPP
#define YOKE_BROKER_TRADE_SERVER_HPP

#include "broker/BrokerStart.hpp"
#include "broker/SeriesApi.hpp"

#ifdef __MQL5__
#include "broker/CalendarApi5.hpp"
#include "broker/HistoryApi5.hpp"
#include "broker/TradeApi5.hpp"
#else
#include "broker/AccountApi4.hpp"
#include "broker/HistoryApi4.hpp"
#include "broker/TradeApi4.hpp"
#endif

#endif
