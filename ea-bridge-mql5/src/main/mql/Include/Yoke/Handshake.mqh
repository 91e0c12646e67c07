// The mutual proof that both ends hold the key of this installation: HMAC-SHA256 as 64 lower-case hex digits.
#ifndef YOKE_HANDSHAKE_MQH
#define YOKE_HANDSHAKE_MQH

#include "Text.mqh"

#define HMAC_BLOCK_BYTES 64
#define MIN_KEY_BYTES 16
#define NONCE_DIGITS 32

long g_nonces = 0;

string HexText(ARR_CREF(uchar, bytes), const int count) {
   TextBytes text;
   for (int i = 0; i < count; i++) {
      int high = (int)bytes[i] >> 4;
      int low = (int)bytes[i] & 15;
      text.Byte((uchar)(high < 10 ? '0' + high : 'a' + high - 10));
      text.Byte((uchar)(low < 10 ? '0' + low : 'a' + low - 10));
   }
   return TextOfUtf8(text.m_bytes, 0, text.Size());
}

int HexDigit(const ushort c) {
   if (c >= '0' && c <= '9') {
      return (int)c - '0';
   }
   if (c >= 'a' && c <= 'f') {
      return (int)c - 'a' + 10;
   }
   return c >= 'A' && c <= 'F' ? (int)c - 'A' + 10 : -1;
}

bool IsWhite(const ushort c) {
   return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// From the text of the key file: hex digits, white space around them ignored. Returns false where it is no key.
bool KeyFromHex(const string text, ARR_REF(uchar, key)) {
   int start = 0;
   int end = StringLen(text);
   while (start < end && IsWhite(StringGetCharacter(text, start))) {
      start++;
   }
   while (end > start && IsWhite(StringGetCharacter(text, end - 1))) {
      end--;
   }
   int count = (end - start) / 2;
   ArrayResize(key, 0);
   if ((end - start) % 2 != 0 || count < MIN_KEY_BYTES) {
      return false;
   }
   ArrayResize(key, count);
   for (int i = 0; i < count; i++) {
      int high = HexDigit(StringGetCharacter(text, start + 2 * i));
      int low = HexDigit(StringGetCharacter(text, start + 2 * i + 1));
      if (high < 0 || low < 0) {
         ArrayResize(key, 0);
         return false;
      }
      key[i] = (uchar)(high * 16 + low);
   }
   return true;
}

// Returns false where the platform refuses.
bool Sha256(ARR_CREF(uchar, message), ARR_REF(uchar, digest)) {
   ARR(uchar, no_key);
   ArrayResize(no_key, 0);
   return CryptEncode(CRYPT_HASH_SHA256, message, no_key, digest) == 32;
}

// One half of HMAC: the digest of the key's block, mixed with a constant, and the message.
bool KeyedDigest(ARR_CREF(uchar, key), const uchar pad, ARR_CREF(uchar, message), ARR_REF(uchar, digest)) {
   ARR(uchar, block);
   int key_size = ArraySize(key);
   int size = ArraySize(message);
   ArrayResize(block, HMAC_BLOCK_BYTES + size);
   for (int i = 0; i < HMAC_BLOCK_BYTES; i++) {
      block[i] = (uchar)(pad ^ (i < key_size ? key[i] : (uchar)0));
   }
   for (int k = 0; k < size; k++) {
      block[HMAC_BLOCK_BYTES + k] = message[k];
   }
   return Sha256(block, digest);
}

// HMAC-SHA256 in hex; empty where the platform refuses. Source: RFC 2104.
string HmacText(ARR_CREF(uchar, key), const string text) {
   ARR(uchar, message);
   ARR(uchar, inner);
   ARR(uchar, outer);
   ARR(uchar, short_key);
   Utf8OfText(text, message);
   if (ArraySize(key) > HMAC_BLOCK_BYTES) {
      if (!Sha256(key, short_key)) {
         return "";
      }
   } else {
      ArrayCopy(short_key, key);
   }
   if (!KeyedDigest(short_key, 0x36, message, inner) || !KeyedDigest(short_key, 0x5C, inner, outer)) {
      return "";
   }
   return HexText(outer, ArraySize(outer));
}

string ProofText(const string role, const string terminal_nonce, const string cockpit_nonce, const long login,
                 const string server) {
   string text = role + "\n" + terminal_nonce + "\n" + cockpit_nonce + "\n";
   return text + IntegerToString(login) + "\n" + server;
}

// What the terminal sends in AUTH.
string TerminalProof(ARR_CREF(uchar, key), const string terminal_nonce, const string cockpit_nonce, const long login,
                     const string server) {
   return HmacText(key, ProofText("yoke-terminal-1", terminal_nonce, cockpit_nonce, login, server));
}

// What the cockpit sends in WELCOME.
string CockpitProof(ARR_CREF(uchar, key), const string terminal_nonce, const string cockpit_nonce, const long login,
                    const string server) {
   return HmacText(key, ProofText("yoke-cockpit-1", terminal_nonce, cockpit_nonce, login, server));
}

// Compares in constant time. An empty proof matches nothing.
bool ProofMatches(const string expected, const string given) {
   int length = StringLen(expected);
   if (length == 0 || length != StringLen(given)) {
      return false;
   }
   int difference = 0;
   for (int i = 0; i < length; i++) {
      difference |= (int)StringGetCharacter(expected, i) ^ (int)StringGetCharacter(given, i);
   }
   return difference == 0;
}

// Fresh random text: keyed, so that nobody without the key can foretell it. salt: what tells two terminals apart that
// start in the same microsecond (server, login, chart).
string Nonce(ARR_CREF(uchar, key), const string salt) {
   g_nonces++;
   string text = "yoke-nonce-1\n" + salt + "\n" + IntegerToString(g_nonces) + "\n";
   text += IntegerToString((long)TimeLocal()) + "\n" + IntegerToString((long)GetMicrosecondCount());
   return StringSubstr(HmacText(key, text), 0, NONCE_DIGITS);
}

#endif
