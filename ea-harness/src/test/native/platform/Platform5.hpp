// MetaTrader 5's part of the Expert Advisor upon a scripted trade server, as its tests include it.
#ifndef YOKE_TEST_PLATFORM5_HPP
#define YOKE_TEST_PLATFORM5_HPP

#include "platform/Scripted5.hpp"
#include "platform/Calendar.hpp"

#include <Yoke/Platform5.mqh>

#include "platform/Calls.hpp"
#include "wire/Checks.hpp"

#endif
