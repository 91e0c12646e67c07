// MetaTrader 4 forgets its last error when it is asked for it, MetaTrader 5 does not. Here both do.
#ifndef YOKE_LAST_ERROR_MQH
#define YOKE_LAST_ERROR_MQH

#include "Language.mqh"

int TakeLastError() {
   int code = GetLastError();
   ResetLastError();
   return code;
}

#endif
