package dev.yoke.connectors.sim.terminal;

/// The four switches without any of which a terminal does not trade: the terminal's button, the EA's box, the account
/// (investor password), the server's permission for Expert Advisors.
public record Permissions(boolean terminal, boolean expert, boolean account, boolean accountExpert) {

    public static final Permissions ALL = new Permissions(true, true, true, true);

    boolean mayTrade() {
        return terminal && expert && account && accountExpert;
    }
}
