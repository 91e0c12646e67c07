// The key that the cockpit and its terminals share: pasted by the trader, or the file that the installation writes into
// the folder common to all terminals of this user.
#ifndef YOKE_KEY_FILE_MQH
#define YOKE_KEY_FILE_MQH

#include "Handshake.mqh"
#include "LastError.mqh"

#define KEY_FILE "Yoke\\bridge.key"
#define KEY_FILE_MOST_BYTES 4096

class KeyFile {
private:
   string m_problem;

   string Path() const {
      return StringFormat("%s\\Files\\%s", TerminalInfoString(TERMINAL_COMMONDATA_PATH), KEY_FILE);
   }

   bool Refuse(const string problem) {
      m_problem = problem;
      return false;
   }

   bool ReadFile() {
      ResetLastError();
      int file = FileOpen(KEY_FILE, FILE_READ | FILE_BIN | FILE_COMMON | FILE_SHARE_READ | FILE_SHARE_WRITE);
      if (file == INVALID_HANDLE) {
         string text = StringFormat("No key: %s cannot be read (error %d). ", Path(), TakeLastError());
         text += "Run 'yoke install-ea' on this computer, or paste the cockpit's key into the input 'Key'.";
         return Refuse(text);
      }
      ARR(uchar, bytes);
      int size = (int)MathMin((long)FileSize(file), (long)KEY_FILE_MOST_BYTES);
      ArrayResize(bytes, size);
      int count = size > 0 ? (int)FileReadArray(file, bytes, 0, size) : 0;
      FileClose(file);
      if (!KeyFromHex(TextOfUtf8(bytes, 0, count), m_key)) {
         string text = StringFormat("The key in %s is damaged: at least 32 hex digits are expected. ", Path());
         text += "Run 'yoke install-ea' again.";
         return Refuse(text);
      }
      return true;
   }

public:
   ARR(uchar, m_key);

   KeyFile() {
      m_problem = "";
   }

   // pasted: empty = the file counts. False: see Problem(); a later call may find what is missing now.
   bool Load(const string pasted) {
      m_problem = "";
      if (StringLen(pasted) == 0) {
         return ReadFile();
      }
      if (!KeyFromHex(pasted, m_key)) {
         string text = "The input 'Key' is not at least 32 hex digits. ";
         text += "Paste the cockpit's key again, or leave it empty to use the key file.";
         return Refuse(text);
      }
      return true;
   }

   // For the trader.
   string Problem() const {
      return m_problem;
   }
};

#endif
