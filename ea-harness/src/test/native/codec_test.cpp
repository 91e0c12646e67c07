// The parts of the Expert Advisor's codec at their edges, where the golden files do not reach.
#include "wire/Codec.hpp"

#include <cmath>
#include <limits>

using namespace yoke::test;
using yoke::text;

namespace {

void decimals() {
   const struct {
      double value;
      int digits;
      const char *expected;
   } cases[] = {
      {1.08512, 5, "1.08512"}, {1.1, 5, "1.1"}, {100.0, 2, "100"}, {0.0, 5, "0"}, {-0.0, 5, "0"},
      {-0.000001, 5, "0"}, {-0.000001, 8, "-0.000001"}, {1e-8, 8, "0.00000001"}, {1e-9, 8, "0"}, {0.1 + 0.2, 8, "0.3"},
      {0.125, 2, "0.13"}, {-1.5, 0, "-2"}, {1e15, 2, "92233720368"}, {-1e300, 2, "-92233720368"},
      {92233720367.0, 2, "92233720367"}, {123456789.12, 8, "123456789.12"}, {1234567890.12, 8, "1234567890.12"},
      {99999999999.99, 8, "92233720368"}, {8.0, -3, "8"}, {0.123456789, 12, "0.12345679"},
      {std::nan(""), 5, "0"}, {std::numeric_limits<double>::infinity(), 5, "0"}};
   for (const auto &c : cases) {
      checkEqual(DecimalText(c.value, c.digits).utf8(), c.expected, "DecimalText of " + std::to_string(c.value));
      FrameWriter out;
      out.Begin("X");
      out.Decimal(c.value, c.digits);
      checkEqual(frameText(out), std::string("X\t") + c.expected, "FrameWriter.Decimal");
   }
   checkEqual(OptionalPrice(0.0, 5).utf8(), "", "no price");
   checkEqual(OptionalPrice(0.0000001, 5).utf8(), "", "a price that rounds to nothing");
   checkEqual(OptionalPrice(1.5, 5).utf8(), "1.5", "a price");
   check(FixedPoint(1.08512) == 108512000, "units of a price");
}

void everyFiveDigitPriceSurvives() {
   for (long units = 1; units < 20000000; units += 977) {
      const double price = static_cast<double>(units) / 1e5;
      double read = 0.0;
      const string shown = DecimalText(price, 5);
      if (!ParseDecimal(shown, read) || read != price) return check(false, "reads back " + shown.utf8());
   }
   check(true, "prices");
}

void parsesDecimals() {
   double value = 0.0;
   for (const char *good : {"1.5", "-1.5", "+1.5", ".5", "5.", "0.100000000000", "92233720368.54775807", "000"}) {
      check(ParseDecimal(good, value), std::string("takes ") + good);
   }
   for (const char *bad : {"", "-", "+", ".", "1e5", "nan", "1,5", " 1", "1 ", "1.2.3", "1.123456789", "92233720368.6",
                           "92233720369", "99999999999999999999", "0x10", "--1"}) {
      check(!ParseDecimal(bad, value), std::string("refuses ") + bad);
   }
   check(ParseDecimal("-0", value) && value == 0.0, "reads minus zero as zero");
}

void parsesWholeNumbers() {
   long value = 0;
   check(ParseLong("9223372036854775807", value) && value == LONG_MAX, "the greatest");
   check(ParseLong("-9223372036854775808", value) && value == LONG_MIN, "the least");
   check(ParseLong("+7", value) && value == 7, "a plus");
   check(ParseLong("-0", value) && value == 0, "minus zero");
   for (const char *bad : {"", "-", "+", "9223372036854775808", "-9223372036854775809", "18446744073709551616",
                           "99999999999999999999999", "1.0", " 1", "1 ", "0x1", "\xD9\xA3"}) {
      check(!ParseLong(bad, value), std::string("refuses ") + bad);
   }
   for (const long whole : {LONG_MIN, -1L, 0L, 9L, 10L, 99L, LONG_MAX}) {
      FrameWriter out;
      out.Begin("X");
      out.Long(whole);
      checkEqual(frameText(out), "X\t" + std::to_string(whole), "writes whole numbers");
   }
}

void escapes() {
   FrameWriter out;
   out.Begin("LOG");
   out.Text(text("a\tb\nc\rd\\e\x01\x7f"));
   checkEqual(frameText(out), "LOG\ta\\tb\\nc\\rd\\\\e \x7f", "escapes what the wire cannot carry");
   out.Begin("LOG");
   out.Text(string(std::u16string(u"\xD83D\xDE00 \xD83D! \xDE00")));
   checkEqual(frameText(out), "LOG\t\xF0\x9F\x98\x80 ?! ?", "halves of surrogate pairs become question marks");
   out.Begin("LOG");
   out.Text(string(std::u16string(u"\xD83D\xD83D\xDE00")));
   checkEqual(frameText(out), "LOG\t?\xF0\x9F\x98\x80", "a half before a pair");
}

std::string faultOf(const std::string &line) {
   FrameReader reader;
   Fields fields;
   append(reader, line + "\n");
   if (!reader.Next(fields)) return reader.Fault().utf8();
   fields.Text(1);
   return fields.Fault().utf8();
}

void judgesUtf8() {
   for (const char *good : {"\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80", "\xF0\x90\x80\x80",
                            "\xF4\x8F\xBF\xBF"}) {
      checkEqual(faultOf(std::string("LOG\t") + good), "", "takes UTF-8");
   }
   for (const char *bad : {"\x80", "\xC0\x80", "\xC1\xBF", "\xC3", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xE2\x82",
                           "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xC3\x28"}) {
      checkEqual(faultOf(std::string("LOG\t") + bad), "BAD_UTF8", "refuses what is not UTF-8");
   }
}

void cutsLinesHoweverTheyArrive() {
   std::string stream;
   for (int i = 0; i < 300; i++) stream += "LOG\tline " + std::to_string(i) + std::string(i % 90, 'x') + "\n";
   for (const size_t chunk : {1, 7, 64, 1000, 30000}) {
      FrameReader reader;
      Fields fields;
      int seen = 0;
      for (size_t at = 0; at < stream.size(); at += chunk) {
         check(append(reader, stream.substr(at, chunk)), "takes a chunk");
         while (reader.Next(fields)) {
            const std::string expected = "line " + std::to_string(seen) + std::string(seen % 90, 'x');
            if (fields.Text(1).utf8() != expected) check(false, "line " + std::to_string(seen));
            seen++;
         }
      }
      check(seen == 300 && !reader.HasPartial(), "every line, chunks of " + std::to_string(chunk));
   }
}

void boundsALine() {
   Fields fields;
   FrameReader longest;
   append(longest, "A\t" + std::string(MAX_FRAME_BYTES - 3, 'x') + "\n");
   check(longest.Next(fields) && fields.Count() == 2, "takes a line of exactly 64 KiB");
   FrameReader unfinished;
   append(unfinished, std::string(MAX_FRAME_BYTES, 'A'));
   check(!unfinished.Next(fields), "nothing of a line that cannot end any more");
   checkEqual(unfinished.Fault().utf8(), "OVERSIZED", "notices it before its end");
   append(unfinished, "\nHB\t1\t1\n");
   check(!unfinished.Next(fields), "nothing after a fault");
   unfinished.Reset();
   append(unfinished, "HB\t1\t1\n");
   check(unfinished.Next(fields), "a new session reads again");
   FrameReader full;
   const std::string part(MAX_FRAME_BYTES, '\n');
   int taken = 0;
   while (taken < 100 && append(full, part)) taken++;
   check(taken == MAX_READER_BYTES / MAX_FRAME_BYTES, "memory is bounded");
   FrameWriter out;
   out.Begin("LOG");
   out.Text(text(std::string(MAX_FRAME_BYTES, 'x')));
   check(!out.End() && out.Size() == 0, "a frame that is too long is not written");
}

void keepsTheFirstFault() {
   FrameReader reader;
   Fields fields;
   append(reader, "CMD\tk 3\tx\tDOUBLE\tEUR USD\n");
   TradeCall call;
   long expiresMs = 0;
   check(reader.Next(fields) && !ReadCommand(fields, call, expiresMs), "refuses the command");
   checkEqual(fields.Error().utf8(), "CMD: field 'cid' is not an intent id", "names the first field that is wrong");
}

void readsKeys() {
   Array<uchar> key;
   check(KeyFromHex("000102030405060708090A0b0C0d0e0F", key) && ArraySize(key) == 16 && key[15] == 15, "sixteen bytes");
   for (const char *bad : {"", "00ff", "000102030405060708090a0b0c0d0e0", "000102030405060708090a0b0c0d0e0g",
                           "0001020304050607 08090a0b0c0d0e0f"}) {
      check(!KeyFromHex(bad, key) && ArraySize(key) == 0, std::string("no key: ") + bad);
   }
}

// RFC 4231, test cases 2 and 6: a short key, and one longer than a block.
void signsAsTheRfcDoes() {
   Array<uchar> key;
   bytesOf("Jefe", key);
   checkEqual(HmacText(key, "what do ya want for nothing?").utf8(),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", "RFC 4231, 2");
   bytesOf(std::string(131, '\xaa'), key);
   checkEqual(HmacText(key, "Test Using Larger Than Block-Size Key - Hash Key First").utf8(),
              "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54", "RFC 4231, 6");
   check(ProofMatches("ab", "ab") && !ProofMatches("ab", "ac") && !ProofMatches("ab", "abc"), "compares proofs");
   check(!ProofMatches("", ""), "no proof matches nothing");
}

void makesNonces() {
   Array<uchar> key;
   KeyFromHex("000102030405060708090a0b0c0d0e0f", key);
   const string one = Nonce(key, "a");
   check(StringLen(one) == 32 && one != Nonce(key, "a"), "a nonce is never made twice");
   check(StringLen(one) == 32, "32 hex digits");
}

// RFC 9923.
void hashesAsTheRfcDoes() {
   Array<uchar> bytes;
   check(Fnv1a(bytes, 0) == 0xcbf29ce484222325UL, "nothing");
   bytesOf("foobar", bytes);
   check(Fnv1a(bytes, 6) == 0x85944171f73967e8UL, "foobar");
}

// Both ends must hash what is on the wire, not what the platform calculated.
void hashesWhatIsSent() {
   PositionRow row;
   ClearPositionRow(row);
   row.symbol = "EURUSD";
   row.digits = 5;
   row.lots = 0.1;
   row.open_price = 1.1;
   row.sl = 1.08512;
   const ulong hash = PositionHash(row);
   row.sl = 1.0851200000001;
   row.lots = 0.1 + 1e-12;
   check(PositionHash(row) == hash, "noise of doubles is not hashed");
   row.open_price = 1.1000001;
   check(PositionHash(row) != hash, "an average price is hashed with all its digits");
}

void knowsItsWords() {
   for (int i = 0; i <= static_cast<int>(CATEGORY_EXPIRED); i++) {
      ResultCategory category = CATEGORY_DONE;
      const string name = CategoryName(static_cast<ResultCategory>(i));
      check(ParseCategory(name, category) && static_cast<int>(category) == i, "category " + name.utf8());
   }
   ResultCategory category = CATEGORY_DONE;
   check(!ParseCategory("", category) && !ParseCategory("MAYBE", category), "no other categories");
}

} // namespace

int main() {
   decimals();
   everyFiveDigitPriceSurvives();
   parsesDecimals();
   parsesWholeNumbers();
   escapes();
   judgesUtf8();
   cutsLinesHoweverTheyArrive();
   boundsALine();
   keepsTheFirstFault();
   readsKeys();
   signsAsTheRfcDoes();
   makesNonces();
   hashesAsTheRfcDoes();
   hashesWhatIsSent();
   knowsItsWords();
   return verdict("codec_test");
}
