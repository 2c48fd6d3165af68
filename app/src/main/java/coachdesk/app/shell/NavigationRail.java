package coachdesk.app.shell;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The tabs at the left, as pictogram and word, or as pictograms alone in a narrow window. */
final class NavigationRail extends VBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final Texts texts;
    private final ObservableBooleanValue narrow;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<String, ToggleButton> items = new HashMap<>();

    NavigationRail(Texts texts, ObservableBooleanValue narrow) {
        this.texts = texts;
        this.narrow = narrow;
        getStyleClass().add("navigation-rail");
        Label brand = new Label();
        brand.getStyleClass().add("brand");
        brand.setGraphic(new BrandMark());
        brand.textProperty().bind(texts.bind("app.name"));
        brand.contentDisplayProperty().bind(narrowed(ContentDisplay.GRAPHIC_ONLY, ContentDisplay.LEFT));
        brand.setMinWidth(USE_PREF_SIZE);
        getChildren().add(brand);
        narrow.addListener((value, before, now) -> pseudoClassStateChanged(NARROW, now));
        pseudoClassStateChanged(NARROW, narrow.get());
    }

    void tabs(List<Tab> tabs, Consumer<Tab> chosen) {
        for (Tab tab : tabs) {
            ToggleButton item = new ToggleButton(null, Icons.of(tab.icon()));
            item.setToggleGroup(group);
            item.setOnAction(event -> {
                item.setSelected(true);
                chosen.accept(tab);
            });
            items.put(tab.id(), item);
            getChildren().add(dressed(item, texts.bind("tab." + tab.id())));
        }
    }

    void gap() {
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().add(gap);
    }

    void command(Command command) {
        Button item = new Button(null, Icons.of(command.icon()));
        item.setOnAction(event -> command.run());
        item.getStyleClass().add("nav-quiet");
        getChildren().add(dressed(item, texts.bind("command." + command.id())));
    }

    /** A number beside a tab's word, when it is not zero. */
    void badge(String tabId, ObservableIntegerValue count) {
        ToggleButton item = items.get(tabId);
        if (item == null) {
            return;
        }
        Label badge = new Label();
        badge.getStyleClass().add("badge");
        badge.setMinWidth(USE_PREF_SIZE);
        badge.textProperty().bind(count.map(Object::toString));
        ObservableValue<Boolean> shown = count.map(value -> value.intValue() > 0);
        badge.visibleProperty().bind(shown);
        badge.managedProperty().bind(shown);
        StackPane graphic = new StackPane(item.getGraphic(), badge);
        graphic.getStyleClass().add("badged");
        item.setGraphic(graphic);
    }

    /** @param tabs ids of those that are not there for this account */
    void away(Set<String> tabs) {
        items.forEach((id, item) -> {
            item.setVisible(!tabs.contains(id));
            item.setManaged(!tabs.contains(id));
        });
    }

    void select(String tabId) {
        group.selectToggle(items.get(tabId));
    }

    private <B extends ButtonBase> B dressed(B item, ObservableValue<String> word) {
        item.textProperty().bind(word);
        item.accessibleTextProperty().bind(word);
        item.getStyleClass().add("nav-item");
        item.setMaxWidth(Double.MAX_VALUE);
        item.contentDisplayProperty().bind(narrowed(ContentDisplay.GRAPHIC_ONLY, ContentDisplay.LEFT));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(word);
        item.tooltipProperty().bind(narrowed(tip, null));
        return item;
    }

    private <T> ObservableValue<T> narrowed(T yes, T no) {
        return Bindings.createObjectBinding(() -> narrow.get() ? yes : no, narrow);
    }
}
