// The specifications of the symbols in use, one looked at after the other: brokers change lots, levels and swaps, and a
// tick value drifts with the rate of its currency. The platform's files come before this one.
#ifndef YOKE_SYMBOL_WATCH_MQH
#define YOKE_SYMBOL_WATCH_MQH

#include "Clear.mqh"
#include "Clock.mqh"
#include "Outlet.mqh"
#include "RowChanges.mqh"

#define SPEC_LOOK_MS 200

class SymbolWatch {
private:
   ARR(SpecRow, m_specs);
   int m_next;
   ulong m_looked_ms;

   int Find(const string symbol) const {
      for (int i = 0; i < ArraySize(m_specs); i++) {
         if (m_specs[i].symbol == symbol) {
            return i;
         }
      }
      return -1;
   }

public:
   SymbolWatch() {
      Clear();
   }

   void Clear() {
      ArrayResize(m_specs, 0);
      m_next = 0;
      m_looked_ms = 0;
   }

   // From now on the cockpit is told when this symbol's specification changes.
   void Add(const string symbol) {
      SpecRow spec;
      ClearSpecRow(spec);
      if (Find(symbol) >= 0 || !SpecRead(symbol, spec)) {
         return;
      }
      const int count = ArraySize(m_specs);
      ArrayResize(m_specs, count + 1, 64);
      m_specs[count] = spec;
   }

   void Remove(const string symbol) {
      const int index = Find(symbol);
      const int last = ArraySize(m_specs) - 1;
      if (index >= 0) {
         for (int i = index; i < last; i++) {
            m_specs[i] = m_specs[i + 1];
         }
         ArrayResize(m_specs, last, 64);
      }
   }

   void Pump() {
      const int count = ArraySize(m_specs);
      if (count == 0 || MonoMs() - m_looked_ms < SPEC_LOOK_MS) {
         return;
      }
      m_looked_ms = MonoMs();
      m_next = (m_next + 1) % count;
      SpecRow spec;
      ClearSpecRow(spec);
      if (SpecRead(m_specs[m_next].symbol, spec) && !IsSameSpec(spec, m_specs[m_next])) {
         m_specs[m_next] = spec;
         OutSymbolEvent(spec);
      }
   }
};

#endif
