// SHA-256 (FIPS 180-4), SHA-1 (the same), MD5 (RFC 1321) and Base64 (RFC 4648), from their publications.
#ifndef YOKE_RUNTIME_DIGESTS_HPP
#define YOKE_RUNTIME_DIGESTS_HPP

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <string>

namespace yoke {

// The message, the bit 1, zeros, and the length in bits at the end of a block of 64 bytes.
inline std::string paddedMessage(const std::string &message, bool bigEndian) {
   std::string padded = message;
   padded.push_back(static_cast<char>(0x80));
   while (padded.size() % 64 != 56) padded.push_back('\0');
   const uint64_t bits = static_cast<uint64_t>(message.size()) * 8;
   for (int i = 0; i < 8; i++) padded.push_back(static_cast<char>(bits >> (bigEndian ? 56 - 8 * i : 8 * i)));
   return padded;
}

inline uint32_t word(const std::string &bytes, size_t at, bool bigEndian) {
   uint32_t value = 0;
   for (size_t i = 0; i < 4; i++) {
      value |= static_cast<uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (bigEndian ? 24 - 8 * i : 8 * i);
   }
   return value;
}

inline void appendWord(std::string &bytes, uint32_t value, bool bigEndian) {
   for (int i = 0; i < 4; i++) bytes.push_back(static_cast<char>(value >> (bigEndian ? 24 - 8 * i : 8 * i)));
}

inline bool isPrime(int number) {
   for (int i = 2; i * i <= number; i++) {
      if (number % i == 0) return false;
   }
   return true;
}

// The first 32 bits of the fractional parts of roots of the first primes: how FIPS 180-4 defines its constants.
template <size_t N> std::array<uint32_t, N> rootConstants(bool cube) {
   std::array<uint32_t, N> constants{};
   int prime = 2;
   for (uint32_t &constant : constants) {
      while (!isPrime(prime)) prime++;
      const long double root = cube ? cbrtl(prime) : sqrtl(prime);
      constant = static_cast<uint32_t>((root - floorl(root)) * 4294967296.0L);
      prime++;
   }
   return constants;
}

inline std::string sha256(const std::string &message) {
   static const std::array<uint32_t, 64> ROUND = rootConstants<64>(true);
   std::array<uint32_t, 8> state = rootConstants<8>(false);
   const std::string padded = paddedMessage(message, true);
   for (size_t block = 0; block < padded.size(); block += 64) {
      std::array<uint32_t, 64> w{};
      for (size_t i = 0; i < 16; i++) w[i] = word(padded, block + 4 * i, true);
      for (size_t i = 16; i < 64; i++) {
         const uint32_t s0 = std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ (w[i - 15] >> 3);
         const uint32_t s1 = std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ (w[i - 2] >> 10);
         w[i] = w[i - 16] + s0 + w[i - 7] + s1;
      }
      std::array<uint32_t, 8> v = state;
      for (size_t i = 0; i < 64; i++) {
         const uint32_t s1 = std::rotr(v[4], 6) ^ std::rotr(v[4], 11) ^ std::rotr(v[4], 25);
         const uint32_t t1 = v[7] + s1 + ((v[4] & v[5]) ^ (~v[4] & v[6])) + ROUND[i] + w[i];
         const uint32_t s0 = std::rotr(v[0], 2) ^ std::rotr(v[0], 13) ^ std::rotr(v[0], 22);
         const uint32_t t2 = s0 + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
         v = {t1 + t2, v[0], v[1], v[2], v[3] + t1, v[4], v[5], v[6]};
      }
      for (size_t i = 0; i < 8; i++) state[i] += v[i];
   }
   std::string digest;
   for (const uint32_t value : state) appendWord(digest, value, true);
   return digest;
}

inline std::string sha1(const std::string &message) {
   std::array<uint32_t, 5> state = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
   const std::array<uint32_t, 4> round = {0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xCA62C1D6};
   const std::string padded = paddedMessage(message, true);
   for (size_t block = 0; block < padded.size(); block += 64) {
      std::array<uint32_t, 80> w{};
      for (size_t i = 0; i < 16; i++) w[i] = word(padded, block + 4 * i, true);
      for (size_t i = 16; i < 80; i++) w[i] = std::rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
      std::array<uint32_t, 5> v = state;
      for (size_t i = 0; i < 80; i++) {
         const size_t part = i / 20;
         const uint32_t parity = v[1] ^ v[2] ^ v[3];
         const uint32_t f = part == 0   ? (v[1] & v[2]) | (~v[1] & v[3])
                            : part == 2 ? (v[1] & v[2]) | (v[1] & v[3]) | (v[2] & v[3])
                                        : parity;
         v = {std::rotl(v[0], 5) + f + v[4] + round[part] + w[i], v[0], std::rotl(v[1], 30), v[2], v[3]};
      }
      for (size_t i = 0; i < 5; i++) state[i] += v[i];
   }
   std::string digest;
   for (const uint32_t value : state) appendWord(digest, value, true);
   return digest;
}

inline std::string md5(const std::string &message) {
   const std::array<std::array<int, 4>, 4> turns = {{{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}}};
   std::array<uint32_t, 4> state = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476};
   const std::string padded = paddedMessage(message, false);
   for (size_t block = 0; block < padded.size(); block += 64) {
      std::array<uint32_t, 4> v = state;
      for (uint32_t i = 0; i < 64; i++) {
         const uint32_t part = i / 16;
         const uint32_t f = part == 0   ? (v[1] & v[2]) | (~v[1] & v[3])
                            : part == 1 ? (v[3] & v[1]) | (~v[3] & v[2])
                            : part == 2 ? v[1] ^ v[2] ^ v[3]
                                        : v[2] ^ (v[1] | ~v[3]);
         const uint32_t g = part == 0 ? i : part == 1 ? 5 * i + 1 : part == 2 ? 3 * i + 5 : 7 * i;
         const uint32_t sine = static_cast<uint32_t>(floor(fabs(sin(i + 1.0)) * 4294967296.0));
         const uint32_t sum = v[0] + f + sine + word(padded, block + 4 * (g % 16), false);
         v = {v[3], v[1] + std::rotl(sum, turns[part][i % 4]), v[1], v[2]};
      }
      for (size_t i = 0; i < 4; i++) state[i] += v[i];
   }
   std::string digest;
   for (const uint32_t value : state) appendWord(digest, value, false);
   return digest;
}

inline const char *const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

inline std::string base64(const std::string &bytes) {
   std::string result;
   for (size_t i = 0; i < bytes.size(); i += 3) {
      uint32_t group = 0;
      for (size_t k = 0; k < 3; k++) {
         group = (group << 8) | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0u);
      }
      for (size_t k = 0; k < 4; k++) result += i + k > bytes.size() ? '=' : BASE64[(group >> (18 - 6 * k)) & 63];
   }
   return result;
}

inline bool fromBase64(const std::string &letters, std::string &bytes) {
   if (letters.size() % 4 != 0) return false;
   const std::string alphabet = BASE64;
   bytes.clear();
   uint32_t group = 0;
   int bits = 0;
   for (const char letter : letters) {
      if (letter == '=') break;
      const size_t value = alphabet.find(letter);
      if (value == std::string::npos) return false;
      group = (group << 6) | static_cast<uint32_t>(value);
      bits += 6;
      if (bits < 8) continue;
      bits -= 8;
      bytes.push_back(static_cast<char>(group >> bits));
   }
   return true;
}

} // namespace yoke

#endif
