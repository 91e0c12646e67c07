// The connection to the cockpit: a named pipe, or on MetaTrader 5 a TCP socket. Never waits for the other end.
//
// A pipe is a file to MetaTrader: its size is what can be read, and between reading and writing it wants to be flushed
// and sought. A pipe whose other end is gone is noticed when it is written to.
#ifndef YOKE_TRANSPORT_MQH
#define YOKE_TRANSPORT_MQH

#include "LastError.mqh"

enum TransportKind { TRANSPORT_NONE, TRANSPORT_PIPE, TRANSPORT_TCP };

#define TCP_CONNECT_MS 250
#define TCP_PART_BYTES 16384
#define NETSOCKET_ADDRESS_NOT_ALLOWED 4014

class Transport {
private:
   TransportKind m_kind;
   int m_handle;
   bool m_wrote;
   bool m_read;
   bool m_flushes_cleanly;
   string m_fault;
   int m_fault_code;
   ARR(uchar, m_rest);

   int Fail(const string what, int code) {
      m_fault = StringFormat("%s (error %d)", what, code);
      m_fault_code = code;
      Close();
      return -1;
   }

   int ReceivePipe(ARR_REF(uchar, into), int most) {
      long available = (long)FileSize(m_handle);
      int count = (int)MathMin((long)most, available);
      if (count <= 0) {
         return 0;
      }
      if (m_wrote) {
         FileFlush(m_handle);
         FileSeek(m_handle, 0, SEEK_SET);
         m_wrote = false;
      }
      ResetLastError();
      int got = (int)FileReadArray(m_handle, into, 0, count);
      m_read = true;
      return got > 0 ? got : Fail("the cockpit closed the pipe", TakeLastError());
   }

   int SendPipe(ARR_CREF(uchar, bytes), int start, int count) {
      if (m_read) {
         FileFlush(m_handle);
         FileSeek(m_handle, 0, SEEK_SET);
         m_read = false;
      }
      ResetLastError();
      int written = (int)FileWriteArray(m_handle, bytes, start, count);
      int code = TakeLastError();
      FileFlush(m_handle);
      int flush_code = TakeLastError();
      m_wrote = true;
      // Only a flush that went without an error before says anything when it has one.
      bool is_broken = (written == 0 && code != 0) || (m_flushes_cleanly && flush_code != 0);
      m_flushes_cleanly = m_flushes_cleanly || flush_code == 0;
      return is_broken ? Fail("the cockpit closed the pipe", code != 0 ? code : flush_code) : written;
   }

#ifdef __MQL5__
   // An empty socket may claim one readable byte. A read that is given more than has come would wait.
   int ReceiveTcp(ARR_REF(uchar, into), int most) {
      ResetLastError();
      int readable = (int)SocketIsReadable(m_handle);
      if (readable > 0) {
         int got = SocketRead(m_handle, into, (uint)MathMin(readable, most), 1);
         if (got > 0) {
            return got;
         }
         if (readable > 1) {
            return Fail("the connection to the cockpit broke", TakeLastError());
         }
      }
      return SocketIsConnected(m_handle) ? 0 : Fail("the cockpit closed the connection", TakeLastError());
   }

   int SendTcp(ARR_CREF(uchar, bytes), int start, int count) {
      ResetLastError();
      if (!SocketIsWritable(m_handle)) {
         return SocketIsConnected(m_handle) ? 0 : Fail("the cockpit closed the connection", TakeLastError());
      }
      int part = MathMin(count, TCP_PART_BYTES);
      ArrayResize(m_rest, part);
      ArrayCopy(m_rest, bytes, 0, start, part);
      int sent = SocketSend(m_handle, m_rest, (uint)part);
      return sent >= 0 ? sent : Fail("the connection to the cockpit broke", TakeLastError());
   }
#endif

public:
   Transport() {
      m_kind = TRANSPORT_NONE;
      m_handle = INVALID_HANDLE;
      m_wrote = false;
      m_read = false;
      m_flushes_cleanly = false;
      m_fault = "";
      m_fault_code = 0;
   }

   bool IsOpen() const {
      return m_kind != TRANSPORT_NONE;
   }

   TransportKind Kind() const {
      return m_kind;
   }

   // Why the last opening or transfer failed.
   string Fault() const {
      return m_fault;
   }

   int FaultCode() const {
      return m_fault_code;
   }

   // name: without the path that all pipes have.
   bool OpenPipe(const string name) {
      Close();
      string path = "\\\\.\\pipe\\";
      path += name;
      ResetLastError();
      m_handle = FileOpen(path, FILE_READ | FILE_WRITE | FILE_BIN);
      if (m_handle == INVALID_HANDLE) {
         Fail(StringFormat("the pipe %s does not exist", path), TakeLastError());
         return false;
      }
      m_kind = TRANSPORT_PIPE;
      return true;
   }

   // Waits TCP_CONNECT_MS at most; the cockpit is on this computer. Nothing may be sent in the same pass.
   bool OpenTcp(const string host, int port) {
      Close();
#ifdef __MQL5__
      ResetLastError();
      m_handle = SocketCreate();
      if (m_handle != INVALID_HANDLE && SocketConnect(m_handle, host, (uint)port, TCP_CONNECT_MS)) {
         m_kind = TRANSPORT_TCP;
         return true;
      }
      int code = TakeLastError();
      if (m_handle != INVALID_HANDLE) {
         SocketClose(m_handle);
         m_handle = INVALID_HANDLE;
      }
      Fail(StringFormat("nobody answers at %s:%d", host, port), code);
#else
      Fail(StringFormat("MetaTrader 4 has no TCP connections; %s:%d cannot be reached", host, port), 0);
#endif
      return false;
   }

   // Bytes that have come, at most so many: their number, 0 = none, -1 = the link is dead and closed.
   int Receive(ARR_REF(uchar, into), int most) {
      if (ArraySize(into) < most) {
         ArrayResize(into, most);
      }
      if (m_kind == TRANSPORT_PIPE) {
         return ReceivePipe(into, most);
      }
#ifdef __MQL5__
      if (m_kind == TRANSPORT_TCP) {
         return ReceiveTcp(into, most);
      }
#endif
      return -1;
   }

   // Writes bytes[start...]: how many were taken, 0 = none now, -1 = the link is dead and closed.
   int Send(ARR_CREF(uchar, bytes), int start, int count) {
      if (m_kind == TRANSPORT_PIPE) {
         return SendPipe(bytes, start, count);
      }
#ifdef __MQL5__
      if (m_kind == TRANSPORT_TCP) {
         return SendTcp(bytes, start, count);
      }
#endif
      return -1;
   }

   void Close() {
      if (m_kind == TRANSPORT_PIPE) {
         FileClose(m_handle);
      }
#ifdef __MQL5__
      if (m_kind == TRANSPORT_TCP) {
         SocketClose(m_handle);
      }
#endif
      m_kind = TRANSPORT_NONE;
      m_handle = INVALID_HANDLE;
      m_wrote = false;
      m_read = false;
      m_flushes_cleanly = false;
   }
};

#endif
