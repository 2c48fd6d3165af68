package coachdesk.backend.delivery;

import coachdesk.backend.delivery.store.LedgerReads;
import coachdesk.backend.delivery.store.Row;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.basket.Audience;
import coachdesk.contract.campaigns.basket.Directory;
import coachdesk.contract.campaigns.basket.Recipient;
import coachdesk.contract.campaigns.wording.Occasions;
import coachdesk.contract.campaigns.wording.Variable;
import coachdesk.contract.campaigns.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Works out who gets what, and who nothing and why, at the moment a sending begins, from the server's own records. */
final class Freezer {
    /** Of a UUID's text: all up to its last group, and the digits of that. */
    private static final int KEPT = 24;

    private static final int TOLD = 12;

    private final LedgerReads ledgers;
    private final ZoneId zone;
    private final Function<String, Optional<String>> numbers;
    private final Senders senders;

    /**
     * @param zone of the studio
     * @param numbers the E.164 number of a written one
     */
    Freezer(LedgerReads ledgers, ZoneId zone, Function<String, Optional<String>> numbers, Senders senders) {
        this.ledgers = ledgers;
        this.zone = zone;
        this.numbers = numbers;
        this.senders = senders;
    }

    /** Those who get nothing come last. */
    List<Row> rows(ChangeSet changes, Campaign campaign, Dispatch dispatch) {
        Instant now = changes.now();
        Directory directory = directory(changes);
        List<BasketEntry> basket = dispatch.basket() == null ? campaign.basket() : dispatch.basket();
        boolean template = campaign.template() != null
                || senders.of(changes.tenant(), Channel.WHATSAPP)
                        .flatMap(Sender::template)
                        .isPresent();
        Audience audience = Audience.of(basket, campaign.channels(), directory, template, now);
        Set<LedgerReads.Reached> reached =
                dispatch.only() ? ledgers.reached(changes, campaign.id()) : Collections.emptySet();
        Wording message = new Wording(campaign.message());
        Wording subject = new Wording(campaign.subject() == null ? campaign.name() : campaign.subject());
        Occasions occasions = occasions(changes, campaign, message, subject);
        String link = Envelope.of(campaign).link();
        String keys = keys(changes.tenant(), dispatch.id());
        List<Row> rows = new ArrayList<>();
        for (Recipient recipient : audience.recipients()) {
            if (has(reached, recipient)) {
                continue;
            }
            Map<Variable, String> values = values(recipient, directory, occasions, link);
            int n = rows.size() + 1;
            rows.add(Row.frozen(
                    n,
                    recipient.channel(),
                    recipient.channel() == Channel.INSTAGRAM ? DeliveryState.MANUAL : DeliveryState.PLANNED,
                    recipient.id(),
                    recipient.name(),
                    recipient.address(),
                    conversation(recipient, directory),
                    recipient.channel() == Channel.EMAIL
                            ? subject.render(values, campaign.fallbacks()).text()
                            : null,
                    message.render(values, campaign.fallbacks()).text(),
                    key(keys, n)));
        }
        leftOut(audience, reached).forEach(out -> rows.add(out.row(rows.size() + 1, key(keys, rows.size() + 1))));
        return rows;
    }

    private static boolean has(Set<LedgerReads.Reached> reached, Recipient recipient) {
        return reached.contains(new LedgerReads.Reached(recipient.id(), recipient.channel()));
    }

    private static Stream<Absent> leftOut(Audience audience, Set<LedgerReads.Reached> reached) {
        return Stream.concat(
                audience.leftOut().stream().map(Absent::of),
                audience.recipients().stream()
                        .filter(recipient -> has(reached, recipient))
                        .map(Absent::already));
    }

    /** What the keys of a sending begin with, the same whenever it is worked out. */
    private static String keys(String tenant, String dispatch) {
        UUID name = UUID.nameUUIDFromBytes((tenant + "\n" + dispatch).getBytes(StandardCharsets.UTF_8));
        return name.toString().substring(0, KEPT);
    }

    /**
     * A UUID; within the chat it is the message's id. Those that follow each other in the ledger do so in an index too: a
     * batch of messages is then written to a few pages and not to a page each.
     */
    private static String key(String keys, int n) {
        return keys + HexFormat.of().toHexDigits(n, TOLD);
    }

    private static Map<Variable, String> values(
            Recipient recipient, Directory directory, Occasions occasions, String link) {
        if (recipient.group()) {
            return occasions.values(recipient.id(), null, null, link);
        }
        String email = directory
                .person(recipient.id())
                .map(person -> person.email())
                .orElse(recipient.channel() == Channel.EMAIL ? recipient.address() : null);
        return occasions.values(recipient.id(), recipient.name(), email, link);
    }

    private static String conversation(Recipient recipient, Directory directory) {
        return switch (recipient.channel()) {
            case GROUP -> recipient.id();
            case INTERNAL -> directory.conversationWith(recipient.id()).orElse(null);
            case EMAIL, WHATSAPP, INSTAGRAM -> null;
        };
    }

    private Directory directory(ChangeSet changes) {
        Directory directory = new Directory(numbers);
        changes.all(Kind.PERSON).forEach(record -> directory.person(record.doc()));
        changes.all(Kind.PARTICIPANT).forEach(record -> directory.participant(record.doc()));
        changes.all(Kind.CONVERSATION).forEach(record -> directory.conversation(record.doc()));
        changes.all(Kind.OPT_OUT).forEach(record -> directory.optOut(record.doc()));
        return directory;
    }

    private Occasions occasions(ChangeSet changes, Campaign campaign, Wording message, Wording subject) {
        Occasions occasions = new Occasions(changes.now(), zone, campaign.language());
        boolean needed = Occasions.VARIABLES.stream()
                .anyMatch(variable -> message.variables().contains(variable)
                        || subject.variables().contains(variable));
        if (!needed) {
            return occasions;
        }
        Optional<Stored> course = campaign.courseId() == null
                ? Optional.empty()
                : changes.find(Kind.COURSE, campaign.courseId()).filter(Stored::live);
        if (course.isPresent()) {
            occasions.course(course.get().doc());
        } else {
            changes.all(Kind.RESERVATION).forEach(record -> occasions.reservation(record.doc()));
        }
        return occasions;
    }
}
