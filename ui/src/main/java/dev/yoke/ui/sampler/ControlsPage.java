package dev.yoke.ui.sampler;

import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.Measures;
import dev.yoke.ui.words.Phrases;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// JavaFX's own controls as this theme dresses them, each also disabled.
final class ControlsPage {

    private static final double HALF = 0.4;
    private static final double FIELD = 128;

    private final Phrases words;

    ControlsPage(ScreenPorts ports) {
        words = ports.phrases(ControlsPage.class);
    }

    Node make() {
        return new VBox(
                Measures.GAP_12,
                new Section(words.get("controls.buttons"), buttons()),
                new Section(words.get("controls.toggles"), toggles()),
                new Section(words.get("controls.fields"), fields()),
                new Section(words.get("controls.choices"), choices()),
                new Section(words.get("controls.lists"), list(), tabs(), area()),
                new Section(
                        words.get("controls.progress"),
                        new ProgressBar(HALF),
                        new ProgressIndicator(HALF),
                        new Slider(0, 1, HALF)));
    }

    private Node[] buttons() {
        Button plain = button("plain");
        plain.setTooltip(new Tooltip(words.get("controls.tip")));
        Button primary = button("primary", "primary");
        Button danger = button("danger", "danger");
        Button small = button("small", "small");
        Button flat = button("flat", "flat");
        Button off = button("off");
        off.setDisable(true);
        return new Node[] {plain, primary, danger, small, flat, off, new Hyperlink(words.get("controls.link"))};
    }

    private Button button(String text, String... styles) {
        Button button = new Button(words.get("controls." + text));
        button.getStyleClass().addAll(styles);
        return button;
    }

    private Node[] toggles() {
        ToggleButton on = new ToggleButton(words.get("controls.on"));
        on.setSelected(true);
        ToggleButton off = new ToggleButton(words.get("controls.off"));
        CheckBox checked = new CheckBox(words.get("controls.checked"));
        checked.setSelected(true);
        CheckBox unchecked = new CheckBox(words.get("controls.unchecked"));
        CheckBox some = new CheckBox(words.get("controls.some"));
        some.setIndeterminate(true);
        CheckBox disabled = new CheckBox(words.get("controls.off"));
        disabled.setDisable(true);
        RadioButton radio = new RadioButton(words.get("controls.radio"));
        radio.setSelected(true);
        return new Node[] {
            on, off, checked, unchecked, some, disabled, radio, new RadioButton(words.get("controls.radio"))
        };
    }

    private Node[] fields() {
        TextField filled = new TextField("1.08512");
        TextField empty = new TextField();
        empty.setPromptText(words.get("controls.prompt"));
        TextField wrong = new TextField("1.0x");
        wrong.getStyleClass().add("wrong");
        TextField off = new TextField("1.08512");
        off.setDisable(true);
        Spinner<Integer> spinner = new Spinner<>(0, 100, 12);
        spinner.setEditable(true);
        for (TextField field : new TextField[] {filled, empty, wrong, off}) {
            field.setPrefWidth(FIELD);
        }
        spinner.setPrefWidth(FIELD);
        return new Node[] {filled, empty, wrong, off, spinner};
    }

    private Node[] choices() {
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().setAll("M5", "M15", "H1");
        combo.setValue("M15");
        ComboBox<String> editable = new ComboBox<>();
        editable.setEditable(true);
        editable.setPrefWidth(FIELD);
        MenuButton menu = new MenuButton(words.get("controls.menu"));
        menu.getItems().setAll(items());
        Label context = new Label(words.get("controls.context"));
        ContextMenu contextMenu = new ContextMenu(items());
        context.setContextMenu(contextMenu);
        DatePicker date = new DatePicker();
        date.setPrefWidth(FIELD);
        return new Node[] {combo, editable, menu, date, context};
    }

    private MenuItem[] items() {
        MenuItem off = new MenuItem(words.get("controls.off"));
        off.setDisable(true);
        return new MenuItem[] {
            new MenuItem(words.get("controls.plain")), new SeparatorMenuItem(), off,
        };
    }

    private static ListView<String> list() {
        ListView<String> list = new ListView<>();
        list.getItems().setAll("EURUSD", "XAUUSD", "US30", "GBPUSD", "USDJPY", "BTCUSD");
        list.getSelectionModel().select(1);
        list.setPrefSize(FIELD, 96);
        return list;
    }

    private TabPane tabs() {
        TabPane tabs = new TabPane(new Tab(words.get("controls.plain")), new Tab(words.get("controls.off")));
        tabs.setPrefSize(220, 96);
        return tabs;
    }

    private static TextArea area() {
        TextArea area = new TextArea("{\"symbol\":\"EURUSD\",\n \"side\":\"buy\"}");
        area.setPrefSize(220, 96);
        return area;
    }
}
