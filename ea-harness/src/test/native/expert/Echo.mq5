// A tiny Expert Advisor that proves the terminal before there is another: it sends back every line of the pipe, tells its
// events in the log, and obeys a few words.
#ifndef ECHO_MQ5
#define ECHO_MQ5

#include <Yoke/Types.mqh>

input string InpGreeting = "hello";
input int InpTimerMs = 10;

int g_pipe = INVALID_HANDLE;
int g_ticks = 0;
int g_file = INVALID_HANDLE;

void Obey(const string word) {
   if (word == "divide") {
      int zero = StringLen(word) - 6;
      Print(1 / zero);
   }
   if (word == "index") {
      ARR(int, none);
      Print(none[0]);
   }
   if (word == "journal") {
      if (g_file == INVALID_HANDLE) {
         g_file = FileOpen("Yoke\\journal.txt", FILE_WRITE | FILE_READ | FILE_TXT | FILE_ANSI, '\t', CP_UTF8);
      }
      FileSeek(g_file, 0, SEEK_END);
      FileWriteString(g_file, "line\n");
      FileFlush(g_file);
      FileWriteString(g_file, "lost\n");
   }
   if (word == "remove") {
      ExpertRemove();
   }
}

void Pump() {
   if (g_pipe == INVALID_HANDLE) {
      g_pipe = FileOpen("\\\\.\\pipe\\yoke", FILE_READ | FILE_WRITE | FILE_BIN);
      return;
   }
   int waiting = (int)FileSize(g_pipe);
   if (waiting == 0) {
      return;
   }
   ARR(uchar, bytes);
   int count = (int)FileReadArray(g_pipe, bytes, 0, waiting);
   string text = CharArrayToString(bytes, 0, count, CP_UTF8);
   FileFlush(g_pipe);
   FileSeek(g_pipe, 0, SEEK_SET);
   FileWriteArray(g_pipe, bytes, 0, count);
   FileFlush(g_pipe);
   FileSeek(g_pipe, 0, SEEK_SET);
   StringReplace(text, "\n", "");
   Obey(text);
}

int OnInit() {
   Print(InpGreeting, " ", g_ticks);
   ObjectCreate(0, "panel", OBJ_LABEL, 0, 0, 0);
   ObjectSetString(0, "panel", OBJPROP_TEXT, InpGreeting);
   return EventSetMillisecondTimer(InpTimerMs) ? INIT_SUCCEEDED : INIT_FAILED;
}

void OnDeinit(const int reason) {
   Print(StringFormat("deinit %d", reason));
   if (g_pipe != INVALID_HANDLE) {
      FileClose(g_pipe);
      g_pipe = INVALID_HANDLE;
   }
}

void OnTick() {
   g_ticks++;
}

void OnTimer() {
   Pump();
}

#endif
