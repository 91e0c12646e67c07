// What waits to be written to the cockpit. Everything but quotes keeps its order and overtakes quotes, and is never
// dropped: beyond OUT_MOST_BYTES the session has to end, and the next one begins with a snapshot. Quotes are not taken
// while more than OUT_QUOTE_BYTES wait: who has them comes back with newer ones.
#ifndef YOKE_OUT_QUEUE_MQH
#define YOKE_OUT_QUEUE_MQH

#include "ByteLane.mqh"
#include "FrameWriter.mqh"
#include "Transport.mqh"

#define OUT_QUOTE_BYTES 65536
#define OUT_MOST_BYTES 16777216
// The longest frame fits; quotes are taken in smaller parts, so that what overtakes them need not wait long.
#define OUT_PART_BYTES 65536
#define OUT_QUOTE_PART_BYTES 16384
#define OUT_PASS_BYTES 262144

class OutQueue {
private:
   ByteLane m_urgent;
   ByteLane m_quotes;
   ARR(uchar, m_part);
   int m_part_at;
   int m_part_size;

   bool Refill() {
      m_part_at = 0;
      m_part_size = m_urgent.MoveFrames(m_part, 0, OUT_PART_BYTES);
      if (m_part_size == 0) {
         m_part_size = m_quotes.MoveFrames(m_part, 0, OUT_QUOTE_PART_BYTES);
      }
      return m_part_size > 0;
   }

public:
   OutQueue() {
      m_part_at = 0;
      m_part_size = 0;
   }

   // Ends the frame that has just been written, and takes it.
   void Put(FrameWriter &frame) {
      if (frame.End()) {
         m_urgent.Append(frame.m_bytes, frame.Size());
      }
   }

   // Whole frames.
   void PutBytes(ARR_CREF(uchar, frames), int count) {
      m_urgent.Append(frames, count);
   }

   bool WantsQuotes() const {
      return Size() < OUT_QUOTE_BYTES;
   }

   void PutQuote(FrameWriter &frame) {
      if (frame.End()) {
         m_quotes.Append(frame.m_bytes, frame.Size());
      }
   }

   int Size() const {
      return m_urgent.Size() + m_quotes.Size() + m_part_size - m_part_at;
   }

   bool IsOverfull() const {
      return m_urgent.Size() > OUT_MOST_BYTES;
   }

   void Clear() {
      m_urgent.Clear();
      m_quotes.Clear();
      m_part_at = 0;
      m_part_size = 0;
   }

   // Writes what the link takes now. False: the link is dead.
   bool Flush(Transport &link) {
      int written = 0;
      while (written < OUT_PASS_BYTES && (m_part_at < m_part_size || Refill())) {
         int sent = link.Send(m_part, m_part_at, m_part_size - m_part_at);
         if (sent < 0) {
            return false;
         }
         if (sent == 0) {
            return true;
         }
         m_part_at += sent;
         written += sent;
      }
      return true;
   }
};

#endif
