package dev.yoke.ui.ticket;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.message.Command.PreviewSignal;
import dev.yoke.core.signal.Signal;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Previews;
import dev.yoke.testkit.Views;
import dev.yoke.ui.words.Language;
import org.junit.jupiter.api.BeforeEach;

/// A ticket for EURUSD whose gate passes everything.
abstract class GivenTicket {

    static final Instrument EURUSD = Previews.eurusd();

    final Ports given = new Ports();
    final TicketViewModel model = english();

    private TicketViewModel english() {
        given.desk.preferences().languageProperty().set(Language.EN);
        return new TicketViewModel(given.ports);
    }

    @BeforeEach
    void choose() {
        given.cockpit.answerWith(Previews::passes);
        given.cockpit.show(Views.day());
        model.onFrame();
        model.select(EURUSD);
    }

    void place() {
        model.press();
        model.press();
    }

    Signal lastPreview() {
        return given.cockpit.sent(PreviewSignal.class).getLast().signal();
    }

    void step(long ms) {
        given.clock.advance(ms);
        model.onFrame();
    }
}
