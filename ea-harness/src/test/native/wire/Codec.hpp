// The codec of the Expert Advisor as its tests include it.
#ifndef YOKE_TEST_CODEC_HPP
#define YOKE_TEST_CODEC_HPP

#include "runtime/Mql.hpp"

#include <Yoke/FrameReader.mqh>
#include <Yoke/CockpitMessages.mqh>
#include <Yoke/TerminalMessages.mqh>
#include <Yoke/Handshake.mqh>
#include <Yoke/BookHash.mqh>

#include "Checks.hpp"

namespace yoke::test {

inline std::string frameText(const FrameWriter &frame) {
   std::string bytes;
   for (int i = 0; i < frame.Size(); i++) bytes += static_cast<char>(frame.m_bytes[i]);
   return bytes;
}

inline void bytesOf(const std::string &text, Array<uchar> &bytes) {
   ArrayResize(bytes, static_cast<long>(text.size()));
   for (size_t i = 0; i < text.size(); i++) bytes[static_cast<long>(i)] = static_cast<uchar>(text[i]);
}

inline bool append(FrameReader &reader, const std::string &text) {
   Array<uchar> bytes;
   bytesOf(text, bytes);
   return reader.Append(bytes, ArraySize(bytes));
}

} // namespace yoke::test

#endif
