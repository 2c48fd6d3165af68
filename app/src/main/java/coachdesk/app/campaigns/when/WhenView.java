package coachdesk.app.campaigns.when;

import coachdesk.app.ui.Choice;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Now, or a row for each date and time, with what is odd about it. */
public final class WhenView extends VBox {
    private final WhenModel model;
    private final Texts texts;
    private final boolean once;
    private final VBox rows = new VBox();

    /** @param once whether it happens a single time */
    public WhenView(WhenModel model, Texts texts, boolean once) {
        this.model = model;
        this.texts = texts;
        this.once = once;
        getStyleClass().add("when");
        Choice<Boolean> choice = new Choice<>(model.laterProperty()::set);
        choice.option(false, texts.bind("when.now"))
                .option(true, once ? texts.bind("when.later.once") : texts.bind("when.later"));
        model.laterProperty().subscribe(choice::show);
        rows.getStyleClass().add("when-rows");
        Button add = new Button(null, Icons.of("fth-plus"));
        add.textProperty().bind(texts.bind("when.add"));
        add.getStyleClass().addAll("small", "flat");
        add.setOnAction(event -> model.add());
        ListRow.show(add, !once);
        VBox times = new VBox(rows, add);
        times.visibleProperty().bind(model.laterProperty());
        times.managedProperty().bind(model.laterProperty());
        getChildren().addAll(choice, times);
        model.rows().addListener((ListChangeListener<WhenModel.Row>) change -> fill());
        texts.localeIn(this).subscribe(now -> fill());
    }

    private void fill() {
        rows.getChildren().setAll(model.rows().stream().map(this::row).toList());
    }

    private Node row(WhenModel.Row row) {
        DatePicker day = new DatePicker();
        day.setAccessibleText(texts.get("when.day"));
        day.valueProperty().bindBidirectional(row.dayProperty());
        day.getStyleClass().add("when-day");
        TextField time = new TextField();
        time.setAccessibleText(texts.get("when.time"));
        time.textProperty().bindBidirectional(row.timeProperty());
        time.getStyleClass().add("when-time");
        Label zone = new Label(model.zone().getDisplayName(TextStyle.FULL, texts.locale()));
        zone.getStyleClass().add("text-muted");
        Button remove = new Button(null, Icons.of("fth-x"));
        remove.setAccessibleText(texts.get("when.remove"));
        remove.getStyleClass().addAll("flat", "button-icon", "small");
        remove.setOnAction(event -> model.remove(row));
        Label said = new Label();
        said.setWrapText(true);
        said.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> said(row.sendTimeProperty().get()), row.sendTimeProperty(), texts.localeProperty()));
        row.sendTimeProperty().subscribe(now -> {
            said.getStyleClass().removeAll("is-odd", "text-muted");
            said.getStyleClass().add(now.oddities().isEmpty() ? "text-muted" : "is-odd");
        });
        ListRow.show(remove, !once);
        // The zone stands below where a side panel is too narrow for it.
        FlowPane line = new FlowPane(day, time, zone, remove);
        line.getStyleClass().add("when-row");
        return new VBox(line, said);
    }

    private String said(SendTime time) {
        String odd = time.oddities().stream()
                .map(oddity -> texts.get("when.odd." + oddity.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
        return time.at() == null || time.oddities().contains(SendTime.Oddity.PAST)
                ? odd
                : (countdown(time.at()) + " " + odd).strip();
    }

    private String countdown(Instant at) {
        Duration left = Duration.between(model.now(), at);
        long days = left.toDays();
        if (days > 0) {
            return texts.get("when.in-days", days, left.toHoursPart());
        }
        return texts.get("when.in-hours", left.toHours(), left.toMinutesPart());
    }
}
