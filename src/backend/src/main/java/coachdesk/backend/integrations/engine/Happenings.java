package coachdesk.backend.integrations.engine;

import coachdesk.backend.delivery.store.LedgerReads;
import coachdesk.backend.delivery.store.Row;
import coachdesk.backend.integrations.engine.Endings.Told;
import coachdesk.backend.integrations.people.People;
import coachdesk.backend.integrations.platform.Connector.Activity;
import coachdesk.backend.integrations.platform.Connector.Deal;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.store.Job;
import coachdesk.backend.integrations.store.JobTable;
import coachdesk.backend.integrations.store.LinkTable;
import coachdesk.backend.integrations.store.LinkTable.Link;
import coachdesk.backend.integrations.store.Ref;
import coachdesk.backend.integrations.store.RunTable.Came;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.SyncEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Tells of what somebody did: a booking is a deal, the rest is noted. Whoever is not there yet is brought there first. */
final class Happenings {
    static final String NOBODY = "nobody";
    private static final String CURRENCY = "CHF";
    private static final int PAGE = 500;
    /** A person who is not there yet is brought there meanwhile. */
    private static final Duration MEANWHILE = Duration.ofSeconds(5);

    private static final int TRIES = 20;

    private final RecordStore records;
    private final People people;
    private final LedgerReads ledgers;
    private final Endings endings;
    private final Supplier<String> newId;
    private final BiFunction<String, String, String> words;

    /** Something that happened to somebody. @param price exact decimal, or null */
    private record Event(Ref who, String title, String text, String price, String at) {}

    /** @param words for a key, in a studio's language */
    Happenings(
            RecordStore records,
            People people,
            LedgerReads ledgers,
            Endings endings,
            Supplier<String> newId,
            BiFunction<String, String, String> words) {
        this.records = records;
        this.people = people;
        this.ledgers = ledgers;
        this.endings = endings;
        this.newId = newId;
        this.words = words;
    }

    /** Who a booking is of; empty for somebody of whom the studio has no record. */
    static Optional<Ref> of(People people, String tenant, Map<String, Object> booking) {
        List<Ref> person =
                booking.get("userId") instanceof String id ? people.of(tenant, Ref.of(Kind.PERSON, id)) : List.of();
        return person.isEmpty()
                ? people.who(tenant, text(booking, "userEmail"), text(booking, "userWhatsapp"))
                : Optional.of(person.getFirst());
    }

    private static String text(Map<String, Object> doc, String field) {
        return doc.get(field) instanceof String text ? text : null;
    }

    void run(Task task, Pairing pairing) {
        Job job = task.job();
        if (job.event().equals(SyncEvent.CAMPAIGN_SENT.wire())
                && !job.ref().id().contains("#")) {
            spread(task);
            return;
        }
        Optional<Event> event = records.change(task.tenant(), changes -> event(changes, job));
        if (event.isEmpty() || event.get().who() == null) {
            skip(task, NOBODY);
            return;
        }
        Ref who = event.get().who();
        Optional<String> refused = pairing.refused(task, who);
        if (refused.isPresent()) {
            skip(task, refused.get());
            return;
        }
        Optional<String> external = pairing.external(task, who);
        if (external.isPresent()) {
            tell(task, event.get(), external.get());
        } else {
            bringFirst(task, who);
        }
    }

    private void bringFirst(Task task, Ref who) {
        int attempts = task.job().attempts() + 1;
        if (attempts > TRIES) {
            throw new PlatformException(FailureKind.INVALID, "whoever it is about is not there");
        }
        task.keep(records, changes -> {
            JobTable jobs = new JobTable(changes, task.connection().id());
            String event = SyncEvent.PERSON_CREATED.wire();
            Instant now = changes.now();
            if (!jobs.gaveUp(event, who)) {
                jobs.add(Job.waiting(newId.get(), event, who, who.toString(), null, Priority.PERSON, now));
            }
            jobs.again(task.job(), attempts, now.plus(MEANWHILE.multipliedBy(attempts)), null);
        });
    }

    private void tell(Task task, Event event, String external) {
        Job job = task.job();
        Map<String, String> request = new LinkedHashMap<>();
        request.put("title", event.title());
        request.put("text", event.text());
        String made;
        if (job.event().equals(SyncEvent.BOOKING_MADE.wire())) {
            made = task.connector()
                    .deal(new Deal(
                            job.ref().id(),
                            external,
                            event.title(),
                            event.price(),
                            event.price() == null ? null : CURRENCY,
                            event.at()));
        } else {
            made = task.connector()
                    .activity(new Activity(job.ref().toString(), external, event.title(), event.text(), event.at()));
        }
        task.keep(records, changes -> {
            new LinkTable(changes, task.connection().id()).keep(new Link(job.ref(), made == null ? "" : made, "{}"));
            endings.well(changes, task, Came.CREATED, new Told(FieldMapping.TO, made, null, null, request));
        });
    }

    private void skip(Task task, String why) {
        task.keep(records, changes -> endings.well(changes, task, Came.SKIPPED, Told.skipped(why)));
    }

    private Optional<Event> event(ChangeSet changes, Job job) {
        String tenant = changes.tenant();
        String[] id = job.ref().id().split("#", 2);
        return switch (SyncEvent.ofWire(job.event()).orElseThrow()) {
            case BOOKING_MADE, NO_SHOW -> booking(changes, tenant, id[0], job.event());
            case CAME ->
                changes.find(Kind.ATTENDANCE, id[0]).filter(Stored::live).flatMap(scan -> booking(
                                changes, tenant, text(scan.doc(), "reservationId"), job.event())
                        .map(event ->
                                new Event(event.who(), event.title(), event.text(), null, text(scan.doc(), "at"))));
            case CAMPAIGN_SENT -> campaign(changes, tenant, id[0], Integer.parseInt(id[1]));
            case PERSON_CREATED, PERSON_UPDATED -> Optional.empty();
        };
    }

    private Optional<Event> booking(ChangeSet changes, String tenant, String id, String event) {
        return Optional.ofNullable(id)
                .flatMap(one -> changes.find(Kind.RESERVATION, one))
                .filter(Stored::live)
                .map(Stored::doc)
                .map(doc -> {
                    String what = text(doc, "courseName") != null ? text(doc, "courseName") : text(doc, "offerName");
                    Object price = doc.get("totalPrice") != null ? doc.get("totalPrice") : doc.get("price");
                    String title = words.apply(tenant, "platform." + event);
                    return new Event(
                            of(people, tenant, doc).orElse(null),
                            what == null ? title : what,
                            what == null ? title : title + " — " + what,
                            price instanceof Number number ? number.toString() : null,
                            Optional.ofNullable(text(doc, "createdAt"))
                                    .filter(at -> !Deeds.instant(at).equals(Instant.EPOCH))
                                    .orElse(changes.now().toString()));
                });
    }

    private Optional<Event> campaign(ChangeSet changes, String tenant, String dispatch, int n) {
        String title = words.apply(tenant, "platform." + SyncEvent.CAMPAIGN_SENT.wire());
        return LedgerReads.row(changes, dispatch, n)
                .map(row -> new Event(
                        who(tenant, row).orElse(null),
                        title,
                        row.subject() == null ? title : title + " — " + row.subject(),
                        null,
                        row.at().toString()));
    }

    private Optional<Ref> who(String tenant, Row row) {
        List<Ref> person = people.of(tenant, Ref.of(Kind.PERSON, row.recipient()));
        return person.isEmpty() ? people.who(tenant, row.address(), row.address()) : Optional.of(person.getFirst());
    }

    /** One job for each who got it. */
    private void spread(Task task) {
        String dispatch = task.job().ref().id();
        long after = 0;
        List<Row> rows;
        do {
            rows = ledgers.after(task.tenant(), dispatch, after, PAGE);
            List<Row> sent = rows.stream()
                    .filter(row -> row.state() == DeliveryState.SENT)
                    .toList();
            task.keep(records, changes -> {
                JobTable jobs = new JobTable(changes, task.connection().id());
                LinkTable links = new LinkTable(changes, task.connection().id());
                for (Row row : sent) {
                    Ref one = Ref.of(Kind.DISPATCH, dispatch + "#" + row.n());
                    Optional<Ref> who =
                            links.find(List.of(one)).isPresent() ? Optional.empty() : who(task.tenant(), row);
                    who.ifPresent(person -> jobs.add(Job.waiting(
                            newId.get(),
                            task.job().event(),
                            one,
                            person.toString(),
                            null,
                            Priority.BULK,
                            changes.now())));
                }
            });
            after = rows.isEmpty() ? after : rows.getLast().seq();
        } while (rows.size() == PAGE);
        task.keep(records, changes -> endings.nothing(changes, task));
    }
}
