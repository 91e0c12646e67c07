package dev.yoke.ui.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Command.ClosePositions.Which;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.Activity;
import dev.yoke.core.view.HaltView;
import dev.yoke.core.view.PositionView;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Views;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlotterViewModelTest {

    private final Ports given = new Ports();
    private final BlotterViewModel model = new BlotterViewModel(given.ports);

    @BeforeEach
    void show() {
        given.cockpit.show(Views.day());
        model.onFrame();
    }

    @Test
    void keepsEveryRowWhileItsFiguresChange() {
        List<PositionRow> before = List.copyOf(model.positions());
        show(position("1.08600", "180.00"), position("1.08601", "180.50"));
        AtomicInteger changes = new AtomicInteger();
        model.positions().addListener((ListChangeListener<PositionRow>) change -> changes.incrementAndGet());
        show(position("1.08604", "182.00"), position("1.08605", "182.50"));

        assertThat(changes).hasValue(0);
        assertThat(model.positions()).hasSize(2);
        assertThat(model.positions().getFirst()).isSameAs(before.getFirst());
        assertThat(text(0, PositionRow.Column.PROFIT)).isEqualTo("+182.00 USD");
    }

    @Test
    void sendsACloseOnceUntilItIsAnswered() {
        given.cockpit.holdAnswers();
        PositionRow row = model.positions().getFirst();
        model.close(row);
        model.close(row);
        model.closeAll(List.of(row));

        assertThat(given.cockpit.commands).containsExactly(new Command.ClosePosition(Views.FTMO, 101, Lots.ZERO));
        assertThat(row.closingProperty().get()).isTrue();
    }

    @Test
    void offersARefusedCloseAgainAndSaysWhy() {
        given.cockpit.answerWith(command -> Answer.refused("FTMO 100k is offline. Close EURUSD in the terminal."));
        PositionRow row = model.positions().getFirst();
        model.close(row);

        assertThat(given.refusals).containsExactly("FTMO 100k is offline. Close EURUSD in the terminal.");
        assertThat(row.closingProperty().get()).isFalse();
        model.close(row);
        assertThat(given.cockpit.commands).hasSize(2);
    }

    @Test
    void leavesItToTheEngineWhoWinsAndWhoLoses() {
        model.closeWhich(Which.WINNERS);
        model.closeWhich(Which.LOSERS);

        assertThat(given.cockpit.commands)
                .containsExactly(
                        new Command.ClosePositions(Optional.empty(), Optional.empty(), Which.WINNERS),
                        new Command.ClosePositions(Optional.empty(), Optional.empty(), Which.LOSERS));
    }

    @Test
    void cancelsAnOrderOnce() {
        given.cockpit.holdAnswers();
        OrderRow row = model.orders().getFirst();
        model.cancel(row);
        model.cancelAll(List.of(row));

        assertThat(given.cockpit.commands).containsExactly(new Command.CancelOrder(Views.FTMO, 901));
    }

    @Test
    void sumsTheFloatingProfitPerCurrency() {
        // USD: 136 + 46.20 − 28.10 + 2.60 − 6.31 + 17.75; EUR: 46.90 − 18.10.
        assertThat(model.summaryProperty().get()).isEqualTo("+28.80 EUR   +168.14 USD");
    }

    @Test
    void findsRowsThatContainAllWords() {
        assertThat(found("xau")).containsExactly(102L, 303L);
        assertThat(found("pepper xau")).containsExactly(303L);
        assertThat(found("ftmo 100k eur")).containsExactly(101L);
        assertThat(found("nothing")).isEmpty();
    }

    @Test
    void theSameWordsAgainShowEverything() {
        model.filterOrShowAll("IC Live EUR");
        assertThat(model.filterProperty().get()).isEqualTo("IC Live EUR");
        model.filterOrShowAll("IC Live EUR");
        assertThat(model.filterProperty().get()).isEmpty();
    }

    @Test
    void groupsByAccountAndBySymbol() {
        assertThat(model.groupOrder()).isNull();
        model.groupingProperty().set(BlotterViewModel.Grouping.SYMBOL);
        assertThat(sorted()).startsWith("BTCUSD", "EURUSD", "EURUSD.r", "GBPUSD");
        model.groupingProperty().set(BlotterViewModel.Grouping.ACCOUNT);
        assertThat(sorted()).startsWith("EURUSD", "XAUUSD", "US30", "EURUSD.r", "USDJPY.r", "GBPUSD");
    }

    @Test
    void greysWhatIsNotOfNowAndSaysItsAge() {
        assertThat(model.positions().getFirst().staleProperty().get()).isFalse();
        assertThat(text(0, PositionRow.Column.NOW)).isEqualTo("1.08512");
        PositionRow pepper = model.positions().get(5);

        assertThat(pepper.key().terminal()).isEqualTo(Views.PEPPER);
        assertThat(pepper.staleProperty().get()).isTrue();
        assertThat(pepper.text(PositionRow.Column.NOW).getValue()).isEqualTo("14 s old");
        assertThat(pepper.text(PositionRow.Column.STOP).getValue()).isEqualTo("no stop");
    }

    @Test
    void showsTheNewestDecisionFirstWithItsVerdicts() {
        given.cockpit.tell(Activity.Level.WARNING, "one", Views.decision(Views.FTMO, false, "Denied: one"));
        given.cockpit.tell(Activity.Level.GOOD, "two", Views.decision(Views.IC, true, "two"));
        given.cockpit.show(Views.day());
        model.onFrame();
        model.onFrame();

        assertThat(model.decisions())
                .extracting(row -> row.decision().summary())
                .containsExactly("two", "Denied: one");
        assertThat(model.decisions().get(1).asText())
                .contains("DENY\tper-trade-risk\t1.40 %\t1.00 %\t0.08 lots would pass.");
    }

    private List<Long> found(String words) {
        return model.positions().stream()
                .filter(row -> row.contains(words))
                .map(row -> row.key().identifier())
                .toList();
    }

    private List<String> sorted() {
        var order = model.groupOrder();
        return model.positions().stream()
                .sorted(order)
                .map(row -> row.view().position().symbol().name())
                .toList();
    }

    private String text(int row, PositionRow.Column column) {
        return model.positions().get(row).text(column).getValue().strip();
    }

    private void show(PositionView... positions) {
        given.cockpit.show(Views.with(HaltView.RUNNING, Optional.empty(), List.of(positions), false));
        model.onFrame();
    }

    private PositionView position(String now, String profit) {
        boolean first = now.charAt(now.length() - 1) % 2 == 0;
        TerminalId terminal = first ? Views.FTMO : Views.IC;
        return Views.position(
                terminal,
                first ? 101 : 999,
                "EURUSD",
                Side.BUY,
                "0.50",
                "1.08240",
                now,
                "1.08040",
                "1.08840",
                5,
                profit,
                "1.36",
                "27.2",
                46,
                "tv-m5");
    }
}
