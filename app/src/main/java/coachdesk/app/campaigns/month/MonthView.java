package coachdesk.app.campaigns.month;

import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.PageHeader;
import coachdesk.app.ui.Texts;
import coachdesk.desk.campaigns.Campaigns;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** A month of sendings; what is still ahead can be dragged to another day. */
public final class MonthView extends VBox {
    private final MonthModel model;
    private final CampaignWords words;
    private final Consumer<Campaigns.PlannedSending> open;
    private final GridPane grid = new GridPane();
    private final Label title = new Label();

    /**
     * @param open shows a sending's campaign
     * @param actions buttons of the page, the primary one last
     */
    public MonthView(MonthModel model, CampaignWords words, Consumer<Campaigns.PlannedSending> open, Node... actions) {
        this.model = model;
        this.words = words;
        this.open = open;
        Texts texts = words.texts();
        getStyleClass().addAll("page", "campaign-month");
        for (int day = 0; day < MonthModel.DAYS; day++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / MonthModel.DAYS);
            grid.getColumnConstraints().add(column);
        }
        grid.getRowConstraints().add(new RowConstraints());
        for (int week = 0; week < MonthModel.WEEKS; week++) {
            RowConstraints row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(row);
        }
        grid.getStyleClass().add("month-grid");
        VBox.setVgrow(grid, Priority.ALWAYS);
        title.getStyleClass().add("month-title");
        Button today = new Button();
        today.textProperty().bind(texts.bind("month.today"));
        today.getStyleClass().add("small");
        today.setOnAction(event -> model.toToday());
        Label advice = new Label();
        advice.textProperty().bind(texts.bind("month.advice"));
        advice.getStyleClass().add("text-muted");
        HBox bar = new HBox(
                step("fth-chevron-left", -1, texts.bind("month.previous")),
                title,
                step("fth-chevron-right", 1, texts.bind("month.next")),
                today,
                advice);
        bar.getStyleClass().add("month-bar");
        getChildren().addAll(new PageHeader(texts.bind("tab.campaigns"), actions), bar, grid);
        model.monthProperty().addListener((property, before, now) -> show(now));
        texts.localeProperty()
                .addListener(
                        (property, before, now) -> show(model.monthProperty().get()));
    }

    private Button step(String icon, int by, ObservableValue<String> name) {
        Button button = new Button(null, Icons.of(icon));
        button.accessibleTextProperty().bind(name);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setOnAction(event -> model.step(by));
        return button;
    }

    private void show(MonthModel.Month month) {
        grid.getChildren().clear();
        if (month == null) {
            return;
        }
        title.setText(
                DateTimeFormatter.ofPattern("MMMM uuuu", words.texts().locale()).format(month.month()));
        for (DayOfWeek day : DayOfWeek.values()) {
            Label name =
                    new Label(day.getDisplayName(TextStyle.SHORT, words.texts().locale()));
            name.getStyleClass().addAll("text-muted", "month-weekday");
            grid.add(name, day.ordinal(), 0);
        }
        for (int i = 0; i < MonthModel.WEEKS * MonthModel.DAYS; i++) {
            LocalDate day = month.first().plusDays(i);
            List<Campaigns.PlannedSending> sendings = month.days().getOrDefault(day, List.of());
            DayCell cell = new DayCell(day, sendings, model, words, open);
            cell.getStyleClass().add(day.getMonth() == month.month().getMonth() ? "this-month" : "other-month");
            grid.add(cell, i % MonthModel.DAYS, 1 + i / MonthModel.DAYS);
        }
    }
}
