package coachdesk.app.catalogue.codes;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.Property;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The courses and offers that a code is for: those that are chosen, each with what takes it away, and a menu of all. */
final class ForWhat extends VBox {
    private final Property<Object> value;
    private final CodeKnown known;
    private final Texts texts;
    private final FlowPane chosen = new FlowPane();
    private final Label all = new Label();
    private final MenuButton menu = new MenuButton();

    ForWhat(Property<Object> value, CodeKnown known, Texts texts) {
        this.value = value;
        this.known = known;
        this.texts = texts;
        getStyleClass().add("link-rows");
        chosen.getStyleClass().add("record-actions");
        menu.setGraphic(Icons.of("fth-plus"));
        menu.textProperty().bind(texts.bind("catalogue.code.courses.choose"));
        menu.setOnShowing(event -> fill());
        accessibleTextProperty().subscribe(menu::setAccessibleText);
        all.textProperty().bind(texts.bind("catalogue.code.courses.all"));
        all.getStyleClass().add("text-muted");
        getChildren().addAll(all, chosen, menu);
        value.subscribe(this::show);
        // Only as long as it stands in a window: a panel is made anew each time, and what is known outlives it.
        known.property()
                .when(sceneProperty().map(Objects::nonNull).orElse(false))
                .subscribe(now -> show());
        texts.localeIn(this).subscribe(now -> show());
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        if (value.getValue() instanceof List<?> list) {
            list.forEach(id -> ids.add(String.valueOf(id)));
        }
        return ids;
    }

    private void show() {
        Map<String, String> names = known.now().courses();
        chosen.getChildren().clear();
        ids().forEach(id -> chosen.getChildren().add(chip(id, names.get(id))));
        ListRow.show(all, ids().isEmpty());
        ListRow.show(chosen, !ids().isEmpty());
    }

    /** @param name null for a course or an offer that is gone */
    private HBox chip(String id, String name) {
        String word = name == null ? texts.get("catalogue.code.courses.gone") : name;
        Label label = new Label(word);
        if (name == null) {
            label.setGraphic(Icons.of("fth-alert-triangle"));
        }
        Button away = new Button(null, Icons.of("fth-x"));
        away.getStyleClass().addAll("flat", "button-icon", "small");
        away.setAccessibleText(texts.get("catalogue.code.courses.remove", word));
        away.setOnAction(event -> set(id, false));
        HBox chip = new HBox(label, away);
        chip.getStyleClass().addAll("record-line", "record-chip");
        return chip;
    }

    private void fill() {
        menu.getItems().clear();
        known.now().courses().forEach((id, name) -> {
            CheckMenuItem item = new CheckMenuItem(name);
            item.setMnemonicParsing(false);
            item.setSelected(ids().contains(id));
            item.setOnAction(event -> set(id, item.isSelected()));
            menu.getItems().add(item);
        });
    }

    private void set(String id, boolean on) {
        List<String> ids = ids();
        ids.remove(id);
        if (on) {
            ids.add(id);
        }
        value.setValue(List.copyOf(ids));
    }
}
