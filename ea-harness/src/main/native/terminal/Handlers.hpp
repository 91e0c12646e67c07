// The handlers that an Expert Advisor may have; comes before its sources, so that a missing one is a null pointer.
#ifndef YOKE_TERMINAL_HANDLERS_HPP
#define YOKE_TERMINAL_HANDLERS_HPP

int OnInit();
__attribute__((weak)) void OnDeinit(const int reason);
__attribute__((weak)) void OnTick();
__attribute__((weak)) void OnTimer();

#endif
