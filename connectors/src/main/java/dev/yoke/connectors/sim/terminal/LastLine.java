package dev.yoke.connectors.sim.terminal;

import dev.yoke.connectors.sim.broker.Reply;
import dev.yoke.connectors.sim.broker.SimBroker;
import dev.yoke.connectors.sim.broker.TradeAnswer;
import dev.yoke.connectors.wire.Guard;
import dev.yoke.connectors.wire.Guard.DeadManPolicy;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last line of defence, the only thing a terminal decides by itself: what passes while halted, the equity floor,
/// the dead man. Thread: one.
///
/// Failure: a guard that cannot be saved is logged and holds until the terminal ends.
final class LastLine {

    private static final Logger LOG = LoggerFactory.getLogger(LastLine.class);

    private final SimBroker broker;
    private final GuardKeeper guard;
    private final Flattens flattens;
    private Permissions permissions = Permissions.ALL;
    private long cockpitHeardMs;
    private boolean deadManActed;

    LastLine(SimBroker broker, GuardKeeper guard, Flattens flattens, Pulse pulse) {
        this.broker = broker;
        this.guard = guard;
        this.flattens = flattens;
        this.cockpitHeardMs = pulse.monoMs();
    }

    boolean isHalted() {
        return guard.isHalted();
    }

    Permissions permissions() {
        return permissions;
    }

    void setPermissions(Permissions now) {
        permissions = now;
    }

    long cockpitEpoch() {
        return guard.cockpitEpoch();
    }

    void cockpitLives(Pulse pulse) {
        cockpitHeardMs = pulse.monoMs();
        deadManActed = false;
    }

    void onWelcome(WireMessage.Welcome welcome, Pulse pulse) {
        cockpitLives(pulse);
        keep(() -> guard.join(welcome.guard(), equity(), welcome.cockpitEpoch()));
    }

    void onGuard(Guard rules) {
        keep(() -> guard.set(rules, equity()));
    }

    /// What a command that has just arrived is refused for.
    Optional<TradeAnswer> refuseOnArrival(OrderCommand command) {
        return permissions.mayTrade()
                ? refuse(command)
                : Optional.of(TradeAnswer.of(Reply.AUTO_TRADING_OFF, Reply.AUTO_TRADING_OFF.text()));
    }

    /// What a command is refused for right before it goes to the trade server: exits pass always, a change of stops
    /// where the loss at the stop does not grow.
    Optional<TradeAnswer> refuse(OrderCommand command) {
        if (command.isExit() || (!guard.isHalted() && !flattens.blockEntries())) {
            return Optional.empty();
        }
        if (command instanceof OrderCommand.Modify modify) {
            return broker.position(modify.ticket(), modify.identifier())
                    .filter(position -> isLooser(position, modify))
                    .map(position -> TradeAnswer.of(Reply.HALTED, looserText(position, modify)));
        }
        return Optional.of(TradeAnswer.of(Reply.HALTED, entryText()));
    }

    private static boolean isLooser(Position position, OrderCommand.Modify modify) {
        if (!position.stopLoss().isSet()) {
            return false;
        }
        long gain = modify.stopLoss().units() - position.stopLoss().units();
        return !modify.stopLoss().isSet() || gain * position.side().sign() < 0;
    }

    private String looserText(Position position, OrderCommand.Modify modify) {
        String change = modify.stopLoss().isSet()
                ? "moving the stop of " + position.symbol() + " #" + position.ticket() + " from " + position.stopLoss()
                        + " to " + modify.stopLoss()
                : "removing the stop " + position.stopLoss() + " of " + position.symbol() + " #" + position.ticket();
        return name() + (guard.isHalted() ? " is halted" : " is being flattened") + "; " + change
                + " would widen the risk. Tighter stops and closing work";
    }

    private String entryText() {
        return guard.isHalted()
                ? name() + " is halted; re-arm it in the cockpit to trade again"
                : name() + " is being flattened; entries wait until it is done";
    }

    /// Equity floor and dead man.
    void watch(Pulse pulse) {
        if (guard.floor() > 0 && !guard.isHalted() && equity() < guard.floor()) {
            LOG.warn("{}: equity fell below the guard's floor; halting and closing everything", name());
            halt();
            flattens.closeAll(pulse);
        }
        Guard rules = guard.guard();
        boolean silent = rules.deadManS() > 0 && pulse.monoMs() - cockpitHeardMs > rules.deadManS() * 1_000L;
        if (silent && !deadManActed && rules.deadManPolicy() != DeadManPolicy.HOLD) {
            deadManActed = true;
            LOG.warn("{}: no cockpit for {} s; halting", name(), rules.deadManS());
            halt();
            if (rules.deadManPolicy() == DeadManPolicy.FLATTEN) {
                flattens.closeAll(pulse);
            }
        }
    }

    private void halt() {
        keep(guard::halt);
    }

    private String name() {
        return broker.terms().name();
    }

    private long equity() {
        return broker.account().equity().units();
    }

    private interface GuardChange {
        void save() throws IOException;
    }

    private void keep(GuardChange change) {
        try {
            change.save();
        } catch (IOException refused) {
            LOG.error("{}: the guard cannot be saved; it holds until the terminal ends", name(), refused);
        }
    }
}
