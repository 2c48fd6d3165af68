package coachdesk.backend.integrations.engine;

import static coachdesk.backend.integrations.mapping.Sameness.same;

import coachdesk.backend.integrations.IntegrationRecord;
import coachdesk.backend.integrations.mapping.Base;
import coachdesk.backend.integrations.mapping.Mapping;
import coachdesk.backend.integrations.people.Contact;
import coachdesk.backend.integrations.people.ContactRecords;
import coachdesk.backend.integrations.people.People;
import coachdesk.backend.integrations.store.CursorTable;
import coachdesk.backend.integrations.store.CursorTable.Position;
import coachdesk.backend.integrations.store.Job;
import coachdesk.backend.integrations.store.JobTable;
import coachdesk.backend.integrations.store.LinkTable;
import coachdesk.backend.integrations.store.Ref;
import coachdesk.backend.json.Json;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.RecordStore.Feed;
import coachdesk.backend.store.RecordStore.Row;
import coachdesk.backend.store.Touch;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.SyncEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Makes jobs of what changes here. How far it is is kept with the jobs in one transaction, so that nothing is missed and
 * nothing told twice, whenever the program ends.
 */
final class Intake {
    private static final int PAGE = 500;
    private static final String ABSENT = "absence-";
    private static final String NO_SHOW = SyncEvent.NO_SHOW.wire();
    private static final List<String> KINDS = Stream.of(
                    Kind.PERSON, Kind.CUSTOMER, Kind.RESERVATION, Kind.ATTENDANCE, Kind.DISPATCH)
            .map(Kind::wire)
            .toList();

    private final RecordStore records;
    private final People people;
    private final Supplier<String> newId;

    Intake(RecordStore records, People people, Supplier<String> newId) {
        this.records = records;
        this.people = people;
        this.newId = newId;
    }

    /** Whether what came of a contact last is what would go there now. */
    static boolean settled(Mapping mapping, Contact contact, Base base) {
        return mapping.there(contact).entrySet().stream()
                .allMatch(field -> same(field.getValue(), base.here().get(field.getKey())));
    }

    /** What there is to tell of a contact. @param link to who he is over there */
    static SyncEvent news(Optional<LinkTable.Link> link) {
        return link.isEmpty() ? SyncEvent.PERSON_CREATED : SyncEvent.PERSON_UPDATED;
    }

    Position follow(String tenant, Lane lane) {
        String id = lane.connection().id();
        long newest = records.seq(tenant);
        Integration integration = lane.connection().integration();
        Position at = records.change(tenant, changes -> position(changes, integration, newest));
        while (at.seq() < newest) {
            long after = at.seq();
            Feed feed = records.feed(tenant, KINDS, after, after, PAGE);
            long next = feed.upTo(PAGE);
            at = records.change(tenant, changes -> {
                Position now = position(changes, integration, newest);
                if (now.seq() != after) {
                    return now; // Another process was here.
                }
                if (!lane.connection().still(changes)) {
                    return now.seq(newest);
                }
                feed.rows().forEach(row -> offer(changes, lane, now, row));
                new CursorTable(changes).keep(id, now.seq(next));
                return now.seq(next);
            });
        }
        return at;
    }

    /** What was before the first look is told only when somebody asks for it; as is what a restored database has lost. */
    private static Position position(ChangeSet changes, Integration integration, long newest) {
        CursorTable cursors = new CursorTable(changes);
        Optional<Position> known = cursors.find(integration.id());
        Position now = known.map(before -> before.seq(Math.min(before.seq(), newest)))
                .orElseGet(() -> new Position(newest, null, null, changes.now(), null, null, null))
                .now(switched(integration), changes.now());
        if (!known.equals(Optional.of(now))
                && IntegrationRecord.of(changes, integration.id()).isPresent()) {
            cursors.keep(integration.id(), now);
        }
        return now;
    }

    /** What goes there, and whether anything comes from there. */
    private static Set<String> switched(Integration integration) {
        Set<String> on = new HashSet<>();
        if (integration.outward()) {
            on.addAll(integration.events());
        }
        if (integration.inward()) {
            on.add(FieldMapping.FROM);
        }
        return on;
    }

    private void offer(ChangeSet changes, Lane lane, Position position, Row row) {
        Integration integration = lane.connection().integration();
        if (row.deleted() || !integration.outward()) {
            return;
        }
        JobTable jobs = new JobTable(changes, integration.id());
        Map<String, Object> doc = Json.read(row.doc());
        switch (Kind.ofWire(row.kind()).orElseThrow()) {
            case PERSON, CUSTOMER -> person(changes, lane, jobs, new Ref(row.kind(), row.id()));
            case RESERVATION -> booking(changes, integration, jobs, position, row, doc);
            case ATTENDANCE -> {
                if (doc.get("undoneAt") == null && row.rev() == 1) {
                    Ref scan = Ref.of(Kind.ATTENDANCE, row.id());
                    happened(changes, integration, jobs, position, SyncEvent.CAME, scan, at(doc.get("at")));
                }
            }
            case DISPATCH ->
                Dispatch.of(doc)
                        .filter(dispatch -> dispatch.state() == DispatchState.DONE && !dispatch.test())
                        .ifPresent(sent -> {
                            Ref ref = Ref.of(Kind.DISPATCH, row.id());
                            Instant ended = sent.endedAt() == null ? Instant.EPOCH : sent.endedAt();
                            happened(changes, integration, jobs, position, SyncEvent.CAMPAIGN_SENT, ref, ended);
                        });
            default -> throw new IllegalStateException(row.kind());
        }
    }

    private void person(ChangeSet changes, Lane lane, JobTable jobs, Ref ref) {
        Optional<Contact> contact = new ContactRecords(changes, people).find(ref);
        if (contact.isEmpty()) {
            return;
        }
        String id = lane.connection().id();
        Optional<LinkTable.Link> link =
                new LinkTable(changes, id).find(contact.get().refs());
        SyncEvent event = news(link);
        boolean news = link.isEmpty()
                || !settled(lane.mapping(), contact.get(), Base.read(link.get().base()));
        if (news && lane.connection().integration().events().contains(event.wire())) {
            Ref who = contact.get().ref();
            jobs.add(Job.waiting(newId.get(), event.wire(), who, who.toString(), null, Priority.PERSON, changes.now()));
        }
    }

    private void booking(
            ChangeSet changes,
            Integration integration,
            JobTable jobs,
            Position position,
            Row row,
            Map<String, Object> doc) {
        Ref ref = Ref.of(Kind.RESERVATION, row.id());
        Instant made = at(doc.get("createdAt"));
        if (row.rev() == 1 || !made.equals(Instant.EPOCH)) {
            happened(changes, integration, jobs, position, SyncEvent.BOOKING_MADE, ref, made);
        }
        doc.forEach((field, value) -> {
            if (field.startsWith(ABSENT)
                    && "no_show".equals(value)
                    && position.on().containsKey(NO_SHOW)) {
                Ref day = Ref.of(Kind.RESERVATION, row.id() + "#" + field.substring(ABSENT.length()));
                happened(changes, integration, jobs, position, SyncEvent.NO_SHOW, day, noted(changes, row, field));
            }
        });
    }

    /** When somebody noted it at the booking; with the booking itself when nobody did since. */
    private static Instant noted(ChangeSet changes, Row row, String field) {
        return changes.touches(Kind.RESERVATION, row.id()).stream()
                .filter(touch -> touch.fields().contains(field))
                .map(Touch::at)
                .reduce((first, last) -> last)
                .orElse(Instant.EPOCH);
    }

    private static Instant at(Object text) {
        return Deeds.instant(text instanceof String written ? written : null);
    }

    /** @param at the epoch's beginning when nobody knows */
    private void happened(
            ChangeSet changes,
            Integration integration,
            JobTable jobs,
            Position position,
            SyncEvent event,
            Ref ref,
            Instant at) {
        if (position.told(event.wire(), at)
                && new LinkTable(changes, integration.id()).find(List.of(ref)).isEmpty()) {
            Instant now = changes.now();
            jobs.add(Job.waiting(newId.get(), event.wire(), ref, ref.toString(), null, Priority.EVENT, now));
        }
    }
}
