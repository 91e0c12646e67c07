// MetaTrader 4's part of the Expert Advisor upon a scripted trade server, as its tests include it.
#ifndef YOKE_TEST_PLATFORM4_HPP
#define YOKE_TEST_PLATFORM4_HPP

#include "platform/Scripted4.hpp"

#include <Yoke/Platform4.mqh>

#include "platform/Calls.hpp"
#include "wire/Checks.hpp"

#endif
