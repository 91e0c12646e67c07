package dev.yoke.ui.risk;

import dev.yoke.ui.control.Confirmation;
import dev.yoke.ui.control.LimitLink;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Pace;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.risk.RiskPicture.Firm;
import dev.yoke.ui.risk.RiskPicture.InForce;
import dev.yoke.ui.risk.RiskPicture.Market;
import dev.yoke.ui.risk.RiskPicture.Naked;
import dev.yoke.ui.risk.RiskPicture.Pending;
import dev.yoke.ui.theme.EmptyState;
import dev.yoke.ui.theme.PanelTitle;
import dev.yoke.ui.theme.ScrollArea;
import dev.yoke.ui.theme.Sentence;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The risk panel: what is wrong first, then every account's limits, the firms' floors, what waits, news and markets.
public final class RiskMetersView implements Panel {

    private static final String SHEET = Objects.requireNonNull(RiskMetersView.class.getResource("risk.css"), "risk.css")
            .toExternalForm();

    private final ScreenPorts ports;
    private final RiskViewModel model;
    private final Phrases words;
    private final VBox problems = new VBox(4);
    private final VBox naked = new VBox(4);
    private final AccountSections accounts;
    private final MeterList overAll;
    private final VBox firms = new VBox(8);
    private final VBox pending = new VBox(2);
    private final VBox news = new VBox(2);
    private final GridPane markets = new GridPane();
    private final GridPane limits = new GridPane();
    private final TitledPane limitsPane = new TitledPane();
    private final EmptyState empty;
    private final ScrollArea scroll;
    private final List<VBox> sections = new ArrayList<>();
    private final VBox root = new VBox();
    private final Subscriptions open = new Subscriptions();
    private RiskPicture shown = RiskPicture.EMPTY;

    public RiskMetersView(ScreenPorts ports, RiskViewModel model) {
        this.ports = ports;
        this.model = model;
        this.words = ports.phrases(RiskMetersView.class);
        accounts = new AccountSections(ports, words);
        overAll = new MeterList(ports, words);
        empty = new EmptyState(words.get("empty.headline"), words.get("empty.hint"));
        root.getStyleClass().addAll("panel", "risk");
        root.getStylesheets().add(SHEET);
        root.setMinSize(0, 0);
        limits.getStyleClass().add("limit-grid");
        limitsPane.setText(words.get("limits"));
        limitsPane.setContent(limits);
        limitsPane.setExpanded(false);
        limitsPane.setAnimated(false);
        limitsPane.setId("risk-limits");
        markets.getStyleClass().add("market-grid");
        VBox content = new VBox(
                12,
                problems,
                naked,
                accounts,
                section("over-all", overAll),
                section("firms", firms),
                section("pending", pending),
                section("news", news),
                section("markets", markets),
                limitsPane);
        content.getStyleClass().add("body");
        problems.setId("risk-problems");
        naked.setId("risk-naked");
        scroll = new ScrollArea(content);
        StackPane body = new StackPane(scroll, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getChildren().addAll(new PanelTitle(words.get("title")), body);
    }

    private VBox section(String key, Node content) {
        Label heading = new Label(words.get("heading." + key));
        heading.getStyleClass().add("title");
        VBox section = new VBox(4, heading, content);
        sections.add(section);
        return section;
    }

    private void show() {
        RiskPicture now = model.pictureProperty().get();
        boolean nothing = now.accounts().isEmpty();
        present(empty, nothing && now.problems().isEmpty());
        present(scroll, !empty.isVisible());
        if (!now.problems().equals(shown.problems())) {
            problems.getChildren()
                    .setAll(now.problems().stream().map(this::problem).toList());
        }
        if (!now.naked().equals(shown.naked())) {
            naked.getChildren().setAll(now.naked().stream().map(this::naked).toList());
        }
        accounts.show(now.accounts());
        overAll.show(now.overAll());
        if (!now.firms().equals(shown.firms())) {
            firms.getChildren().setAll(now.firms().stream().map(this::firm).toList());
        }
        if (!now.pending().equals(shown.pending())) {
            pending.getChildren()
                    .setAll(now.pending().stream().map(this::pending).toList());
        }
        if (!now.news().equals(shown.news())) {
            news.getChildren().setAll(now.news().stream().map(this::plain).toList());
        }
        if (!now.markets().equals(shown.markets())) {
            showMarkets(now.markets());
        }
        if (!now.limits().equals(shown.limits())) {
            showLimits(now.limits());
        }
        shown = now;
        boolean[] has = {
            !now.overAll().isEmpty(),
            !now.firms().isEmpty(),
            !now.pending().isEmpty(),
            !now.news().isEmpty(),
            !now.markets().isEmpty()
        };
        for (int i = 0; i < has.length; i++) {
            present(sections.get(i), has[i]);
        }
        present(problems, !now.problems().isEmpty());
        present(naked, !now.naked().isEmpty());
    }

    private static void present(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private Node problem(String text) {
        Sentence line = new Sentence("problem");
        line.setText(words.get("problem", text));
        return line;
    }

    private Node plain(String text) {
        Sentence line = new Sentence();
        line.setText(text);
        return line;
    }

    private Node naked(Naked of) {
        Sentence text = new Sentence();
        text.setText(of.text());
        HBox.setHgrow(text, Priority.ALWAYS);
        Button protect = new Button(words.get("protect"));
        protect.setId("risk-protect-" + of.terminal().name().replace(' ', '-'));
        protect.getStyleClass().add("danger");
        protect.setMinWidth(Region.USE_PREF_SIZE);
        protect.setOnAction(event -> Confirmation.ask(
                root,
                new Confirmation.Question(
                        words.get("protect.headline", of.count(), of.terminal().name()),
                        words.get("protect.text"),
                        words.get("protect.yes", of.count()),
                        words.get("protect.no")),
                () -> model.protect(of.terminal())));
        HBox line = new HBox(8, text, protect);
        line.getStyleClass().add("naked");
        return line;
    }

    private Node firm(Firm of) {
        Label title = new Label(of.title());
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        Label phase = new Label(of.phase());
        phase.getStyleClass().add(of.bad() ? "warn" : "profit");
        phase.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox box = new VBox(2, new HBox(8, title, gap, phase));
        box.getStyleClass().add("firm");
        if (!of.warning().isEmpty()) {
            Sentence warning = new Sentence("warning");
            warning.setText(Phrases.isolated(of.warning()));
            box.getChildren().add(warning);
        }
        for (String line : List.of(of.headroom(), of.floors(), of.reset(), of.progress())) {
            if (!line.isEmpty()) {
                box.getChildren().add(plain(line));
            }
        }
        MeterList meters = new MeterList(ports, words);
        meters.show(of.meters());
        box.getChildren().add(meters);
        return box;
    }

    private Node pending(Pending of) {
        Sentence line = new Sentence();
        line.setText(words.get("pending.line", of.change(), of.when()));
        return line;
    }

    private void showMarkets(List<Market> of) {
        markets.getChildren().clear();
        for (int row = 0; row < of.size(); row++) {
            Market market = of.get(row);
            markets.addRow(
                    row,
                    figure(market.symbol(), "strong"),
                    figure(market.regime(), "plain"),
                    figure(market.trend(), "plain"),
                    figure(market.risk(), "muted"));
        }
    }

    private void showLimits(List<InForce> of) {
        limits.getChildren().clear();
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        limits.getColumnConstraints().setAll(wide);
        for (int row = 0; row < of.size(); row++) {
            InForce limit = of.get(row);
            Label name = new Label(limit.name());
            name.setMinWidth(0);
            Label value = figure(limit.value() + (limit.own().isEmpty() ? "" : "  (" + limit.own() + ")"), "plain");
            value.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            limits.addRow(row, name, value, LimitLink.to(ports, limit.limit()));
        }
    }

    private static Label figure(String text, String tone) {
        Label label = new Label(text);
        label.getStyleClass().add(tone);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void protectFirst() {
        model.pictureProperty().get().naked().stream()
                .findFirst()
                .map(of -> root.lookup("#risk-protect-" + of.terminal().name().replace(' ', '-')))
                .ifPresent(button -> ((Button) button).fire());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void focus() {
        accounts.focusFirst();
    }

    @Override
    public void attach() {
        open.follow(model.pictureProperty(), this::show);
        open.follow(ports.desk().amounts().hiddenProperty(), model::write);
        open.follow(ports.desk().tickets().pendingProperty(), model::write);
        open.add(ports.frames().onTurn(Pace.FIGURES, model::onTurn));
        open.add(ports.desk()
                .actions()
                .offer(Action.everywhere("risk.protect", words.get("action.protect"), "", this::protectFirst)));
    }

    @Override
    public void detach() {
        open.close();
    }
}
