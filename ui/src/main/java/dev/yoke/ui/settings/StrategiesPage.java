package dev.yoke.ui.settings;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.SettingsSaid;
import dev.yoke.core.signal.SourcePolicy.Mode;
import dev.yoke.core.strategy.AgentSetting;
import dev.yoke.core.strategy.Parameter;
import dev.yoke.core.strategy.Strategies;
import dev.yoke.core.strategy.Strategy;
import dev.yoke.core.view.StrategiesView;
import dev.yoke.core.view.StrategiesView.AgentRow;
import dev.yoke.ui.control.Confirmation;
import dev.yoke.ui.control.WrappedLabel;
import dev.yoke.ui.desk.Notices;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/// The agents' switches and the strategies' numbers.
final class StrategiesPage extends SettingsPage {

    private static final String PERSON = "person";
    private static final double FIELD = 84;

    private final ScreenPorts ports;
    private final Phrases words;
    private List<AgentSetting> agents = List.of();
    private Map<String, Map<String, Long>> parameters = Map.of();
    private SettingsSaid said = SettingsSaid.NOTHING;

    /// As an agent is switched.
    enum Switch {
        OFF,
        SHADOW,
        CONFIRM,
        AUTO;

        static Switch of(AgentSetting setting) {
            return setting.enabled() ? valueOf(setting.mode().name()) : OFF;
        }

        AgentSetting on(AgentSetting before) {
            Mode mode = this == OFF ? Mode.SHADOW : Mode.valueOf(name());
            return new AgentSetting(before.agent(), this != OFF, mode, before.demoOnly(), before.strategies());
        }
    }

    StrategiesPage(ScreenPorts ports, Phrases words) {
        super("strategies", words.get("page.strategies"));
        this.ports = ports;
        this.words = words;
    }

    @Override
    void attach(Subscriptions open) {
        agents = List.of();
        parameters = Map.of();
        onFrame();
        showAll(ports.views().strategies());
    }

    @Override
    void onFrame() {
        StrategiesView now = ports.views().strategies();
        List<AgentSetting> settings =
                now.agents().stream().map(AgentRow::setting).toList();
        SettingsSaid file = ports.outside().said().get();
        if (!settings.equals(agents) || !now.parameters().equals(parameters) || !file.equals(said)) {
            agents = settings;
            parameters = now.parameters();
            said = file;
            showAll(now);
        }
    }

    private void showAll(StrategiesView view) {
        List<SettingLine> lines = new ArrayList<>();
        view.agents().forEach(agent -> lines.add(agent(agent)));
        for (Strategy strategy : Strategies.ALL) {
            strategy.parameters().forEach(parameter -> lines.add(parameter(strategy, parameter)));
        }
        setLines(lines);
    }

    private SettingLine agent(AgentRow agent) {
        ComboBox<Switch> mode = new ComboBox<>();
        mode.getItems().setAll(Switch.values());
        mode.setValue(Switch.of(agent.setting()));
        mode.setConverter(Shown.by(each -> words.get("mode." + each)));
        mode.setAccessibleText(words.get("agent.mode.of", agent.title()));
        mode.setId("agent-" + agent.id());
        mode.setOnAction(event -> {
            AgentSetting next = mode.getValue().on(agent.setting());
            if (!next.equals(agent.setting())) {
                set(next, agent);
            }
        });
        CheckBox real = new CheckBox(words.get("source.real"));
        real.setSelected(!agent.setting().demoOnly());
        real.setOnAction(event -> allowReal(agent, real));
        String traded = String.join(
                ", ", agent.strategies().stream().map(row -> row.strategy()).toList());
        String hint = said.agents().contains(agent.id())
                ? words.get("agent.hint.file", traded, said.file())
                : words.get("agent.hint", traded);
        return new SettingLine(words.get("agent", agent.title()), hint, agent.id(), mode, real);
    }

    private void allowReal(AgentRow agent, CheckBox box) {
        AgentSetting before = agent.setting();
        AgentSetting next = new AgentSetting(
                before.agent(), before.enabled(), before.mode(), !box.isSelected(), before.strategies());
        if (!box.isSelected()) {
            set(next, agent);
            return;
        }
        box.setSelected(false);
        Confirmation.ask(
                this,
                new Confirmation.Question(
                        words.get("real.title", agent.title()),
                        words.get("real.text"),
                        words.get("real.yes"),
                        words.get("real.no")),
                () -> set(next, agent));
    }

    private void set(AgentSetting next, AgentRow agent) {
        ports.send(new Command.SetAgent(next, false, PERSON), answer -> {
            if (answer.isAccepted()) {
                String now = words.get("mode." + Switch.of(next));
                ports.desk()
                        .notices()
                        .done(
                                words.get("changed", agent.title(), now),
                                new Notices.Undo(
                                        words.get("undo"),
                                        () -> ports.send(
                                                new Command.SetAgent(agent.setting(), false, PERSON), done -> {})));
            }
        });
    }

    private SettingLine parameter(Strategy strategy, Parameter parameter) {
        long now = parameters.getOrDefault(strategy.id(), Map.of()).getOrDefault(parameter.key(), parameter.standard());
        TextField field = new TextField(FixedPoint.format(now));
        field.setPrefWidth(FIELD);
        field.setAlignment(Pos.CENTER_RIGHT);
        field.setId("parameter-" + strategy.id() + "-" + parameter.key());
        field.setAccessibleText(words.get("parameter", strategy.title(), parameter.key()));
        Label problem = new WrappedLabel("");
        problem.getStyleClass().addAll("loss", "state");
        problem.setManaged(false);
        field.setOnAction(event -> {
            Optional<String> wrong = set(strategy, parameter, now, field.getText());
            problem.setText(wrong.orElse(""));
            problem.setManaged(wrong.isPresent());
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                field.setText(FixedPoint.format(now));
                event.consume();
            }
        });
        Label unit = new Label(parameter.unit());
        unit.getStyleClass().add("muted");
        unit.setPrefWidth(56);
        HBox box = new HBox(4, field, unit);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        String range = words.get(
                "limits.range",
                FixedPoint.format(parameter.least()),
                FixedPoint.format(parameter.most()),
                FixedPoint.format(parameter.standard()));
        String file =
                said.saysParameter(strategy.id(), parameter.key()) ? " · " + words.get("limits.file", said.file()) : "";
        SettingLine line = new SettingLine(
                words.get("parameter", strategy.title(), parameter.key()),
                parameter.text() + " · " + range + file,
                strategy.id(),
                box);
        line.getChildren().add(problem);
        return line;
    }

    /// Why it cannot be, as the catalogue says it; empty where it was sent.
    private Optional<String> set(Strategy strategy, Parameter parameter, long before, String typed) {
        long value;
        try {
            value = FixedPoint.parse(typed.strip().replace(',', '.'));
        } catch (NumberFormatException | ArithmeticException noNumber) {
            return Optional.of(words.get("limits.number"));
        }
        Optional<String> problem = parameter.problem(value);
        if (problem.isEmpty() && value != before) {
            ports.send(new Command.SetStrategyParameter(strategy.id(), parameter.key(), value, PERSON), answer -> {
                if (answer.isAccepted()) {
                    told(strategy, parameter, before, value);
                }
            });
        }
        return problem;
    }

    private void told(Strategy strategy, Parameter parameter, long before, long value) {
        String name = words.get("parameter", strategy.title(), parameter.key());
        Command back = new Command.SetStrategyParameter(strategy.id(), parameter.key(), before, PERSON);
        ports.desk()
                .notices()
                .done(
                        words.get("changed", name, FixedPoint.format(value)),
                        new Notices.Undo(words.get("undo"), () -> ports.send(back, done -> {})));
    }
}
