// What a program can ask about the terminal and about itself.
#ifndef YOKE_RUNTIME_ENVIRONMENT_HPP
#define YOKE_RUNTIME_ENVIRONMENT_HPP

#include "runtime/Sandbox.hpp"
#include "runtime/Time.hpp"

enum ENUM_TERMINAL_INFO_INTEGER {
   TERMINAL_BUILD,
   TERMINAL_COMMUNITY_ACCOUNT,
   TERMINAL_COMMUNITY_CONNECTION,
   TERMINAL_CONNECTED,
   TERMINAL_DLLS_ALLOWED,
   TERMINAL_TRADE_ALLOWED,
   TERMINAL_EMAIL_ENABLED,
   TERMINAL_FTP_ENABLED,
   TERMINAL_NOTIFICATIONS_ENABLED,
   TERMINAL_MAXBARS,
   TERMINAL_MQID,
   TERMINAL_CODEPAGE,
   TERMINAL_CPU_CORES,
   TERMINAL_DISK_SPACE,
   TERMINAL_MEMORY_PHYSICAL,
   TERMINAL_MEMORY_TOTAL,
   TERMINAL_MEMORY_AVAILABLE,
   TERMINAL_MEMORY_USED,
   TERMINAL_X64,
   TERMINAL_PING_LAST,
   TERMINAL_VPS,
   TERMINAL_SCREEN_DPI
};
enum ENUM_TERMINAL_INFO_DOUBLE { TERMINAL_COMMUNITY_BALANCE, TERMINAL_RETRANSMISSION };
enum ENUM_TERMINAL_INFO_STRING {
   TERMINAL_LANGUAGE,
   TERMINAL_COMPANY,
   TERMINAL_NAME,
   TERMINAL_PATH,
   TERMINAL_DATA_PATH,
   TERMINAL_COMMONDATA_PATH
};
enum ENUM_MQL_INFO_INTEGER {
   MQL_PROGRAM_TYPE,
   MQL_DLLS_ALLOWED,
   MQL_TRADE_ALLOWED,
   MQL_SIGNALS_ALLOWED,
   MQL_DEBUG,
   MQL_PROFILER,
   MQL_TESTER,
   MQL_OPTIMIZATION,
   MQL_VISUAL_MODE,
   MQL_FRAME_MODE,
   MQL_LICENSE_TYPE,
   MQL_MEMORY_LIMIT,
   MQL_MEMORY_USED
};
enum ENUM_MQL_INFO_STRING { MQL_PROGRAM_NAME, MQL_PROGRAM_PATH };
enum ENUM_PROGRAM_TYPE { PROGRAM_SCRIPT = 1, PROGRAM_EXPERT = 2, PROGRAM_INDICATOR = 4 };

namespace yoke {
#ifdef __MQL5__
const int TERMINAL_BUILD_NUMBER = 4755;
inline const char *const TERMINAL_NAME_TEXT = "MetaTrader 5";
#else
const int TERMINAL_BUILD_NUMBER = 1420;
inline const char *const TERMINAL_NAME_TEXT = "MetaTrader 4";
#endif
} // namespace yoke

inline int TerminalInfoInteger(int property) {
   switch (property) {
   case TERMINAL_BUILD:
      return yoke::TERMINAL_BUILD_NUMBER;
   case TERMINAL_CONNECTED:
      return yoke::conditions().brokerConnected ? 1 : 0;
   case TERMINAL_TRADE_ALLOWED:
      return yoke::conditions().terminalTradeAllowed ? 1 : 0;
   case TERMINAL_PING_LAST:
      return static_cast<int>(yoke::conditions().pingUs);
   case TERMINAL_MAXBARS:
      return 100000;
   case TERMINAL_CODEPAGE:
      return 1252;
   case TERMINAL_CPU_CORES:
      return 2;
   case TERMINAL_DISK_SPACE:
      return yoke::theDiskIsFull ? 0 : 100000;
   case TERMINAL_X64:
#ifdef __MQL5__
      return 1;
#else
      return 0;
#endif
   case TERMINAL_SCREEN_DPI:
      return 96;
   default:
      return 0;
   }
}

inline double TerminalInfoDouble(int) { return 0; }

inline string TerminalInfoString(int property) {
   switch (property) {
   case TERMINAL_LANGUAGE:
      return "English";
   case TERMINAL_COMPANY:
      return yoke::text(yoke::options().company);
   case TERMINAL_NAME:
      return yoke::TERMINAL_NAME_TEXT;
   case TERMINAL_PATH:
   case TERMINAL_DATA_PATH:
      return yoke::text(yoke::options().dataFolder);
   case TERMINAL_COMMONDATA_PATH:
      return yoke::text(yoke::filesFolder(true).parent_path().string());
   default:
      return "";
   }
}

inline int MQLInfoInteger(int property) {
   if (property == MQL_PROGRAM_TYPE) return PROGRAM_EXPERT;
   // The box of the program counts only as long as the button above the charts is on too.
   const bool allowed = yoke::conditions().eaTradeAllowed && yoke::conditions().terminalTradeAllowed;
   return property == MQL_TRADE_ALLOWED && allowed ? 1 : 0;
}

inline string MQLInfoString(int property) { return property == MQL_PROGRAM_NAME ? "YokeBridge" : ""; }

const int INIT_SUCCEEDED = 0;
const int INIT_FAILED = 1;
const int INIT_PARAMETERS_INCORRECT = 2;
const int INIT_AGENT_NOT_SUITABLE = 3;

const int REASON_PROGRAM = 0;
const int REASON_REMOVE = 1;
const int REASON_RECOMPILE = 2;
const int REASON_CHARTCHANGE = 3;
const int REASON_CHARTCLOSE = 4;
const int REASON_PARAMETERS = 5;
const int REASON_ACCOUNT = 6;
const int REASON_TEMPLATE = 7;
const int REASON_INITFAILED = 8;
const int REASON_CLOSE = 9;

namespace yoke {
inline int theUninitReason = 0;
inline bool theStopFlag = false;
inline bool theExpertIsRemoved = false;
} // namespace yoke

inline int UninitializeReason() { return yoke::theUninitReason; }
inline bool IsStopped() { return yoke::theStopFlag; }
// The handler goes on to its end; then comes OnDeinit, and no event after it.
inline void ExpertRemove() { yoke::theExpertIsRemoved = true; }
inline void TerminalClose(int) { yoke::theStopFlag = true; }
inline void DebugBreak() {}
inline bool PlaySound(const string &) { return true; }
inline bool SendNotification(const string &) { return false; }
inline bool SendMail(const string &, const string &) { return false; }

#ifdef __MQL4__
inline bool IsConnected() { return yoke::conditions().brokerConnected; }
inline bool IsTradeContextBusy() { return yoke::utcMs() < yoke::conditions().contextBusyUntilMs; }
inline bool IsExpertEnabled() { return yoke::conditions().terminalTradeAllowed; }
inline bool IsTradeAllowed() {
   const yoke::Conditions &now = yoke::conditions();
   return now.terminalTradeAllowed && now.eaTradeAllowed && !IsTradeContextBusy();
}
inline bool IsDemo() { return yoke::options().tradeMode != "real"; }
inline bool IsTesting() { return false; }
inline bool IsOptimization() { return false; }
inline bool IsVisualMode() { return false; }
inline bool IsDllsAllowed() { return false; }
inline bool IsLibrariesAllowed() { return false; }
inline string TerminalName() { return TerminalInfoString(TERMINAL_NAME); }
inline string TerminalCompany() { return TerminalInfoString(TERMINAL_COMPANY); }
inline string TerminalPath() { return TerminalInfoString(TERMINAL_PATH); }
inline string WindowExpertName() { return MQLInfoString(MQL_PROGRAM_NAME); }
#endif

#endif
