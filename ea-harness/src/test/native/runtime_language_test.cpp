// Types, strings, arrays, conversions, mathematics, time and digests of the runtime, against the reference's words.
#include "runtime_tests/Runtime.hpp"

using namespace yoke::test;

namespace {

std::string hexOf(const Array<uchar> &bytes) {
   std::string hex;
   for (int i = 0; i < bytes.size(); i++) hex += StringFormat("%02x", static_cast<int>(bytes[i])).utf8();
   return hex;
}

void bytesFrom(const char *text, Array<uchar> &bytes) { StringToCharArray(text, bytes, 0, StringLen(text), CP_UTF8); }

void nullAndEmpty() {
   string nothing;
   check(nothing == NULL, "an uninitialised string is NULL");
   check(string("") != NULL, "an empty string is not NULL");
   check(StringLen(nothing) == 0, "NULL has no length");
   nothing += "a";
   check(nothing == "a" && nothing != NULL, "what is added to NULL is a string");
   nothing = NULL;
   check(nothing == NULL, "NULL can be assigned");
   check(StringInit(nothing, 3, '-') && nothing == "---", "StringInit fills");
   check(StringInit(nothing) && nothing == NULL, "StringInit of no length gives NULL");
}

void stringFunctions() {
   string text = "The quick brown fox";
   check(StringFind(text, "quick") == 4 && StringFind(text, "quick", 5) == -1, "StringFind");
   check(StringSubstr(text, 4, 5) == "quick" && StringSubstr(text, 16) == "fox", "StringSubstr");
   check(StringSubstr(text, 99) == "" && StringSubstr(text, -1, 2) == "", "StringSubstr out of the text is empty");
   check(StringReplace(text, "o", "0") == 2 && text == "The quick br0wn f0x", "StringReplace counts");
   check(StringReplace(text, "", "x") == -1, "StringReplace of nothing is an error");
   check(StringSetCharacter(text, 3, 0) && text == "The", "a zero cuts the string");
   check(StringSetCharacter(text, 3, '!') && text == "The!", "a character behind the end makes it longer");
   check(!StringSetCharacter(text, 9, 'x'), "a character further behind is refused");
   ResetLastError();
   check(StringGetCharacter(text, 4) == 0 && GetLastError() != 0, "StringGetCharacter behind the end is an error");
   check(StringCompare("Apple", "home") == -1 && StringCompare("A", "a", false) == 0, "StringCompare");
   check(StringToUpper(text) && text == "THE!" && StringToLower(text) && text == "the!", "upper and lower case");
   ARR(string, parts);
   check(StringSplit("_life__is_", '_', parts) == 5 && parts[1] == "life" && parts[2] == "", "StringSplit keeps empty parts");
   check(StringSplit("", '_', parts) == 0 && ArraySize(parts) == 0, "StringSplit of nothing");
   string padded = " \t\r\nx \n";
#ifdef __MQL5__
   check(StringTrimLeft(padded) == 4 && StringTrimRight(padded) == 2 && padded == "x", "MetaTrader 5 trims in place");
#else
   check(StringTrimLeft(padded) == "x \n" && StringLen(padded) == 7, "MetaTrader 4 trims a copy");
#endif
   checkEnds([]() { return string("ab")[2]; }, "an index behind the end of a string");
}

void utf8() {
   const string text = "é€\xF0\x9F\x98\x80";
   check(StringLen(text) == 4, "a character beyond the basic plane has two units");
   ARR(uchar, bytes);
   check(StringToCharArray(text, bytes, 0, -1, CP_UTF8) == 10 && bytes[9] == 0, "the terminating zero goes along");
   check(StringToCharArray("ab", bytes, 0, 2, CP_UTF8) == 2 && ArraySize(bytes) == 10, "the array does not shrink");
   bytesFrom("x\xC3\x28\xE2\x82z\xED\xA0\x80\xF5", bytes);
   const string repaired = CharArrayToString(bytes, 0, -1, CP_UTF8);
   check(StringGetCharacter(repaired, 1) == 0xFFFD && StringGetCharacter(repaired, 2) == '(', "a bad byte is replaced alone");
   check(StringFind(repaired, "z") == 4, "a cut sequence is replaced once");
   ARR(uchar, ansi);
   check(StringToCharArray("€é\u4e2d", ansi, 0, -1, CP_ACP) == 4 && ansi[0] == 0x80 && ansi[1] == 0xE9 && ansi[2] == '?',
         "the ANSI page has a question mark for what it lacks");
   bytesFrom("abc", bytes);
   bytes[1] = 0;
   check(CharArrayToString(bytes, 0, 3, CP_UTF8) == "a", "a zero ends the text");
}

void formats() {
   check(StringFormat("%s|%5s|%-4d|%04d|%u", "a", "b", 1, -2, 3u) == "a|    b|1   |-002|3", "widths");
   check(StringFormat("%I64d %I64u %X %.2f%%", -5L, 7UL, 255u, 2.346) == "-5 7 FF 2.35%", "64 bits, hexadecimal, places");
   checkEnds([]() { StringFormat("%d", 5L); }, "%d with a long");
   checkEnds([]() { StringFormat("%I64d", 5); }, "%I64d with an int");
   checkEnds([]() { StringFormat("%s", 5); }, "%s with a number");
   checkEnds([]() { StringFormat("%d"); }, "a conversion without a value");
   checkEnds([]() { StringFormat("", 1); }, "a value without a conversion");
   checkEnds([]() { StringFormat("%q", 1); }, "an unknown conversion");
}

void conversions() {
   check(DoubleToString(76.671) == "76.67100000" && DoubleToString(1.5, 0) == "2", "DoubleToString");
   check(DoubleToString(-0.0001, 2) == "-0.00" && DoubleToString(1e15, 17) == "1000000000000000.00000000", "its odd cases");
   check(DoubleToString(12345.678, -3) == "1.235e+04", "DoubleToString in the scientific form");
   check(NormalizeDouble(1.23456789, 5) == 1.23457 && NormalizeDouble(-2.5, 0) == -3.0, "NormalizeDouble");
   check(StringToDouble("1.5e2x") == 150 && StringToDouble(" -.5") == -0.5 && StringToDouble("abc") == 0, "StringToDouble");
   check(StringToDouble("0x10") == 0 && StringToDouble("inf") == 0, "StringToDouble knows decimals only");
   check(StringToInteger("  42abc") == 42 && StringToInteger("-7") == -7 && StringToInteger("") == 0, "StringToInteger");
   check(IntegerToString(5, 3, '0') == "005" && IntegerToString(-1234, 2) == "-1234", "IntegerToString");
   check(ShortToString(0x20AC) == "€" && CharToString(0x80) == "€", "characters to text");
   check(TimeToString(0) == "1970.01.01 00:00", "TimeToString");
   check(TimeToString(1700000000, TIME_DATE | TIME_SECONDS) == "2023.11.14 22:13:20", "TimeToString with seconds");
   check(StringToTime("2023.11.14 22:13:20") == 1700000000 && StringToTime("20231114 221320") == 1700000000, "StringToTime");
   MqlDateTime parts;
   check(TimeToStruct(1700000000, parts) && parts.day_of_week == 2 && parts.day_of_year == 317, "TimeToStruct");
   check(StructToTime(parts) == 1700000000, "StructToTime");
   check(MathMod(7.5, 2) == 1.5 && MathMax(1, 2.5) == 2.5 && MathRound(-2.5) == -3, "mathematics");
   MathSrand(1);
   check(MathRand() == 41 && MathRand() == 18467, "MathRand is Microsoft's sequence");
}

void arrays() {
   ARR(int, numbers);
   check(ArrayResize(numbers, 3, 10) == 3 && ArraySize(numbers) == 3, "ArrayResize answers the size");
   check(numbers[0] != 0, "new elements are not zero by chance");
   check(ArrayInitialize(numbers, 7) == 3 && numbers[2] == 7, "ArrayInitialize");
   for (int i = 0; i < 3; i++) numbers[i] = i;
   ARR(int, copy);
   check(ArrayCopy(copy, numbers, 1, 1) == 2 && ArraySize(copy) == 3 && copy[1] == 1, "ArrayCopy makes room");
   check(ArraySetAsSeries(numbers, true) && numbers[0] == 2, "a series counts from its end");
   check(ArrayMaximum(numbers) == 0 && ArrayMinimum(numbers) == 2, "ArrayMaximum counts as the series does");
   ArraySetAsSeries(numbers, false);
   check(ArrayCopy(numbers, numbers, 1, 0, 2) == 2 && numbers[2] == 1, "an array is copied upon itself from left to right");
   check(ArrayResize(numbers, -1) == -1 && ArraySize(numbers) == 3, "an impossible size changes nothing");
   ArrayFree(numbers);
   check(ArraySize(numbers) == 0, "ArrayFree");
   ARR(string, texts);
   ArrayResize(texts, 2);
   check(texts[1] == NULL, "new strings are NULL");
   checkEnds([]() {
      ARR(int, none);
      none[0] = 1;
   }, "an index behind the end of an array");
   checkEnds([]() {
      ARR(int, one);
      ArrayResize(one, 1);
      one[-1] = 1;
   }, "a negative index");
   checkEnds([]() { MathMod(1, 0); }, "a remainder by zero");
}

void lastError() {
   yoke::setLastError(5);
   check(GetLastError() == 5, "the last error");
#ifdef __MQL5__
   check(GetLastError() == 5, "MetaTrader 5 keeps the error until it is reset");
#else
   check(GetLastError() == 0, "MetaTrader 4 forgets the error once it was asked for");
#endif
   ResetLastError();
   check(GetLastError() == 0, "ResetLastError");
}

void digest(ENUM_CRYPT_METHOD method, const char *message, const char *expected) {
   ARR(uchar, bytes);
   ARR(uchar, key);
   ARR(uchar, result);
   bytesFrom(message, bytes);
   CryptEncode(method, bytes, key, result);
   checkEqual(method == CRYPT_BASE64 ? CharArrayToString(result).utf8() : hexOf(result), expected, message);
}

// FIPS 180-4's examples, RFC 1321's test suite, RFC 4648's test vectors.
void digests() {
   digest(CRYPT_HASH_SHA256, "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
   digest(CRYPT_HASH_SHA256, "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
   digest(CRYPT_HASH_SHA1, "abc", "a9993e364706816aba3e25717850c26c9cd0d89d");
   digest(CRYPT_HASH_MD5, "message digest", "f96b697d7cb7938d525a2f31aaf161d0");
   digest(CRYPT_HASH_MD5, "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
          "57edf4a22be3c955ac49da2e2107b67a");
   digest(CRYPT_BASE64, "foob", "Zm9vYg==");
   digest(CRYPT_BASE64, "foobar", "Zm9vYmFy");
   ARR(uchar, letters);
   ARR(uchar, key);
   ARR(uchar, bytes);
   bytesFrom("Zm9vYg==", letters);
   check(CryptDecode(CRYPT_BASE64, letters, key, bytes) == 4 && CharArrayToString(bytes) == "foob", "Base64 and back");
   ArrayResize(letters, 0);
   check(CryptEncode(CRYPT_HASH_SHA256, letters, key, bytes) == 0, "the digest of nothing is an error");
}

} // namespace

int main() {
   nullAndEmpty();
   stringFunctions();
   utf8();
   formats();
   conversions();
   arrays();
   lastError();
   digests();
   return verdict("language");
}
