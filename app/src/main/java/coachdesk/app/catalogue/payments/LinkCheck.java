package coachdesk.app.catalogue.payments;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.payments.PaymentWay;
import java.util.Objects;
import javafx.beans.property.Property;
import javafx.scene.control.Label;

/** Under the link of a way to pay: a word when it does not lead to who takes the money. */
final class LinkCheck extends Label {
    private final PaymentWay way;
    private final Property<Object> link;
    private final Texts texts;

    LinkCheck(PaymentWay way, Property<Object> link, Texts texts) {
        super(null, Icons.of("fth-alert-triangle"));
        this.way = way;
        this.link = link;
        this.texts = texts;
        getStyleClass().add("way-odd");
        setWrapText(true);
        link.subscribe(now -> look());
        texts.localeProperty().addListener((property, before, now) -> look());
    }

    private void look() {
        ListRow.show(
                this,
                way.strangeHost(Objects.toString(link.getValue(), ""))
                        .map(host -> texts.get("catalogue.payments.strange", host))
                        .orElse(null));
    }
}
