// What both platforms leave unsaid about a symbol's terms.
#ifndef YOKE_TERMS_MQH
#define YOKE_TERMS_MQH

#include "Types.mqh"

// Brokers list symbols that only show a price: indices without lots, contract or tick size. They are told as symbols
// that cannot be traded, in numbers that the cockpit can compute with.
void MendTerms(SpecRow &row) {
   if (row.tick_size <= 0.0) {
      row.tick_size = row.point;
   }
   bool is_tradable = row.lot_min > 0.0 && row.lot_step > 0.0 && row.lot_max >= row.lot_min && row.contract_size > 0.0;
   if (is_tradable) {
      return;
   }
   row.trade_mode = "DISABLED";
   row.lot_step = row.lot_step > 0.0 ? row.lot_step : 0.01;
   row.lot_min = row.lot_min > 0.0 ? row.lot_min : row.lot_step;
   row.lot_max = row.lot_max >= row.lot_min ? row.lot_max : row.lot_min;
   row.contract_size = row.contract_size > 0.0 ? row.contract_size : 1.0;
}

#endif
