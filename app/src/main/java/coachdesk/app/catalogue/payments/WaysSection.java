package coachdesk.app.catalogue.payments;

import atlantafx.base.controls.ToggleSwitch;
import coachdesk.app.catalogue.form.FormModel;
import coachdesk.app.catalogue.form.FormWords;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.SettingRow;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.catalogue.payments.PaymentWay;
import java.util.Objects;
import javafx.beans.property.Property;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Which ways to pay the booking page shows. */
final class WaysSection extends VBox {
    private final FormModel links;
    private final FormModel looks;
    private final Texts texts;

    WaysSection(FormModel links, FormModel looks, Texts texts) {
        this.links = links;
        this.looks = looks;
        this.texts = texts;
        getStyleClass().add("record-section");
        Label title = new Label();
        title.textProperty().bind(texts.bind("catalogue.payments.ways"));
        title.getStyleClass().add("section-title");
        getChildren().add(title);
        for (PaymentWay way : PaymentWay.values()) {
            getChildren().add(way(way));
        }
    }

    private VBox way(PaymentWay way) {
        ToggleSwitch shown = new ToggleSwitch();
        var name = new FormWords(texts, Sheets.CONCEPT).name(Sheets.CONCEPT.field(way.shown()));
        shown.accessibleTextProperty().bind(name);
        shown.getStyleClass().add("way-" + way.link());
        Property<Object> filled = looks.value(way.shown());
        Property<Object> link = links.value(way.link());
        Label hint = new Label(null, Icons.of("fth-alert-triangle"));
        hint.textProperty().bind(texts.bind("catalogue.payments.no-link"));
        hint.getStyleClass().add("way-odd");
        hint.setWrapText(true);
        Runnable look = () -> {
            boolean on = Boolean.TRUE.equals(filled.getValue());
            shown.setSelected(on);
            ListRow.show(hint, on && Objects.toString(link.getValue(), "").isBlank());
        };
        filled.subscribe(now -> look.run());
        link.subscribe(now -> look.run());
        shown.selectedProperty().addListener((property, before, now) -> filled.setValue(now));
        return new VBox(new SettingRow(name, null, shown), hint);
    }
}
