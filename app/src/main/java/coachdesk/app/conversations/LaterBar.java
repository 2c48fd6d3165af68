package coachdesk.app.conversations;

import coachdesk.app.campaigns.when.SendTime;
import coachdesk.app.shell.Toasts;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** When a message goes: a day and a time of the studio; for one that is planned also its text. */
final class LaterBar extends VBox {
    private final LaterModel model;
    private final Texts texts;
    private final Label zone = new Label();
    private final Label odd = new Label();

    LaterBar(LaterModel model, Texts texts, Toasts toasts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("later-bar", "reply-strip");
        TextArea text = new TextArea();
        text.setWrapText(true);
        text.setPrefRowCount(2);
        text.textProperty().bindBidirectional(model.textProperty());
        text.accessibleTextProperty().bind(texts.bind("conversations.later.text"));
        text.visibleProperty().bind(model.editedProperty().isNotNull());
        text.managedProperty().bind(text.visibleProperty());
        DatePicker day = new DatePicker();
        day.valueProperty().bindBidirectional(model.dayProperty());
        day.accessibleTextProperty().bind(texts.bind("when.day"));
        day.getStyleClass().add("when-day");
        TextField time = new TextField();
        time.textProperty().bindBidirectional(model.timeProperty());
        time.accessibleTextProperty().bind(texts.bind("when.time"));
        time.getStyleClass().add("when-time");
        zone.getStyleClass().add("text-muted");
        Button plan = new Button(null, Icons.of("fth-clock"));
        plan.textProperty().bind(texts.bind("conversations.later.plan"));
        plan.getStyleClass().add("accent");
        plan.setOnAction(event -> model.plan(undo -> toasts.undoable(texts.get("conversations.later.planned"), undo)));
        plan.disableProperty()
                .bind(model.whenProperty().map(when -> !when.usable()).orElse(true));
        Button no = new Button();
        no.textProperty().bind(texts.bind("conversations.later.close"));
        no.getStyleClass().add("flat");
        no.setOnAction(event -> model.close());
        FlowPane line = new FlowPane(day, time, zone, plan, no);
        line.getStyleClass().add("later-line");
        odd.setWrapText(true);
        odd.getStyleClass().add("is-odd");
        odd.managedProperty().bind(odd.textProperty().isNotEmpty());
        getChildren().addAll(text, line, odd);
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(visibleProperty());
        model.whenProperty().subscribe(this::show);
        texts.localeProperty()
                .addListener(
                        (property, before, now) -> show(model.whenProperty().getValue()));
    }

    private void show(SendTime when) {
        zone.setText(model.zone().getDisplayName(TextStyle.FULL, texts.locale()));
        odd.setText(
                when == null
                        ? ""
                        : when.oddities().stream()
                                .map(oddity ->
                                        texts.get("when.odd." + oddity.name().toLowerCase(Locale.ROOT)))
                                .collect(Collectors.joining(" ")));
    }
}
