package coachdesk.app.catalogue.form;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Field;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Addresses one below the other, in an order that can be changed, with an empty line for the next. */
final class LinkRows extends VBox {
    private final Property<Object> value;
    private final Field field;
    private final Texts texts;

    LinkRows(Property<Object> value, Field field, Texts texts) {
        this.value = value;
        this.field = field;
        this.texts = texts;
        getStyleClass().add("link-rows");
        value.subscribe(now -> {
            if (!typed().equals(now)) {
                build(now instanceof List<?> list ? list : List.of());
            }
        });
    }

    private List<String> typed() {
        return getChildren().stream()
                .map(row -> ((TextField) ((HBox) row).getChildren().getFirst())
                        .getText()
                        .strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private void build(List<?> links) {
        getChildren().clear();
        links.forEach(link -> getChildren().add(row(String.valueOf(link))));
        spare();
    }

    /** One empty line at the end, as long as there may be more. */
    private void spare() {
        boolean full = getChildren().stream()
                .noneMatch(row -> ((TextField) ((HBox) row).getChildren().getFirst())
                        .getText()
                        .isBlank());
        if (full && getChildren().size() < field.most()) {
            getChildren().add(row(""));
        }
    }

    private HBox row(String link) {
        TextField text = new TextField(link);
        text.accessibleTextProperty().bind(texts.bind("catalogue.link"));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(text);
        row.getStyleClass().add("control-row");
        Button up = icon("fth-arrow-up", texts.bind("catalogue.link.up"), () -> move(row, -1));
        Button away = icon("fth-x", texts.bind("catalogue.link.remove"), () -> remove(row));
        row.getChildren().addAll(up, away);
        text.textProperty().addListener((property, before, now) -> {
            spare();
            value.setValue(typed());
        });
        text.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                spare();
                getChildren().getLast().lookup(".text-field").requestFocus();
            }
        });
        return row;
    }

    private static Button icon(String icon, ObservableValue<String> word, Runnable action) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll("flat", "button-icon");
        button.accessibleTextProperty().bind(word);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void move(HBox row, int by) {
        List<String> links = new ArrayList<>(typed());
        int at = getChildren().indexOf(row);
        if (at + by >= 0 && at < links.size()) {
            String link = links.remove(at);
            links.add(at + by, link);
            build(links);
            value.setValue(typed());
        }
    }

    private void remove(HBox row) {
        getChildren().remove(row);
        spare();
        value.setValue(typed());
    }
}
