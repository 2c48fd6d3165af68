package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.mapping.Base;
import coachdesk.backend.integrations.mapping.Mapping;
import coachdesk.backend.integrations.mapping.Merge;
import coachdesk.backend.integrations.mapping.Screen;
import coachdesk.backend.integrations.people.Contact;
import coachdesk.backend.integrations.people.ContactRecords;
import coachdesk.backend.integrations.people.People;
import coachdesk.backend.integrations.platform.Connector.Page;
import coachdesk.backend.integrations.platform.Connector.Remote;
import coachdesk.backend.integrations.store.LinkTable;
import coachdesk.backend.integrations.store.LinkTable.Link;
import coachdesk.backend.integrations.store.Ref;
import coachdesk.backend.integrations.store.RunTable;
import coachdesk.backend.integrations.store.RunTable.Progress;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import coachdesk.contract.integrations.ContactField;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.SyncRun;
import coachdesk.contract.integrations.SyncRun.Change;
import coachdesk.contract.integrations.SyncRun.Planned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a run would do, found out without doing any of it. Begins anew when the program was ended: it leaves nothing behind. */
final class Plan {
    private static final String CREATE = "create";
    private static final String CHANGE = "change";
    private static final String SKIP = "skip";
    private static final String CONFLICT = "conflict";

    private final RecordStore records;
    private final People people;
    private final String tenant;
    private final Lane lane;
    private final SyncRun run;
    private final List<Planned> planned = new ArrayList<>();
    /** Those who were found there. */
    private final Set<Ref> there = new HashSet<>();

    private String cursor;
    private boolean over;
    private int created;
    private int changed;
    private int skipped;

    Plan(RecordStore records, People people, String tenant, Lane lane, SyncRun run) {
        this.records = records;
        this.people = people;
        this.tenant = tenant;
        this.lane = lane;
        this.run = run;
    }

    /** Looks through one page. @return whether there is another */
    boolean step(Metered connector, Instant now) {
        lane.mapping(connector, now);
        Page page = connector.changesSince(cursor);
        people.follow(tenant);
        records.change(tenant, changes -> {
            page.changed().forEach(remote -> remote(changes, remote));
            return null;
        });
        cursor = page.next();
        if (!page.more()) {
            finish();
            over = true;
        }
        return page.more();
    }

    boolean over() {
        return over;
    }

    private boolean asked(Ref ref) {
        return SyncRun.ALL.equals(run.what())
                || people.of(tenant, ref).contains(new Ref(run.entityKind(), run.entityId()));
    }

    private void remote(ChangeSet changes, Remote remote) {
        ContactRecords contacts = new ContactRecords(changes, people);
        LinkTable links = new LinkTable(changes, lane.connection().id());
        Mapping mapping = lane.mapping();
        Optional<Link> link = links.ofExternal(remote.external()).stream()
                .filter(one -> People.KINDS.contains(one.ref().kind()))
                .findFirst();
        Map<ContactField, String> told = mapping.told(remote.fields());
        Optional<Contact> contact = link.map(Link::ref)
                .or(() -> people.who(tenant, told.get(ContactField.EMAIL), told.get(ContactField.PHONE)))
                .flatMap(contacts::find);
        if (contact.isPresent()) {
            if (asked(contact.get().ref())) {
                there.add(contact.get().ref());
                both(contacts, mapping, contact.get(), remote, link.orElse(null));
            }
        } else if (link.isEmpty() && lane.connection().integration().inward() && SyncRun.ALL.equals(run.what())) {
            Optional<String> reason = Screen.reason(told);
            add(
                    new Ref(Queue.EXTERNAL, remote.external()),
                    new Contact(List.of(new Ref(Queue.EXTERNAL, remote.external())), told).label(),
                    reason.isPresent() ? SKIP : CREATE,
                    FieldMapping.FROM,
                    reason.orElse(null),
                    List.of());
        }
    }

    private void both(ContactRecords contacts, Mapping mapping, Contact contact, Remote remote, Link link) {
        Base base = link == null ? Base.NONE : Base.read(link.base());
        Instant at = Deeds.instant(remote.changedAt());
        Merge merge = Merge.of(mapping, contact, remote.fields(), base, field -> contacts.changedAt(contact, field)
                .isAfter(at));
        List<Change> out = merge.send().entrySet().stream()
                .map(field -> new Change(field.getKey(), remote.fields().get(field.getKey()), field.getValue()))
                .toList();
        List<Change> in = merge.write().entrySet().stream()
                .map(field -> new Change(field.getKey().wire(), contact.get(field.getKey()), field.getValue()))
                .toList();
        String clash = merge.conflicts().isEmpty() ? null : String.join(", ", merge.conflicts());
        if (!out.isEmpty()) {
            add(contact.ref(), contact.label(), clash == null ? CHANGE : CONFLICT, FieldMapping.TO, clash, out);
        }
        if (!in.isEmpty()) {
            add(contact.ref(), contact.label(), clash == null ? CHANGE : CONFLICT, FieldMapping.FROM, clash, in);
        }
    }

    private void finish() {
        if (lane.connection().integration().outward()) {
            List<Ref> rest = people.everybody(tenant).stream()
                    .filter(ref -> !there.contains(ref) && asked(ref))
                    .toList();
            records.change(tenant, changes -> {
                ContactRecords contacts = new ContactRecords(changes, people);
                LinkTable links = new LinkTable(changes, lane.connection().id());
                rest.forEach(ref -> contacts.find(ref)
                        .ifPresent(contact ->
                                absent(contact, links.find(contact.refs()).isPresent())));
                return null;
            });
        }
        records.change(tenant, changes -> {
            RunRecord.open(changes, run.id()).ifPresent(record -> record.progress(
                            new Progress(RunTable.PUSH, null, 0, created, changed, skipped, 0))
                    .plan(planned)
                    .done()
                    .keep());
            return null;
        });
    }

    /** @param was whether he was there before */
    private void absent(Contact contact, boolean was) {
        Map<String, String> fields = lane.mapping().there(contact);
        boolean stays = was && SyncRun.ALL.equals(run.what());
        Optional<String> reason = Screen.reason(contact.values())
                .or(() -> stays ? Optional.of(Pairing.GONE_THERE) : Screen.missing(lane.fields(), fields));
        List<Change> changes = new ArrayList<>();
        fields.forEach((name, value) -> {
            if (value != null) {
                changes.add(new Change(name, null, value));
            }
        });
        add(
                contact.ref(),
                contact.label(),
                reason.isPresent() ? SKIP : CREATE,
                FieldMapping.TO,
                reason.orElse(null),
                reason.isPresent() ? List.of() : changes);
    }

    private void add(Ref ref, String label, String action, String direction, String reason, List<Change> changes) {
        switch (action) {
            case CREATE -> created++;
            case SKIP -> skipped++;
            default -> changed++;
        }
        if (planned.size() < SyncRun.PLAN) {
            planned.add(new Planned(ref.kind(), ref.id(), label, action, direction, reason, changes));
        }
    }
}
