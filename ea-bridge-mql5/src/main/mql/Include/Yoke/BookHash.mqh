// A fingerprint of the open positions and pending orders that both ends compute by themselves: the sum of the FNV-1a
// hashes of all rows, so that their order does not matter and one row can be replaced. Source: RFC 9923.
// Decimals are hashed as the cockpit reads them from the wire: rounded to the digits they are sent with.
#ifndef YOKE_BOOK_HASH_MQH
#define YOKE_BOOK_HASH_MQH

#include "StateMessages.mqh"

// The two halves of 14695981039346656037 and the prime.
#define FNV_OFFSET_HIGH 3421674724
#define FNV_OFFSET_LOW 2216829733
#define FNV_PRIME 1099511628211

ulong Fnv1a(ARR_CREF(uchar, bytes), const int count) {
   ulong hash = ((ulong)FNV_OFFSET_HIGH << 32) + (ulong)FNV_OFFSET_LOW;
   for (int i = 0; i < count; i++) {
      hash = (hash ^ (ulong)bytes[i]) * (ulong)FNV_PRIME;
   }
   return hash;
}

// A row of what is hashed: joined by TAB, nothing escaped.
class HashRow : public TextBytes {
public:
   void Begin(const string type) {
      Clear();
      Utf8(type);
   }

   void Word(const string text) {
      Byte('\t');
      Utf8(text);
   }

   void Number(const long value) {
      Byte('\t');
      Digits(value);
   }

   ulong Hash() {
      return Fnv1a(m_bytes, Size());
   }
};

HashRow g_hash_row;

ulong PositionHash(const PositionRow &row) {
   g_hash_row.Begin("P");
   g_hash_row.Number(row.identifier);
   g_hash_row.Number(row.ticket);
   g_hash_row.Word(row.symbol);
   g_hash_row.Word(SideName(row.side));
   g_hash_row.Number(DecimalUnits(row.lots, LOTS_DIGITS));
   g_hash_row.Number(DecimalUnits(row.open_price, FULL_PRICE_DIGITS));
   g_hash_row.Number(DecimalUnits(row.sl, row.digits));
   g_hash_row.Number(DecimalUnits(row.tp, row.digits));
   g_hash_row.Number(row.magic);
   return g_hash_row.Hash();
}

ulong OrderHash(const OrderRow &row) {
   g_hash_row.Begin("O");
   g_hash_row.Number(row.ticket);
   g_hash_row.Word(row.symbol);
   g_hash_row.Word(SideName(row.side));
   g_hash_row.Word(KindName(row.kind));
   g_hash_row.Number(DecimalUnits(row.lots_current, LOTS_DIGITS));
   g_hash_row.Number(DecimalUnits(row.price, row.digits));
   g_hash_row.Number(DecimalUnits(row.stop_limit, row.digits));
   g_hash_row.Number(DecimalUnits(row.sl, row.digits));
   g_hash_row.Number(DecimalUnits(row.tp, row.digits));
   g_hash_row.Number(row.magic);
   g_hash_row.Number(row.expiry_ms);
   return g_hash_row.Hash();
}

// As on the wire: 16 lower-case hex digits.
string HashText(const ulong hash) {
   TextBytes text;
   for (int shift = 60; shift >= 0; shift -= 4) {
      int digit = (int)((hash >> shift) & 15);
      text.Byte((uchar)(digit < 10 ? '0' + digit : 'a' + digit - 10));
   }
   return TextOfUtf8(text.m_bytes, 0, text.Size());
}

#endif
