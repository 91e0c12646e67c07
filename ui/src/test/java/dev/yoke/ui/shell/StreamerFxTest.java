package dev.yoke.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.view.Activity;
import dev.yoke.core.view.CockpitView;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.Previews;
import dev.yoke.testkit.ShellViews;
import dev.yoke.testkit.Views;
import dev.yoke.ui.control.MaskedField;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Every text on the whole screen, tooltips and what is read aloud among them, against the sums and the sizes of the
/// day that is shown.
class StreamerFxTest {

    private final Screen screen = new Screen(Theme.DARK, 1000, 700);
    private FxStage stage;

    private void show() {
        screen.cockpit.answerWith(Previews::passes);
        screen.cockpit.show(ShellViews.day());
        stage = screen.show();
        step();
        screen.cockpit.tell(
                Activity.Level.ALARM,
                "Rejected by FTMO 100k: BUY 0.50 EURUSD, NO_MONEY, 4 500.00 USD needed.",
                Views.decision(
                        Views.FTMO,
                        false,
                        "Denied: risk 1.40 % > limit 1.00 %. 0.50 lots cost 812.40 USD, 0.12 pass."));
        screen.cockpit.show(ShellViews.day());
        say("buy 0.12 EURUSD sl 20");
        step();
    }

    private void say(String line) {
        FxStage.run(() -> {
            if (screen.screen.scene().lookup("#chat-input") instanceof TextField input) {
                input.setText(line);
                input.fireEvent(new javafx.event.ActionEvent());
            }
        });
    }

    @AfterEach
    void close() {
        screen.detach();
        stage.close();
    }

    private void step() {
        screen.settle(stage, 3);
    }

    @Test
    void showsNoSumAndNoSizeAnywhere() {
        show();
        assertThat(found()).as("without streamer mode they are there").isNotEmpty();
        FxStage.run(() -> screen.desk.preferences().streamerProperty().set(true));
        step();
        Set<String> shown = new TreeSet<>(found());
        for (String tab : List.of("POSITIONS", "ORDERS", "HISTORY", "DECISIONS", "NET", "SIGNALS", "RISK")) {
            FxStage.run(() -> choose(tab));
            step();
            shown.addAll(found());
        }
        assertThat(shown).isEmpty();
        FxStage.run(() -> screen.desk.preferences().streamerProperty().set(false));
        step();
        assertThat(found()).isNotEmpty();
    }

    @Test
    void masksASizeInLotsWhileItIsTypedAndLeavesPercent() {
        show();
        FxStage.run(() -> screen.desk.preferences().streamerProperty().set(true));
        step();
        MaskedField size =
                FxStage.call(() -> (MaskedField) screen.screen.scene().lookup("#ticket-size"));
        assertThat(FxStage.call(size::isMasked)).isFalse();
        FxStage.run(() -> screen.screen.scene().getRoot().lookupAll(".segment").stream()
                .map(ToggleButton.class::cast)
                .filter(unit -> unit.getText().equals("lots"))
                .forEach(ToggleButton::fire));
        FxStage.run(size::requestFocus);
        stage.pulse();
        FxStage.run(() -> size.replaceText(0, size.getLength(), "0.37"));
        stage.pulse();
        assertThat(FxStage.call(size::isMasked)).isTrue();
        assertThat(FxStage.call(() -> ((Text) size.lookup(".text")).getText())).isEqualTo("••••");
        assertThat(FxStage.call(() -> size.getText())).isEqualTo("0.37");
        FxStage.run(() -> screen.desk.preferences().streamerProperty().set(false));
        stage.pulse();
        assertThat(FxStage.call(() -> ((Text) size.lookup(".text")).getText())).isEqualTo("0.37");
    }

    @Test
    void hidesTheAmountsOfALineInTheChatWhileItIsTyped() {
        show();
        FxStage.run(() -> screen.desk.preferences().streamerProperty().set(true));
        step();
        MaskedField input =
                FxStage.call(() -> (MaskedField) screen.screen.scene().lookup("#chat-input"));
        FxStage.run(() -> input.setText("buy 0.12lots US30 sl 20 pips"));
        stage.pulse();
        assertThat(FxStage.call(() -> input.lookupAll(".text").stream()
                        .map(text -> ((Text) text).getText())
                        .toList()))
                .contains("buy ••••lots US30 sl 20 pips");
    }

    private void choose(String tab) {
        screen.screen.scene().getRoot().lookupAll(".tab-toggle").stream()
                .map(ToggleButton.class::cast)
                .filter(toggle -> toggle.getText().startsWith(tab))
                .forEach(ToggleButton::fire);
    }

    /// Texts in which a figure of the day stands by itself.
    private List<String> found() {
        CockpitView view = ShellViews.day();
        Set<String> figures = new TreeSet<>();
        view.positions().forEach(shown -> {
            figures.add(Figures.lots(shown.position().lots().units()));
            figures.add(Figures.money(Math.abs(shown.profit().units())));
            figures.add(Figures.money(Math.abs(shown.risk().units())));
        });
        view.orders()
                .forEach(shown ->
                        figures.add(Figures.lots(shown.order().lotsCurrent().units())));
        view.recentDeals().forEach(shown -> {
            figures.add(Figures.lots(shown.deal().lots().units()));
            figures.add(Figures.money(Math.abs(shown.deal().net().units())));
        });
        view.terminals()
                .forEach(terminal -> terminal.account().ifPresent(account -> {
                    figures.add(Figures.money(account.equity().units()));
                    figures.add(Figures.money(account.balance().units()));
                }));
        figures.addAll(List.of("49.20", "812.40", "4 500.00"));
        figures.removeIf(figure -> figure.equals("0.00") || figure.equals("0"));
        Pattern any = Pattern.compile("(?<![\\d.,:])(?:"
                + String.join("|", figures.stream().map(Pattern::quote).toList())
                + ")(?![\\d,:]|\\.\\d|[ \u2009\u00A0]?(?:%|R\\b|pips))");
        return FxStage.call(
                () -> texts().filter(text -> any.matcher(text).find()).toList());
    }

    private Stream<String> texts() {
        List<String> texts = new ArrayList<>();
        collect(screen.screen.scene().getRoot(), texts);
        return texts.stream();
    }

    private static void collect(Node node, List<String> into) {
        if (!node.isVisible()) {
            return;
        }
        if (node.getStyleClass().contains("heat-cell")) {
            // The map writes percents bare where it is narrow, under a heading that says so; its tip says all of it.
            add(node.getAccessibleText(), into);
            return;
        }
        switch (node) {
            case MaskedField field
            when field.isMasked() -> {
                return;
            }
            case Labeled labeled -> add(labeled.getText(), into);
            case MaskedField percent
            when percent.getId().equals("ticket-size") -> {
                return;
            }
            case TextInputControl input -> add(input.getText(), into);
            case Text text -> add(text.getText(), into);
            default -> {}
        }
        add(node.getAccessibleText(), into);
        add(node.getAccessibleHelp(), into);
        if (node instanceof Control control && control.getTooltip() != null) {
            add(control.getTooltip().getText(), into);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    private static void add(String text, List<String> into) {
        if (text != null && !text.isBlank()) {
            into.add(text);
        }
    }
}
