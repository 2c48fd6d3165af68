package coachdesk.app.contacts.book;

import coachdesk.app.contacts.StatusWords;
import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.desk.contacts.ContactDetail;
import coachdesk.desk.contacts.ContactRow;
import coachdesk.desk.contacts.Happened;
import coachdesk.desk.contacts.PhoneNumber;
import coachdesk.desk.contacts.matching.Reason;
import coachdesk.desk.contacts.matching.Ref;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of people on the screen. */
record BookWords(Texts texts, Moments moments, Clock clock) {
    /** Those that every studio has; any other word is shown as it is. */
    static final List<String> STATUSES = List.of("active", "vip", "customer", "prospect", "lead", "inactive");

    String name(ContactRow row) {
        return Stream.of(row.name(), row.email(), phone(row.phone()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> texts.get("contacts.unnamed"));
    }

    /** How they are reached; empty for whoever is not. */
    String reached(ContactRow row) {
        return Stream.of(
                        row.name() == null ? null : row.email(),
                        row.name() == null && row.email() == null ? null : phone(row.phone()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    String phone(String phone) {
        return PhoneNumber.parse(phone).map(PhoneNumber::display).orElse(phone);
    }

    /** Null for none. */
    String status(String status) {
        return StatusWords.of(status, texts);
    }

    /** Null for none. */
    String preferred(String way) {
        return switch (way == null ? "" : way.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "email" -> texts.get("contacts.way.email");
            case "phone" -> texts.get("contacts.way.phone");
            case "sms" -> texts.get("contacts.way.sms");
            case "whatsapp" -> texts.get("contacts.way.whatsapp");
            case "internal" -> texts.get("contacts.way.chat");
            default -> way;
        };
    }

    String visits(ContactRow row) {
        return row.seenAt() == null
                ? texts.get("contacts.visits.none", row.bookings())
                : texts.get("contacts.visits", row.came(), moments.ago(row.seenAt(), clock.instant()));
    }

    String from(Collection<Ref> refs) {
        return refs.isEmpty()
                ? texts.get("contacts.from.studio")
                : refs.stream().map(this::kind).distinct().collect(Collectors.joining(", "));
    }

    String kind(Ref ref) {
        return switch (ref.kind()) {
            case PERSON -> texts.get("contacts.kind.person");
            case PARTICIPANT -> texts.get("contacts.kind.participant");
            case LEAD -> texts.get("contacts.kind.lead");
            default -> texts.get("contacts.kind.customer");
        };
    }

    String why(ContactDetail.Entry entry) {
        return entry.why().stream().map(this::why).collect(Collectors.joining(", "));
    }

    String why(Reason reason) {
        return switch (reason) {
            case BY_HAND -> texts.get("contacts.why.hand");
            case SAME_ID -> texts.get("contacts.why.id");
            case SAME_EMAIL -> texts.get("contacts.why.email");
            case SAME_PHONE -> texts.get("contacts.why.phone");
            case ALIKE -> texts.get("contacts.why.alike");
        };
    }

    String what(Happened happened) {
        String text = happened.text() == null ? texts.get("contacts.happened.unknown") : happened.text();
        return switch (happened.what()) {
            case BOOKED -> texts.get("contacts.happened.booked", text);
            case CANCELLED -> texts.get("contacts.happened.cancelled", text);
            case BOUGHT -> texts.get("contacts.happened.bought", text);
            case CAME -> texts.get("contacts.happened.came", text);
            case SAID -> texts.get("contacts.happened.said", line(text));
            case ANSWERED -> texts.get("contacts.happened.answered", line(text));
            case CAMPAIGN -> texts.get("contacts.happened.campaign", text);
            case NOTE -> texts.get("contacts.happened.note", line(text));
        };
    }

    /** Null where there is nothing to add. */
    String detail(Happened happened) {
        return happened.detail() == null
                ? null
                : switch (happened.what()) {
                    case CAMPAIGN -> delivery(happened.detail());
                    case BOOKED, CANCELLED, BOUGHT, NOTE -> happened.detail();
                    case CAME, SAID, ANSWERED -> null;
                };
    }

    private String delivery(String state) {
        return DeliveryState.ofWire(state)
                .map(known -> texts.get("campaigns.delivery." + known.wire()))
                .orElse(state);
    }

    private static String line(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }

    static String icon(Happened.What what) {
        return switch (what) {
            case BOOKED -> "fth-calendar";
            case CANCELLED -> "fth-x-circle";
            case BOUGHT -> "fth-shopping-bag";
            case CAME -> "fth-check-circle";
            case SAID -> "fth-message-circle";
            case ANSWERED -> "fth-corner-up-left";
            case CAMPAIGN -> "fth-send";
            case NOTE -> "fth-edit-3";
        };
    }
}
