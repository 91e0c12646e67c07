// The whole state at one moment: what the events up to event_seq have told, and nothing else, since the rows come from
// the watch that made the events.
#ifndef YOKE_SNAPSHOT_MQH
#define YOKE_SNAPSHOT_MQH

#include "BookHash.mqh"
#include "Outlet.mqh"
#include "Quotes.mqh"

// Deals of a snapshot, the newest.
#define SNAPSHOT_DEALS 500
#define SNAPSHOT_SYMBOLS 500
// A snapshot waits while more than this is on its way.
#define SNAPSHOT_QUEUE_BYTES 1048576

class Snapshot {
private:
   bool m_is_wanted;
   long m_last_id;
   FrameWriter m_frame;
   ARR(string, m_symbols);
   int m_symbol_count;
   ARR(PositionRow, m_positions);
   ARR(OrderRow, m_orders);
   ARR(DealRow, m_deals);

   // Unless it is among the first so many.
   void AddSymbol(const string symbol, int among) {
      for (int i = 0; i < among; i++) {
         if (m_symbols[i] == symbol) {
            return;
         }
      }
      if (m_symbol_count == ArraySize(m_symbols)) {
         ArrayResize(m_symbols, m_symbol_count + 64);
      }
      m_symbols[m_symbol_count] = symbol;
      m_symbol_count++;
   }

   // Those of the book and the subscribed ones, then the rest of Market Watch as far as there is room.
   void CollectSymbols(int positions, int orders) {
      m_symbol_count = 0;
      for (int i = 0; i < positions; i++) {
         AddSymbol(m_positions[i].symbol, m_symbol_count);
      }
      for (int i = 0; i < orders; i++) {
         AddSymbol(m_orders[i].symbol, m_symbol_count);
      }
      for (int i = 0; i < g_quotes.Count(); i++) {
         AddSymbol(g_quotes.SymbolAt(i), m_symbol_count);
      }
      int known = m_symbol_count;
      int total = SymbolsTotal(true);
      for (int i = 0; i < total && m_symbol_count < SNAPSHOT_SYMBOLS; i++) {
         AddSymbol(SymbolName(i, true), known);
      }
   }

   void Put() {
      g_out.Put(m_frame);
   }

   int PutSpecs() {
      int sent = 0;
      SpecRow spec;
      for (int i = 0; i < m_symbol_count; i++) {
         ClearSpecRow(spec);
         if (SpecRead(m_symbols[i], spec)) {
            WriteSpecFrame(m_frame, spec);
            Put();
            sent++;
         }
      }
      return sent;
   }

   ulong PutBook(int positions, int orders) {
      ulong hash = 0;
      for (int i = 0; i < positions; i++) {
         WritePositionFrame(m_frame, m_positions[i]);
         Put();
         hash += PositionHash(m_positions[i]);
      }
      for (int i = 0; i < orders; i++) {
         WriteOrderFrame(m_frame, m_orders[i]);
         Put();
         hash += OrderHash(m_orders[i]);
      }
      return hash;
   }

   int PutDeals(int deals) {
      int first = MathMax(0, deals - SNAPSHOT_DEALS);
      for (int i = first; i < deals; i++) {
         WriteDealFrame(m_frame, m_deals[i]);
         Put();
      }
      return deals - first;
   }

   void Send() {
      AccountRow account;
      int positions = 0;
      int orders = 0;
      int deals = 0;
      if (!AccountRead(account) || !g_watch.BookNow(m_positions, positions, m_orders, orders, m_deals, deals)) {
         return;
      }
      m_is_wanted = false;
      m_last_id++;
      CollectSymbols(positions, orders);
      WriteSnapshotBegin(m_frame, m_last_id, g_events.Epoch(), g_events.LastSeq(), UtcNowMs(), ServerNowMs());
      Put();
      int specs = PutSpecs();
      WriteAccountFrame(m_frame, account);
      Put();
      ulong hash = PutBook(positions, orders);
      int told_deals = PutDeals(deals);
      WriteSnapshotEnd(m_frame, m_last_id, specs, positions, orders, told_deals, HashText(hash));
      Put();
   }

public:
   Snapshot() {
      m_is_wanted = false;
      m_last_id = 0;
      m_symbol_count = 0;
   }

   void Forget() {
      m_is_wanted = false;
   }

   void Want() {
      m_is_wanted = true;
   }

   // Call after the watch has told what changed. Sends it once the platform can read its book and there is room.
   void Pump() {
      if (m_is_wanted && g_out.Size() < SNAPSHOT_QUEUE_BYTES) {
         Send();
      }
   }
};

Snapshot g_snapshot;

#endif
