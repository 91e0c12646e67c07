package dev.yoke.connectors.sim.broker;

/// What goes wrong with one order.
public sealed interface Fault {

    /// The server answers this and does nothing.
    record Refuse(Reply reply) implements Fault {}

    /// The server does what was asked, but its answer never arrives: the outcome is unknown.
    record LoseReply() implements Fault {}

    /// Neither is the request carried out nor does an answer arrive.
    record LoseRequest() implements Fault {}

    /// The server takes `ms` milliseconds longer.
    record Delay(long ms) implements Fault {}

    /// Only this much can be filled at once (1e-8 lots); the filling mode decides about the rest.
    record Liquidity(long lots) implements Fault {}

    /// The price slips by so many points against the trader.
    record Slip(int points) implements Fault {}

    /// The terminal's process dies as the order reaches the server; `done`: right after the server has carried it out.
    record Die(boolean done) implements Fault {}

    /// The order goes through as ever.
    record None() implements Fault {}
}
