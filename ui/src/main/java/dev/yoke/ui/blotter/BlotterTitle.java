package dev.yoke.ui.blotter;

import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.PanelTitle;
import dev.yoke.ui.words.Phrases;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// The blotter's line of title: its tabs with their counts, the filter, and the menus of the table and of closing.
final class BlotterTitle {

    private static final double LEAST_TAB = 32;

    private final BlotterViewModel model;
    private final BlotterTables tables;
    private final RowMenus menus;
    private final SheetActs acts;
    private final Phrases words;
    private final ToggleGroup tabs = new ToggleGroup();
    private final Map<Tab, ToggleButton> tabButtons = new EnumMap<>(Tab.class);
    private final TextField filter = new TextField();
    private final ToggleButton chipsToggle = new ToggleButton();
    private final MenuButton more = new MenuButton();
    private final MenuButton closeMenu = new MenuButton();
    private final PanelTitle line;

    BlotterTitle(BlotterViewModel model, BlotterTables tables, RowMenus menus, SheetActs acts) {
        this.model = model;
        this.tables = tables;
        this.menus = menus;
        this.acts = acts;
        words = model.look().words();
        buildFilter();
        buildMenus();
        HBox left = new HBox();
        for (Tab tab : Tab.values()) {
            left.getChildren().add(tabButton(tab));
        }
        left.setMinWidth(0);
        for (Region part : List.of(chipsToggle, more, closeMenu)) {
            part.setMinWidth(Region.USE_PREF_SIZE);
        }
        line = new PanelTitle(left, filter, chipsToggle, more, closeMenu);
    }

    private void buildFilter() {
        filter.setPromptText(words.get("filter"));
        filter.setId("blotter-filter");
        filter.setPrefWidth(110);
        filter.setMinWidth(50);
        filter.setAccessibleText(words.get("filter.accessible"));
        chipsToggle.setId("blotter-chips-toggle");
        chipsToggle.setGraphic(new FontIcon(Material2AL.FILTER_LIST));
        chipsToggle.setTooltip(new Tooltip(words.get("chips.tip")));
        chipsToggle.setAccessibleText(words.get("chips.tip"));
    }

    private void buildMenus() {
        more.setId("blotter-more");
        more.setGraphic(new FontIcon(Material2MZ.MORE_HORIZ));
        more.setAccessibleText(words.get("more"));
        more.setTooltip(new Tooltip(words.get("more")));
        more.setOnShowing(event -> fillMore());
        more.getItems().setAll(new MenuItem(words.get("columns.choose")));
        closeMenu.setText(words.get("close-menu"));
        closeMenu.setId("blotter-close-menu");
        closeMenu.setOnShowing(event -> closeMenu.getItems().setAll(menus.closing(tables.selectedPositions())));
        closeMenu.getItems().setAll(menus.sweeping());
    }

    private ToggleButton tabButton(Tab tab) {
        ToggleButton button = new ToggleButton(words.get("tab." + tab.id()));
        button.setId("tab-" + tab.id());
        button.getStyleClass().add("tab-toggle");
        button.setMinWidth(LEAST_TAB);
        button.setToggleGroup(tabs);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.tabProperty().set(tab);
        });
        tabButtons.put(tab, button);
        return button;
    }

    Node node() {
        return line;
    }

    /// Whether the line of chips is wanted.
    ReadOnlyBooleanProperty chipsProperty() {
        return chipsToggle.selectedProperty();
    }

    void attach(Subscriptions open) {
        filter.textProperty().bindBidirectional(model.filterProperty());
        open.add(() -> filter.textProperty().unbindBidirectional(model.filterProperty()));
        open.follow(model.tabProperty(), this::showTab);
        count(open, Tab.POSITIONS, model.positions());
        count(open, Tab.ORDERS, model.orders());
        count(open, Tab.HISTORY, model.deals().sheet());
        count(open, Tab.DECISIONS, model.decisions());
    }

    private void showTab() {
        ToggleButton button = tabButtons.get(model.tabProperty().get());
        if (button != null) {
            button.setSelected(true);
        }
    }

    /// `POSITIONS 8`, or `POSITIONS 3/8` while a filter hides some.
    private void count(Subscriptions open, Tab tab, Sheet<?> sheet) {
        Runnable show = () -> {
            int all = sheet.totalProperty().get();
            int some = sheet.matchingProperty().get();
            ToggleButton button = tabButtons.get(tab);
            if (button != null) {
                button.setText(words.get("tab." + tab.id()) + " " + (some == all ? "" : some + "/") + all);
            }
        };
        open.follow(sheet.totalProperty(), show);
        open.follow(sheet.matchingProperty(), show);
    }

    /// Leaves out what has no room; a filter that hides rows stays in sight.
    void fit(double width) {
        shown(filter, width >= 560 || !filter.getText().isEmpty());
        shown(chipsToggle, width >= 480);
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private void fillMore() {
        CheckMenuItem net = new CheckMenuItem(words.get("net-view"));
        net.setId("menu-net");
        net.setSelected(model.netViewProperty().get());
        net.setOnAction(event -> model.netViewProperty().set(net.isSelected()));
        MenuItem columns = menus.item("columns.choose", true, acts::chooseColumns);
        MenuItem export = menus.item("export", true, acts::export);
        MenuItem copy = menus.item("copy", true, acts::copy);
        more.getItems()
                .setAll(groupMenu(), sortMenu(tables.shown()), net, new SeparatorMenuItem(), columns, copy, export);
    }

    private Menu groupMenu() {
        Menu menu = new Menu(words.get("group"));
        ToggleGroup groups = new ToggleGroup();
        for (BlotterViewModel.Grouping each : BlotterViewModel.Grouping.values()) {
            RadioMenuItem item = new RadioMenuItem(words.get("group." + each.name()));
            item.setToggleGroup(groups);
            item.setSelected(model.groupingProperty().get() == each);
            item.setOnAction(event -> model.groupingProperty().set(each));
            menu.getItems().add(item);
        }
        return menu;
    }

    /// What a header's press does, for the keyboard.
    private Menu sortMenu(SheetView<?> view) {
        Menu menu = new Menu(words.get("sort"));
        MenuItem none = menus.item("sort.none", true, view::sortByNothing);
        menu.getItems().add(none);
        for (Column column : view.visible()) {
            CheckMenuItem item = new CheckMenuItem(words.get("column." + column.id()));
            item.setId("sort-" + column.id());
            item.setSelected(view.isSortedBy(column));
            item.setOnAction(event -> view.sortBy(column));
            menu.getItems().add(item);
        }
        return menu;
    }
}
