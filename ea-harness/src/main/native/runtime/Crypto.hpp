// CryptEncode and CryptDecode, for the hashes and Base64; the ciphers and the archive answer that they failed.
#ifndef YOKE_RUNTIME_CRYPTO_HPP
#define YOKE_RUNTIME_CRYPTO_HPP

#include "runtime/Array.hpp"
#include "runtime/Digests.hpp"
#include "runtime/Errors.hpp"

enum ENUM_CRYPT_METHOD {
   CRYPT_BASE64,
   CRYPT_AES128,
   CRYPT_AES256,
   CRYPT_DES,
   CRYPT_HASH_SHA1,
   CRYPT_HASH_SHA256,
   CRYPT_HASH_MD5,
   CRYPT_ARCH_ZIP
};

namespace yoke {

inline std::string bytesOf(const Array<uchar> &array) {
   std::string bytes;
   for (int i = 0; i < array.size(); i++) bytes.push_back(static_cast<char>(array[i]));
   return bytes;
}

inline int storeBytes(const std::string &bytes, Array<uchar> &array) {
   ArrayResize(array, static_cast<long>(bytes.size()));
   for (int i = 0; i < array.size(); i++) array[i] = static_cast<uchar>(bytes[static_cast<size_t>(i)]);
   return array.size();
}

} // namespace yoke

// The number of bytes in the result, 0 on an error. An empty array is an error, as on the platform.
inline int CryptEncode(ENUM_CRYPT_METHOD method, const Array<uchar> &bytes, const Array<uchar> &, Array<uchar> &result) {
   const std::string message = yoke::bytesOf(bytes);
   if (message.empty()) {
      yoke::setLastError(yoke::ERROR_INVALID_PARAMETER);
      return 0;
   }
   switch (method) {
   case CRYPT_HASH_SHA256:
      return yoke::storeBytes(yoke::sha256(message), result);
   case CRYPT_HASH_SHA1:
      return yoke::storeBytes(yoke::sha1(message), result);
   case CRYPT_HASH_MD5:
      return yoke::storeBytes(yoke::md5(message), result);
   case CRYPT_BASE64:
      return yoke::storeBytes(yoke::base64(message), result);
   default:
      yoke::setLastError(yoke::ERROR_INVALID_PARAMETER);
      return 0;
   }
}

inline int CryptDecode(ENUM_CRYPT_METHOD method, const Array<uchar> &bytes, const Array<uchar> &, Array<uchar> &result) {
   std::string decoded;
   if (method == CRYPT_BASE64 && yoke::fromBase64(yoke::bytesOf(bytes), decoded)) return yoke::storeBytes(decoded, result);
   yoke::setLastError(yoke::ERROR_INVALID_PARAMETER);
   return 0;
}

#endif
