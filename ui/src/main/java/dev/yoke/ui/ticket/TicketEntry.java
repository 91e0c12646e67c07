package dev.yoke.ui.ticket;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.EntryPreview;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.desk.TicketDraft;
import dev.yoke.ui.ticket.TicketUnits.Field;
import java.util.Optional;
import java.util.Set;

/// What is filled in: the symbol and the fields, which say the same size or level when the trader chooses another unit.
/// Thread: FX.
final class TicketEntry {

    private final ScreenPorts ports;
    private final TicketFields fields = new TicketFields();
    private final TicketMarket market;
    private final TicketTranslation translation;

    TicketEntry(ScreenPorts ports) {
        this.ports = ports;
        market = new TicketMarket(ports);
        translation = new TicketTranslation(fields, market);
        ports.desk().memory().read(TicketFields.NAME, TicketFields.Kept.class).ifPresent(fields::restore);
    }

    void listen(Runnable onChange) {
        fields.units().forEach(field -> field.subscribe(onChange));
        fields.figures()
                .forEach(field -> field.subscribe(() -> {
                    translation.edited();
                    onChange.run();
                }));
        translation.listen();
        fields.side.subscribe(side -> fields.otherSide.set(side.opposite()));
    }

    /// Another symbol: prices of the one before mean nothing for it.
    void choose(Instrument next) {
        Optional<Instrument> last = market.instrument();
        market.choose(next);
        translation.forget();
        if (last.filter(of -> !of.symbol().equals(next.symbol())).isPresent()) {
            translation.quietly(() -> fields.forgetPrices(market.usualStop(), market.usualTarget()));
        }
    }

    /// All of the order, and nothing of the one before.
    void take(TicketDraft draft) {
        translation.forget();
        translation.quietly(() -> {
            fields.clear(market.usualStop(), market.usualTarget());
            fields.plan.set("");
            fields.take(draft, market.digits());
        });
    }

    /// What the draft says; everything else stays.
    void adjust(TicketDraft moved) {
        translation.forget();
        translation.quietly(() -> fields.take(moved, market.digits()));
    }

    void atMarket(Side side) {
        translation.quietly(() -> {
            fields.type.set(OrderType.MARKET);
            fields.linked.set(false);
            fields.side.set(side);
        });
    }

    void clear() {
        translation.quietly(() -> fields.clear(market.usualStop(), market.usualTarget()));
    }

    /// One press of up or down: size and distances by the symbol's step.
    void step(Field field, int direction) {
        TicketSteps.step(
                fields, field, direction, market.spec(), market.quoteProperty().get());
    }

    /// What the engine says of the fields as they stand.
    void learn(Optional<EntryPreview> lead) {
        translation.learn(lead);
    }

    void forget() {
        translation.forget();
    }

    /// Empty without a symbol or an account.
    Optional<TicketForm> form(Set<TerminalId> ticked) {
        return ticked.isEmpty() ? Optional.empty() : market.instrument().map(chosen -> fields.form(chosen, ticked));
    }

    void keep() {
        ports.desk().memory().write(TicketFields.NAME, fields.keep());
    }

    TicketFields fields() {
        return fields;
    }

    TicketMarket market() {
        return market;
    }

    Optional<Instrument> instrument() {
        return market.instrument();
    }
}
