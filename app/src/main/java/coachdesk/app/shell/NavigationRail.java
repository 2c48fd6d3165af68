package coachdesk.app.shell;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Once;
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
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The tabs at the left, as pictogram and word, or as pictograms alone in a narrow window. In a low window they stand closer
 * together; where that is not enough, they scroll, and the one that has the keyboard or is chosen comes into sight.
 */
final class NavigationRail extends VBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");

    private final Texts texts;
    private final ObservableBooleanValue narrow;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<String, ToggleButton> items = new HashMap<>();
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final VBox foot = new VBox();
    private double roomy;

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
        list.getStyleClass().add("nav-list");
        foot.getStyleClass().add("nav-foot");
        foot.setMinHeight(USE_PREF_SIZE);
        scroll.getStyleClass().addAll("edge-to-edge", "nav-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        setVgrow(scroll, Priority.ALWAYS);
        setMinHeight(0);
        getChildren().addAll(brand, scroll, foot);
        narrow.addListener((value, before, now) -> pseudoClassStateChanged(NARROW, now));
        pseudoClassStateChanged(NARROW, narrow.get());
    }

    void tabs(List<TabPlace> tabs, Consumer<TabPlace> chosen) {
        for (TabPlace tab : tabs) {
            ToggleButton item = new ToggleButton(null, Icons.of(tab.icon()));
            item.setToggleGroup(group);
            item.setOnAction(event -> {
                item.setSelected(true);
                chosen.accept(tab);
            });
            items.put(tab.id(), item);
            item.focusedProperty().subscribe(focused -> {
                if (focused) {
                    reveal(item);
                }
            });
            list.getChildren().add(dressed(item, texts.bind("tab." + tab.id())));
        }
    }

    void command(Command command) {
        Button item = new Button(null, Icons.of(command.icon()));
        item.setOnAction(event -> command.run());
        item.getStyleClass().add("nav-quiet");
        foot.getChildren().add(dressed(item, texts.bind("command." + command.id())));
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
        ToggleButton item = items.get(tabId);
        group.selectToggle(item);
        if (item != null) {
            reveal(item);
        }
    }

    private void reveal(ToggleButton item) {
        double hidden = list.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden <= 0) {
            return;
        }
        double above = item.getBoundsInParent().getMinY();
        double below =
                item.getBoundsInParent().getMaxY() - scroll.getViewportBounds().getHeight();
        double now = scroll.getVvalue() * hidden;
        scroll.setVvalue(Math.max(below, Math.min(above, now)) / hidden);
    }

    @Override
    protected void layoutChildren() {
        if (!getPseudoClassStates().contains(DENSE)) {
            roomy = prefHeight(-1);
        }
        pseudoClassStateChanged(DENSE, getHeight() < roomy);
        super.layoutChildren();
    }

    private <B extends ButtonBase> B dressed(B item, ObservableValue<String> word) {
        item.textProperty().bind(word);
        item.accessibleTextProperty().bind(word);
        item.getStyleClass().add("nav-item");
        item.setMaxWidth(Double.MAX_VALUE);
        item.contentDisplayProperty().bind(narrowed(ContentDisplay.GRAPHIC_ONLY, ContentDisplay.LEFT));
        Once<Tooltip> tip = new Once<>(() -> tip(word));
        item.tooltipProperty().bind(Bindings.createObjectBinding(() -> narrow.get() ? tip.get() : null, narrow));
        return item;
    }

    private static Tooltip tip(ObservableValue<String> word) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(word);
        return tip;
    }

    private <T> ObservableValue<T> narrowed(T yes, T no) {
        return Bindings.createObjectBinding(() -> narrow.get() ? yes : no, narrow);
    }
}
