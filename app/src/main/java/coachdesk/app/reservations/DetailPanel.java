package coachdesk.app.reservations;

import coachdesk.app.contacts.Contact;
import coachdesk.app.contacts.Links;
import coachdesk.app.contacts.PeopleActions;
import coachdesk.app.ui.Opener;
import coachdesk.app.ui.Texts;
import coachdesk.desk.checkin.figures.PersonFigures;
import coachdesk.desk.contacts.PhoneNumber;
import coachdesk.desk.reservations.ReservationDetail;
import coachdesk.desk.reservations.ReservationRow;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** All that is known of one reservation, in groups. */
final class DetailPanel extends VBox {
    private final DetailModel model;
    private final Texts texts;
    private final RowWords words;
    private final PeopleActions people;
    private final Opener links;
    private final DetailGroup.Copy copy;

    /** @param people know what is to be known about somebody before they are written to */
    DetailPanel(
            DetailModel model, Texts texts, RowWords words, PeopleActions people, Opener links, DetailGroup.Copy copy) {
        this.people = people;
        this.model = model;
        this.texts = texts;
        this.words = words;
        this.links = links;
        this.copy = copy;
        getStyleClass().add("detail-panel");
        model.detailProperty().addListener((property, before, now) -> show(now));
        texts.localeProperty().addListener((locale, before, now) -> {
            getChildren().clear();
            show(model.detailProperty().get());
        });
    }

    private void show(ReservationDetail detail) {
        Node typedInto = getChildren().stream()
                .filter(child -> detail != null && child instanceof ShippingForm form && form.isOf(detail))
                .findFirst()
                .orElse(null);
        getChildren().removeIf(child -> child != typedInto);
        if (detail == null) {
            return;
        }
        getChildren().addFirst(new DetailHead(detail, model, texts, words));
        if (typedInto instanceof ShippingForm form) {
            form.show(detail.reservation());
        } else if (detail.row().product()) {
            getChildren().add(new ShippingForm(detail, model, texts));
        }
        add(person(detail));
        add(booking(detail));
        add(money(detail));
        add(origin(detail));
        getChildren().add(new TimelineList(detail.timeline(), texts, words));
        add(technical(detail));
        add(unknown(detail));
    }

    private void add(DetailGroup group) {
        if (!group.isEmpty()) {
            getChildren().add(group);
        }
    }

    private DetailGroup person(ReservationDetail detail) {
        ReservationRow row = detail.row();
        DetailGroup group = new DetailGroup(texts.get("reservations.group.person"), copy);
        group.line(texts.get("reservations.column.person"), row.person());
        if (row.email() != null) {
            group.link(texts.get("reservations.column.email"), row.email(), () -> links.open(Links.mail(row.email())));
        }
        if (row.whatsapp() != null) {
            Links.whatsApp(row.whatsapp())
                    .ifPresentOrElse(
                            address -> group.link(
                                    texts.get("reservations.column.whatsapp"),
                                    PhoneNumber.parse(row.whatsapp())
                                            .map(PhoneNumber::display)
                                            .orElse(row.whatsapp()),
                                    () -> links.open(address)),
                            () -> group.line(texts.get("reservations.column.whatsapp"), row.whatsapp()));
        }
        group.line(
                texts.get("reservations.messages"),
                people.marked(new Contact(row.person(), row.email(), row.whatsapp()))
                        .orElse(null));
        PersonFigures presence = model.presence();
        if (presence != null) {
            group.line(
                    texts.get("reservations.presence"),
                    texts.get(
                            "reservations.presence.last",
                            presence.came(),
                            presence.sessions().size()));
        }
        group.line(texts.get("reservations.field.address"), detail.reservation().shippingAddress());
        return group;
    }

    private DetailGroup booking(ReservationDetail detail) {
        ReservationRow row = detail.row();
        DetailGroup group = new DetailGroup(texts.get("reservations.group.booking"), copy);
        group.line(texts.get("reservations.column.course"), row.course());
        group.line(
                texts.get("reservations.field.offer"),
                row.product() ? null : detail.reservation().offerName());
        group.line(
                texts.get("reservations.field.variants"), detail.reservation().variantsText());
        group.line(texts.get("reservations.column.dates"), words.fullDates(row));
        group.line(
                texts.get("reservations.field.quantity"),
                text(detail.reservation().quantity()));
        group.line(texts.get("reservations.column.kind"), words.kind(row.product()));
        return group;
    }

    private DetailGroup money(ReservationDetail detail) {
        var known = detail.reservation();
        DetailGroup group = new DetailGroup(texts.get("reservations.group.money"), copy);
        group.line(texts.get("reservations.field.price"), chf(known.price()));
        group.line(texts.get("reservations.field.shipping-cost"), positive(known.shippingCost()));
        group.line(texts.get("reservations.field.vat"), positive(known.tva()));
        group.line(texts.get("reservations.field.total"), chf(known.totalPrice()));
        group.line(texts.get("reservations.field.promo"), known.promoCode());
        group.line(texts.get("reservations.field.discount"), discount(known));
        return group;
    }

    private DetailGroup origin(ReservationDetail detail) {
        DetailGroup group = new DetailGroup(texts.get("reservations.group.origin"), copy);
        group.line(
                texts.get("reservations.field.source"),
                words.source(detail.row().source()));
        group.line(texts.get("reservations.field.type"), detail.reservation().type());
        group.line(
                texts.get("reservations.column.made"), words.fully(detail.row().madeAt()));
        return group;
    }

    private DetailGroup technical(ReservationDetail detail) {
        DetailGroup group = new DetailGroup(texts.get("reservations.group.technical"), copy);
        group.line(texts.get("reservations.field.id"), detail.row().id());
        group.line(texts.get("reservations.field.user-id"), detail.reservation().userId());
        group.line(
                texts.get("reservations.field.course-id"), detail.reservation().courseId());
        group.line(
                texts.get("reservations.field.offer-id"), detail.reservation().offerId());
        return group;
    }

    /** Fields that only a newer server knows the meaning of. */
    private DetailGroup unknown(ReservationDetail detail) {
        DetailGroup group = new DetailGroup(texts.get("reservations.group.other"), copy);
        for (Map.Entry<String, Object> field : KnownFields.others(detail.raw()).entrySet()) {
            group.line(field.getKey(), KnownFields.readable(field.getValue()));
        }
        return group;
    }

    private String discount(coachdesk.contract.reservations.Reservation known) {
        if (known.discountValue() == null) {
            return known.discountCode();
        }
        String value = known.discountValue().stripTrailingZeros().toPlainString();
        String type = known.discountType() == null ? "" : " " + known.discountType();
        return known.discountCode() == null ? value + type : known.discountCode() + " · " + value + type;
    }

    private String chf(java.math.BigDecimal amount) {
        return amount == null ? null : texts.get("reservations.money", words.amount(amount));
    }

    private String positive(java.math.BigDecimal amount) {
        return amount == null || amount.signum() == 0 ? null : chf(amount);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
