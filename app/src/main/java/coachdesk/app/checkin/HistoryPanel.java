package coachdesk.app.checkin;

import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What happened at the door lately, with its filter. */
final class HistoryPanel extends VBox {
    HistoryPanel(History history, Texts texts, Moments moments, Clock clock, Consumer<HistoryLine> undo) {
        getStyleClass().add("history");
        Label title = new Label();
        title.textProperty().bind(texts.bind("checkin.history"));
        title.getStyleClass().add("section-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(title, waiting(history, texts), gap, filters(history, texts));
        header.getStyleClass().add("history-header");
        ListView<HistoryLine> list = new ListView<>(history.lines());
        list.getStyleClass().addAll("people-list", "history-list", "edge-to-edge");
        list.setCellFactory(view -> new HistoryCell(texts, moments, clock, undo));
        list.accessibleTextProperty().bind(texts.bind("checkin.history"));
        EmptyState empty = new EmptyState(
                "fth-user-check", texts.bind("checkin.history.empty"), texts.bind("checkin.history.empty.advice"));
        empty.visibleProperty().bind(history.readProperty());
        list.setPlaceholder(empty);
        texts.localeProperty().addListener((property, before, now) -> list.refresh());
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(0);
        getChildren().addAll(header, list);
    }

    private static Label waiting(History history, Texts texts) {
        Label count = new Label(null, Icons.of("fth-upload-cloud"));
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "checkin.history.not-sent",
                                history.waitingProperty().get()),
                        history.waitingProperty(),
                        texts.localeProperty()));
        count.getStyleClass().addAll("waiting-mark", "history-not-sent");
        count.visibleProperty().bind(history.waitingProperty().greaterThan(0));
        count.managedProperty().bind(count.visibleProperty());
        return count;
    }

    private static HBox filters(History history, Texts texts) {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        HistoryFilter[] filters = HistoryFilter.values();
        for (int i = 0; i < filters.length; i++) {
            HistoryFilter filter = filters[i];
            ToggleButton button = new ToggleButton(filter.name());
            button.textProperty()
                    .bind(texts.bind("checkin.filter." + filter.name().toLowerCase(Locale.ROOT)));
            button.getStyleClass()
                    .addAll("small", i == 0 ? "left-pill" : i == filters.length - 1 ? "right-pill" : "center-pill");
            button.setToggleGroup(group);
            button.setSelected(history.filterProperty().get() == filter);
            button.setOnAction(event -> {
                button.setSelected(true);
                history.filterProperty().set(filter);
            });
            row.getChildren().add(button);
        }
        return row;
    }
}
