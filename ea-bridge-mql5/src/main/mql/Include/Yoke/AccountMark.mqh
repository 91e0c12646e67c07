// Notices that the terminal was signed in to another account: what was remembered of the last one's tickets and times
// does not hold for it. An Expert Advisor keeps its memory over such a change.
#ifndef YOKE_ACCOUNT_MARK_MQH
#define YOKE_ACCOUNT_MARK_MQH

#include "Language.mqh"

class AccountMark {
   long m_login;
   string m_server;

public:
   AccountMark() {
      m_login = 0;
      m_server = "";
   }

   // True once for each change, and the first time.
   bool HasChanged() {
      long login = AccountInfoInteger(ACCOUNT_LOGIN);
      string server = AccountInfoString(ACCOUNT_SERVER);
      if (login == m_login && server == m_server) {
         return false;
      }
      m_login = login;
      m_server = server;
      return true;
   }

   string Server() const {
      return m_server;
   }
};

#endif
