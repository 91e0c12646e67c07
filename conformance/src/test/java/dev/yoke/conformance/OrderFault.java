package dev.yoke.conformance;

/// What goes wrong with one order at the broker.
sealed interface OrderFault {

    /// Nothing.
    record None() implements OrderFault {}

    /// The broker answers this code of its platform and does nothing.
    record Refuse(int rawCode) implements OrderFault {}

    /// The broker does what was asked, its answer never arrives.
    record LoseReply() implements OrderFault {}

    /// Neither is it done nor answered.
    record LoseRequest() implements OrderFault {}

    record Delay(long ms) implements OrderFault {}

    /// Only so much can be filled at once.
    record Liquidity(String lots) implements OrderFault {}

    /// The price slips by so many points against the trader.
    record Slip(int points) implements OrderFault {}
}
