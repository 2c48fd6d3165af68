package coachdesk.app.overview;

import coachdesk.app.shell.Navigation;
import coachdesk.app.shell.Target;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.overview.WeekCount;
import coachdesk.desk.overview.words.OverviewText;
import coachdesk.desk.overview.words.Section;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** Bookings and attendance by week, as bars or as a table. */
final class WeeksCard {
    private final Texts texts;
    private final Navigation navigation;
    private final ToggleButton table = new ToggleButton(null, Icons.of("fth-list"));
    private final Node legend;
    private final WeekChart chart;
    private final Card card;
    private Section section;
    private List<WeekCount> weeks = List.of();
    private Locale drawn;

    WeeksCard(Texts texts, Navigation navigation) {
        this.texts = texts;
        this.navigation = navigation;
        chart = new WeekChart(texts, slice -> navigation.go(new Target.Bookings(slice)));
        legend = legend(texts);
        table.getStyleClass().addAll("flat", "button-icon", "weeks-as-table");
        table.accessibleTextProperty().bind(texts.bind("overview.as-table"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind("overview.as-table"));
        table.setTooltip(tip);
        table.setOnAction(event -> fill());
        card = new Card("fth-bar-chart-2", table);
        card.getStyleClass().add("weeks-card");
    }

    Card card() {
        return card;
    }

    void show(Section now, List<WeekCount> counts, OverviewText words) {
        section = now;
        if (!counts.equals(weeks) || !texts.locale().equals(drawn)) {
            weeks = counts;
            drawn = texts.locale();
            chart.show(counts, words);
        }
        fill();
    }

    private static Node legend(Texts texts) {
        FlowPane legend = new FlowPane(
                legend("bar-booked", texts.bind("overview.booked")), legend("bar-came", texts.bind("overview.came")));
        legend.getStyleClass().add("overview-legend");
        return legend;
    }

    private static Node legend(String styleClass, ObservableValue<String> word) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll(styleClass, "legend");
        Label label = new Label(null, swatch);
        label.textProperty().bind(word);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void fill() {
        if (table.isSelected()) {
            card.show(
                    section,
                    at -> navigation.go(new Target.Bookings(WeekChart.slice(weeks.get(at), true))),
                    at -> null);
        } else {
            card.show(section, legend, chart);
        }
    }
}
