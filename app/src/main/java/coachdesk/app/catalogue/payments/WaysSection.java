package coachdesk.app.catalogue.payments;

import atlantafx.base.controls.ToggleSwitch;
import coachdesk.app.catalogue.form.FormModel;
import coachdesk.app.catalogue.form.FormWords;
import coachdesk.app.catalogue.records.RecordsModel;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.SettingRow;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.catalogue.payments.PaymentWay;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Which ways to pay the booking page shows. A switch holds at once, and can be taken back. */
final class WaysSection extends VBox {
    private final FormModel links;
    private final RecordsModel looks;
    private final Texts texts;
    private final Consumer<Runnable> told;

    /** @param told gets what takes a switch back */
    WaysSection(FormModel links, RecordsModel looks, Texts texts, Consumer<Runnable> told) {
        this.links = links;
        this.looks = looks;
        this.texts = texts;
        this.told = told;
        getStyleClass().add("record-section");
        Label title = new Label();
        title.textProperty().bind(texts.bind("catalogue.payments.ways"));
        title.getStyleClass().add("section-title");
        Label advice = new Label();
        advice.textProperty().bind(texts.bind("catalogue.payments.ways.advice"));
        advice.getStyleClass().add("text-muted");
        advice.setWrapText(true);
        getChildren().addAll(title, advice);
        for (PaymentWay way : PaymentWay.values()) {
            getChildren().add(way(way));
        }
    }

    private VBox way(PaymentWay way) {
        ToggleSwitch shown = new ToggleSwitch();
        var name = new FormWords(texts, Sheets.CONCEPT).name(Sheets.CONCEPT.field(way.shown()));
        shown.accessibleTextProperty().bind(name);
        shown.getStyleClass().add("way-" + way.link());
        Property<Object> stored = looks.form().value(way.shown());
        Property<Object> link = links.value(way.link());
        Label hint = new Label(null, Icons.of("fth-alert-triangle"));
        hint.textProperty().bind(texts.bind("catalogue.payments.no-link"));
        hint.getStyleClass().add("way-odd");
        hint.setWrapText(true);
        Runnable look = () -> {
            boolean on = Boolean.TRUE.equals(stored.getValue());
            shown.setSelected(on);
            ListRow.show(hint, on && Objects.toString(link.getValue(), "").isBlank());
        };
        stored.subscribe(now -> look.run());
        link.subscribe(now -> look.run());
        shown.selectedProperty().addListener((property, before, now) -> set(way, now));
        return new VBox(new SettingRow(name, null, shown), hint);
    }

    private void set(PaymentWay way, boolean on) {
        RecordsModel.Opened opened = looks.openedProperty().get();
        if (opened != null && !Objects.equals(looks.form().value(way.shown()).get(), on)) {
            looks.change(opened.entry(), Map.of(way.shown(), on), told);
        }
    }
}
