// What holds for commands on both platforms: journal, retries, expiry, guard, repeats, disk.
#ifndef YOKE_TEST_DESK_COMMAND_CASES_HPP
#define YOKE_TEST_DESK_COMMAND_CASES_HPP

#include "Kit.hpp"

namespace desktest {

inline void carriesOutOnceAndAnswersWithEveryField() {
   newWorld();
   life([] {
      start();
      command(openCall("one", 77));
      passes(10);
      command(openCall("one", 77));
      passes(3);
   });
   same(dealsOf(77), 1, "one deal");
   const auto results = lines("RESULT one");
   same(static_cast<long>(results.size()), 2, "two answers");
   checkEqual(results[1], results[0], "the repeated command gets the stored result");
   contain(results[0], "RESULT one DONE " + std::to_string(BLOCKS ? 0 : 10009) + " 1001 1002 1001 0.1 1.1 ", "with its fields");
   contain(results[0], "Request completed", "and its text");
   checkEqual(lines("ACK")[0], "ACK one", "acknowledged");
   life([] {
      start();
      command(openCall("one", 77));
      passes(3);
   });
   checkEqual(lines("RESULT one").back(), results[0], "after a restart too, elapsed time and all");
   same(world().sends, 1, "one send");
}

inline void journalsBeforeEachStep() {
   newWorld();
   life([] {
      start();
      command(openCall("steps", 5));
      for (int i = 0; i < 10; i++) {
         pass();
         const std::string journal = fileText(JOURNAL_FILE);
         if (count("ACK steps") > 0) contain(journal, "RECEIVED\t1\tsteps\t", "RECEIVED is on the disk before ACK");
         if (world().sends > 0) contain(journal, "SENT\t1\tsteps\t", "SENT is on the disk before the trade call");
         if (count("RESULT steps") > 0) contain(journal, "RESULT\t1\tsteps\t", "RESULT is on the disk before RESULT");
      }
   });
   same(count("RESULT steps DONE"), 1, "done");
}

inline void repeatsOnlyWhatMayBeRepeated() {
   newWorld();
   addFault(FAULT_REFUSE, CATEGORY_RETRY_PRICE, 10004);
   addFault(FAULT_REFUSE, CATEGORY_RETRY_BUSY, 10028);
   addFault(FAULT_REFUSE, CATEGORY_RETRY_PRICE, 10021);
   life([] {
      start();
      command(openCall("again", 1));
      passes(60);
   });
   checkEqual(joined("SEND again"), "SEND again OPEN 0 try 1; SEND again OPEN 0 try 2; SEND again OPEN 0 try 3; SEND again OPEN 0 try 4",
              "three retries, each with its number");
   same(count("RESULT again DONE"), 1, "then done");
   newWorld();
   for (int i = 0; i < 5; i++) addFault(FAULT_REFUSE, CATEGORY_RETRY_PRICE, 10004);
   life([] {
      start();
      command(openCall("never", 1));
      passes(80);
   });
   same(world().sends, 4, "at most three retries");
   same(count("RESULT never RETRY_PRICE 10004"), 1, "then the server's answer");
   for (const ResultCategory category : {CATEGORY_REJECTED, CATEGORY_NO_MONEY, CATEGORY_MARKET_CLOSED, CATEGORY_THROTTLED,
                                         CATEGORY_INVALID, CATEGORY_DISABLED, CATEGORY_LOCKED, CATEGORY_OFFLINE, CATEGORY_NOCHANGE}) {
      newWorld();
      addFault(FAULT_REFUSE, category, 7);
      life([] {
         start();
         command(openCall("once", 1));
         passes(40);
      });
      same(world().sends, 1, "not repeated: " + CategoryName(category).utf8());
      same(count("RESULT once " + CategoryName(category).utf8() + " 7"), 1, "passed on");
   }
}

inline void retriesOnlyWithinTheExpiry() {
   newWorld();
   for (int i = 0; i < 5; i++) addFault(FAULT_REFUSE, CATEGORY_RETRY_PRICE, 10004);
   life([] {
      start();
      command(openCall("short", 1), 130);
      passes(60);
   });
   check(world().sends < 4, "no retry after its time");
   same(count("RESULT short RETRY_PRICE"), 1, "but an answer");
}

inline void refusesWhatCameTooLate() {
   newWorld();
   life([] {
      start();
      command(openCall("late", 1), 0);
      passes(3);
   });
   same(world().sends, 0, "nothing is sent");
   contain(joined("RESULT late"), "RESULT late EXPIRED 0 0 0 0 0 0", "expired");
   contain(joined("RESULT late"), "The command arrived after its time", "with its text");
}

inline void refusesWhileNotAllowedToTrade() {
   newWorld();
   world().mayTrade = false;
   life([] {
      start();
      command(openCall("off", 1));
      command(closeCall("exit", 1001));
      passes(3);
   });
   same(count("RESULT off DISABLED " + std::to_string(BLOCKS ? 4109 : 10027)), 1, "entries");
   same(count("RESULT exit DISABLED"), 1, "exits too: the terminal cannot");
   same(world().sends, 0, "nothing is sent");
}

inline void refusesWhatThePlatformCannotDo() {
   newWorld();
   std::snprintf(world().refusal, sizeof world().refusal, "0.015 lots do not fit the step");
   life([] {
      start();
      command(openCall("step", 1));
      passes(5);
   });
   same(world().sends, 0, "nothing is sent");
   contain(joined("RESULT step"), "RESULT step INVALID 10014", "told why");
   check(!contains(fileText(JOURNAL_FILE), "SENT\t1\tstep"), "and not put down as sent");
}

inline void passesPartialFillsOn() {
   newWorld();
   addFault(FAULT_PARTIAL);
   life([] {
      start();
      command(openCall("part", 1));
      passes(10);
   });
   contain(joined("RESULT part"), "RESULT part PARTIAL", "partial");
   contain(joined("RESULT part"), " 0.05 1.1 ", "with what was filled");
   same(world().sends, 1, "the rest is not asked for again");
}

inline void throttlesWhatIsTooMuch() {
   newWorld();
   world().latencyMs = 100000;
   life([] {
      start();
      for (int i = 0; i < 1030; i++) command(openCall(("many-" + std::to_string(i)).c_str(), 100 + i));
      if (!BLOCKS) passes(2);
      if (BLOCKS) g_desk.Pump();
   });
   // Where calls block, the first one is over too.
   same(count("RESULT many-"), BLOCKS ? 7 : 6, "1,024 at once");
   same(count("RESULT many-1024 THROTTLED " + std::to_string(BLOCKS ? 141 : 10024)), 1, "one more is too many");
}

inline void keepsEntriesBackWhileTheDiskIsFull() {
   newWorld();
   life([] {
      start();
      const long held = openPosition("EURUSD", 0, 0.1, 1);
      yoke::theDiskIsFull = true;
      command(openCall("entry", 2));
      command(closeCall("exit", held));
      passes(12);
      check(lines("ACK").empty(), "no ACK for what is not on the disk");
      // A part of what the disk refused may stand at the end of the file.
      writeFileText(JOURNAL_FILE, fileText(JOURNAL_FILE) + "SENT\t1\tha");
      yoke::theDiskIsFull = false;
      command(openCall("after", 3));
      passes(12);
      command(openCall("entry", 2));
      passes(3);
   });
   same(dealsOf(2), 0, "the entry was not sent");
   same(count("RESULT entry OFFLINE"), 2, "but answered, and answered the same when repeated");
   contain(joined("RESULT entry"), "journal", "with the reason");
   contain(joined("RESULT entry"), "closing works", "and what still works");
   same(count("RESULT exit DONE"), 1, "the exit went through");
   same(count("RESULT after DONE"), 1, "and entries do again when there is room");
   const std::string journal = fileText(JOURNAL_FILE);
   contain(journal, "RESULT\t1\tentry", "what was held back is written then");
   contain(journal, "RESULT\t1\texit", "all of it");
   life([] {
      start();
      same(g_journal.DamagedLines(), 0, "and nothing stands behind half a line");
      command(openCall("entry", 2));
      passes(3);
   });
   same(dealsOf(2), 0, "also after a restart");
}

inline void survivesATornLastLine() {
   newWorld();
   life([] {
      start();
      command(openCall("whole", 5));
      passes(10);
   });
   const std::string journal = fileText(JOURNAL_FILE);
   writeFileText(JOURNAL_FILE, journal + "SENT\t1\ttorn\t17677");
   life([] {
      start();
      command(openCall("whole", 5));
      command(openCall("next", 6));
      passes(10);
   });
   same(dealsOf(5), 1, "what was whole is known");
   same(count("RESULT next DONE"), 1, "and work goes on");
   contain(fileText(std::string(JOURNAL_FILE) + ".damaged"), "SENT\t1\ttorn\t17677", "the torn end is kept aside");
   check(!contains(fileText(JOURNAL_FILE), "torn"), "and not in the journal");
}

// Only the end of the line is missing: what it says is whole.
inline void believesALastLineThatIsWholeButForItsEnd() {
   newWorld();
   life([] {
      start();
      command(closeCall("cut", 4711));
      passes(10);
   });
   std::string journal = fileText(JOURNAL_FILE);
   journal = journal.substr(0, journal.find("RESULT\t") - 1);
   check(contains(journal, "SENT\t1\tcut"), "the last line says that it was sent");
   writeFileText(JOURNAL_FILE, journal);
   forgetTape();
   const int sends = world().sends;
   life([] {
      start();
      command(closeCall("cut", 4711));
      passes(10);
   });
   same(world().sends, sends, "so it is not sent again");
   contain(joined("RESULT cut"), "UNKNOWN_OUTCOME", "its outcome is not known");
   contain(joined("RESULT cut"), "The terminal restarted while this was under way; look at the account", "and why");
}

inline void keepsDamagedLinesAsideAndLooksBeforeItSends() {
   newWorld();
   life([] {
      start();
      command(openCall("first", 5));
      command(openCall("second", 6));
      passes(12);
   });
   std::string journal = fileText(JOURNAL_FILE);
   for (size_t at = journal.find("\tfirst\t"); at != std::string::npos; at = journal.find("\tfirst\t")) journal.replace(at, 7, "\tf?rst\t");
   writeFileText(JOURNAL_FILE, journal);
   forgetTape();
   life([] {
      start();
      same(g_journal.DamagedLines(), 3, "damaged lines are counted");
      command(openCall("first", 5));
      command(openCall("second", 6));
      passes(10);
   });
   same(dealsOf(5), 1, "an entry whose lines are lost is looked for before it is sent");
   same(dealsOf(6), 1, "and the others are known");
   contain(joined("RESULT first"), "DONE", "found");
   contain(fileText(std::string(JOURNAL_FILE) + ".damaged"), "f?rst", "nothing is thrown away");
   contain(joined("LOG"), "3 damaged lines", "and it is told");
}

inline void refusesEntriesWhileTheJournalCannotBeRead() {
   newWorld();
   life([] {
      start();
      command(openCall("known", 5));
      passes(10);
   });
   const std::string before = fileText(JOURNAL_FILE);
   life([] {
      const long held = openPosition("EURUSD", 0, 0.1, 1);
      const int blocker = FileOpen(string("Yoke\\") + JOURNAL_FILE, FILE_READ | FILE_BIN);
      check(blocker != INVALID_HANDLE, "another program holds the file");
      start();
      command(openCall("known", 5));
      command(openCall("new", 6));
      command(closeCall("exit", held));
      passes(12);
      same(count("RESULT new OFFLINE"), 1, "entries are refused");
      same(count("RESULT known OFFLINE"), 1, "whatever the journal would have said");
      contain(joined("RESULT new"), "cannot be read", "with the reason");
      same(count("RESULT exit DONE"), 1, "exits pass");
      FileClose(blocker);
      advance(3000);
      command(openCall("later", 7));
      passes(12);
      same(count("RESULT later DONE"), 1, "until it can be read again");
      forgetTape();
      command(openCall("known", 5));
      passes(3);
      same(count("RESULT known DONE"), 1, "then what it says counts");
   });
   same(dealsOf(5), 1, "nothing was done twice");
   same(dealsOf(6), 0, "nothing was done after a refusal");
   const std::string journal = fileText(JOURNAL_FILE);
   contain(journal, "RESULT\t1\tknown", "no line of it was lost");
   contain(journal, "RESULT\t1\texit", "and the exit is in it now");
}

inline void keepsOneJournalPerAccount() {
   newWorld();
   life([] {
      start();
      command(openCall("mine", 5));
      passes(10);
      IdentityRow other;
      ClearIdentityRow(other);
      other.server = "Birch Live/7";
      other.login = 9;
      g_guard.Start(other);
      g_desk.Start(other);
      command(openCall("mine", 6));
      passes(10);
      same(dealsOf(6), 1, "another account has a journal of its own");
      start();
      command(openCall("mine", 7));
      passes(5);
      same(dealsOf(7), 0, "and the first is known again");
   });
   contain(fileText("journal-Birch-Live-7-9.txt") + fileText("journal-Birch_Live_7-9.txt"), "RESULT\t1\tmine", "its file");
}

inline void staysBounded() {
   newWorld();
   life([] {
      start();
      TradeReply reply;
      AnswerWith(reply, CATEGORY_DONE, 0, "x");
      for (int i = 0; i < 9000; i++) {
         const string cid = string("old-") + IntegerToString(i);
         TradeCall call = openCall(cid.utf8().c_str(), i);
         g_journal.Received(call, nowMs() + 1000, false);
         g_journal.Finished(cid, reply, 1);
         if (i % 100 == 0) {
            advance(20000);
            check(g_journal.Flush(), "flushed");
         }
      }
      g_journal.Flush();
      check(g_journal.Size() <= JOURNAL_KEPT + JOURNAL_SLACK + 200, "the journal is bounded: " + std::to_string(g_journal.Size()));
      check(g_journal.Find("old-8999") >= 0 && g_journal.Find("old-5500") >= 0, "the newest are kept");
      check(g_journal.Find("old-0") < 0, "the oldest went");
   });
   check(fileText(JOURNAL_FILE).size() < 6u << 20, "and so is its file");
   newWorld();
   life([] {
      start();
      TradeReply reply;
      AnswerWith(reply, CATEGORY_DONE, 0, "x");
      for (int i = 0; i < 5000; i++) {
         const string cid = string("live-") + IntegerToString(i);
         TradeCall call = openCall(cid.utf8().c_str(), i);
         g_journal.Received(call, nowMs() + 3600000, false);
         g_journal.Finished(cid, reply, 1);
      }
      check(g_journal.Flush(), "flushed");
      check(g_journal.Find("live-0") >= 0, "one whose time is not over is never dropped");
   });
   life([] {
      start();
      check(g_journal.Find("live-0") >= 0, "over a restart neither");
      advance(8l * 24 * 3600 * 1000);
   });
   life([] {
      start();
      same(g_journal.Size(), 0, "after a week they are forgotten");
   });
}

inline void commandCases() {
   carriesOutOnceAndAnswersWithEveryField();
   journalsBeforeEachStep();
   repeatsOnlyWhatMayBeRepeated();
   retriesOnlyWithinTheExpiry();
   refusesWhatCameTooLate();
   refusesWhileNotAllowedToTrade();
   refusesWhatThePlatformCannotDo();
   passesPartialFillsOn();
   throttlesWhatIsTooMuch();
   keepsEntriesBackWhileTheDiskIsFull();
   survivesATornLastLine();
   believesALastLineThatIsWholeButForItsEnd();
   keepsDamagedLinesAsideAndLooksBeforeItSends();
   refusesEntriesWhileTheJournalCannotBeRead();
   keepsOneJournalPerAccount();
   staysBounded();
}

} // namespace desktest

#endif
