// One bridge per terminal: a file that is held open without sharing. Whatever ends the holder, the system closes it.
#ifndef YOKE_INSTANCE_LOCK_MQH
#define YOKE_INSTANCE_LOCK_MQH

#include "Language.mqh"

#define LOCK_FILE "Yoke\\bridge.lock"

class InstanceLock {
private:
   int m_file;

public:
   InstanceLock() {
      m_file = INVALID_HANDLE;
   }

   // False: another chart of this terminal holds it.
   bool Take() {
      if (m_file == INVALID_HANDLE) {
         m_file = FileOpen(LOCK_FILE, FILE_WRITE | FILE_BIN);
      }
      return m_file != INVALID_HANDLE;
   }

   void Release() {
      if (m_file != INVALID_HANDLE) {
         FileClose(m_file);
         m_file = INVALID_HANDLE;
      }
   }
};

#endif
