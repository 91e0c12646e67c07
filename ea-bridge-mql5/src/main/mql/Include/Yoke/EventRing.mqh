// The numbered events that the cockpit has not confirmed, as frames. At most EVENT_SLOTS of them and EVENT_BYTES bytes;
// when full the oldest go, and a cockpit that still needs them gets a snapshot.
#ifndef YOKE_EVENT_RING_MQH
#define YOKE_EVENT_RING_MQH

#include "ByteLane.mqh"
#include "FrameWriter.mqh"
#include "OutQueue.mqh"

#define EVENT_SLOTS 2048
#define EVENT_BYTES 4194304

class EventRing {
private:
   long m_epoch;
   long m_last_seq;
   long m_oldest_gone_seq;
   ByteLane m_frames;
   ARR(int, m_lengths);
   int m_first;
   int m_count;

   void DropOldest() {
      m_frames.Drop(m_lengths[m_first]);
      m_first = (m_first + 1) % EVENT_SLOTS;
      m_count--;
      m_oldest_gone_seq++;
   }

public:
   EventRing() {
      m_epoch = 0;
      m_last_seq = 0;
      m_oldest_gone_seq = 0;
      m_first = 0;
      m_count = 0;
      ArrayResize(m_lengths, EVENT_SLOTS);
      ArrayInitialize(m_lengths, 0);
   }

   // Counts anew. epoch: another one whenever this is called.
   void Start(long epoch) {
      m_epoch = epoch;
      m_last_seq = 0;
      m_oldest_gone_seq = 0;
      m_first = 0;
      m_count = 0;
      m_frames.Clear();
   }

   long Epoch() const {
      return m_epoch;
   }

   long LastSeq() const {
      return m_last_seq;
   }

   int Count() const {
      return m_count;
   }

   // The frame of the event LastSeq() + 1.
   void Add(FrameWriter &frame) {
      while (m_count == EVENT_SLOTS || (m_count > 0 && m_frames.Size() + frame.Size() > EVENT_BYTES)) {
         DropOldest();
      }
      m_frames.Append(frame.m_bytes, frame.Size());
      m_lengths[(m_first + m_count) % EVENT_SLOTS] = frame.Size();
      m_count++;
      m_last_seq++;
   }

   void Confirm(long seq) {
      while (m_count > 0 && m_oldest_gone_seq < seq) {
         DropOldest();
      }
   }

   // Whether every event from this one on is still here.
   bool Reaches(long from_seq) const {
      return from_seq > m_oldest_gone_seq;
   }

   // Puts the events from this one on into the queue again.
   void Resend(long from_seq, OutQueue &out) const {
      ARR(uchar, frame);
      int offset = 0;
      for (int i = 0; i < m_count; i++) {
         int length = m_lengths[(m_first + i) % EVENT_SLOTS];
         if (m_oldest_gone_seq + 1 + i >= from_seq) {
            m_frames.Copy(offset, frame, 0, length);
            out.PutBytes(frame, length);
         }
         offset += length;
      }
   }
};

#endif
