// A queue of bytes that consist of whole frames, each ended by LF. Grows as needed; its owner bounds it.
#ifndef YOKE_BYTE_LANE_MQH
#define YOKE_BYTE_LANE_MQH

#include "Language.mqh"

#define LANE_FIRST_BYTES 4096

class ByteLane {
private:
   ARR(uchar, m_bytes);
   int m_head;
   int m_tail;

   void MakeRoom(int count) {
      int capacity = ArraySize(m_bytes);
      if (m_tail + count <= capacity) {
         return;
      }
      if (m_head >= capacity / 2) {
         int size = m_tail - m_head;
         for (int i = 0; i < size; i++) {
            m_bytes[i] = m_bytes[m_head + i];
         }
         m_head = 0;
         m_tail = size;
      }
      int wanted = MathMax(LANE_FIRST_BYTES, capacity);
      while (wanted < m_tail + count) {
         wanted *= 2;
      }
      if (wanted > capacity) {
         ArrayResize(m_bytes, wanted);
      }
   }

public:
   ByteLane() {
      m_head = 0;
      m_tail = 0;
   }

   int Size() const {
      return m_tail - m_head;
   }

   // Gives a large buffer back.
   void Clear() {
      m_head = 0;
      m_tail = 0;
      ArrayResize(m_bytes, LANE_FIRST_BYTES);
   }

   void Append(ARR_CREF(uchar, bytes), int count) {
      if (count > 0) {
         MakeRoom(count);
         ArrayCopy(m_bytes, bytes, m_tail, 0, count);
         m_tail += count;
      }
   }

   void Drop(int count) {
      m_head = MathMin(m_tail, m_head + count);
      if (m_head == m_tail) {
         m_head = 0;
         m_tail = 0;
      }
   }

   // Copies bytes from an offset behind the head on. Returns how many.
   int Copy(int offset, ARR_REF(uchar, into), int at, int most) const {
      int count = MathMin(most, m_tail - m_head - offset);
      if (count <= 0) {
         return 0;
      }
      if (ArraySize(into) < at + count) {
         ArrayResize(into, at + count);
      }
      ArrayCopy(into, m_bytes, at, m_head + offset, count);
      return count;
   }

   // Moves whole frames to into[at...], as many as fit into most bytes. Returns how many bytes.
   int MoveFrames(ARR_REF(uchar, into), int at, int most) {
      int count = MathMin(most, Size());
      while (count > 0 && m_bytes[m_head + count - 1] != 10) {
         count--;
      }
      count = Copy(0, into, at, count);
      Drop(count);
      return count;
   }
};

#endif
