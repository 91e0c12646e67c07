package dev.yoke.ui.risk;

import dev.yoke.core.market.TerminalId;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.risk.RiskPicture.Account;
import dev.yoke.ui.words.Phrases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One block of meters for each account.
final class AccountSections extends VBox {

    private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");

    private final ScreenPorts ports;
    private final Phrases words;
    private final Map<TerminalId, Section> sections = new LinkedHashMap<>();

    AccountSections(ScreenPorts ports, Phrases words) {
        super(12);
        this.ports = ports;
        this.words = words;
    }

    private static final class Section extends VBox {
        private final Label title = new Label();
        private final Label kind = new Label();
        private final Label state = new Label();
        private final Label figures = new Label();
        private final MeterList meters;

        private Section(ScreenPorts ports, Phrases words) {
            super(2);
            meters = new MeterList(ports, words);
            title.getStyleClass().add("strong");
            state.getStyleClass().add("warn");
            figures.getStyleClass().add("muted");
            kind.setMinWidth(USE_PREF_SIZE);
            state.setMinWidth(USE_PREF_SIZE);
            HBox head = new HBox(8, title, kind, state);
            head.getStyleClass().add("account-head");
            getChildren().addAll(head, figures, meters);
        }

        private void show(Account account, Phrases words) {
            title.setText(account.title());
            kind.setText(words.get(account.real() ? "live-account" : "demo-account"));
            kind.getStyleClass().setAll("label", account.real() ? "live" : "demo");
            state.setText(account.state());
            figures.setText(account.figures());
            pseudoClassStateChanged(AWAY, !account.state().isEmpty());
            meters.show(account.meters());
        }
    }

    void show(List<Account> accounts) {
        List<TerminalId> now = accounts.stream().map(Account::terminal).toList();
        if (!now.equals(List.copyOf(sections.keySet()))) {
            sections.clear();
            now.forEach(id -> sections.put(id, new Section(ports, words)));
            getChildren().setAll(sections.values());
        }
        for (Account account : accounts) {
            Section section = sections.get(account.terminal());
            if (section != null) {
                section.show(account, words);
            }
        }
    }

    void focusFirst() {
        sections.values().stream()
                .flatMap(section -> section.meters.getChildren().stream())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
