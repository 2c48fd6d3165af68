package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.engine.Endings.Told;
import coachdesk.backend.integrations.mapping.Base;
import coachdesk.backend.integrations.mapping.Mapping;
import coachdesk.backend.integrations.mapping.Merge;
import coachdesk.backend.integrations.mapping.Screen;
import coachdesk.backend.integrations.people.Contact;
import coachdesk.backend.integrations.people.ContactRecords;
import coachdesk.backend.integrations.people.People;
import coachdesk.backend.integrations.platform.Connector.Remote;
import coachdesk.backend.integrations.store.Job;
import coachdesk.backend.integrations.store.JobTable;
import coachdesk.backend.integrations.store.LinkTable;
import coachdesk.backend.integrations.store.LinkTable.Link;
import coachdesk.backend.integrations.store.Ref;
import coachdesk.backend.store.ChangeSet;
import coachdesk.contract.integrations.ContactField;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.SyncEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes in what changed there, some people at a time, within one transaction. */
final class Taking {
    static final String TWICE = "twice-there";

    private final ChangeSet changes;
    private final People people;
    private final Connection connection;
    private final Mapping mapping;
    private final Instant asked;
    private final Deeds deeds;
    private final Endings endings;
    private final Supplier<String> newId;
    private final ContactRecords contacts;
    private final LinkTable links;
    /** Those made here in this transaction, by their addresses. */
    private final Map<String, Ref> fresh = new HashMap<>();

    /** What came of somebody. */
    enum Came {
        /** Nothing new, or nobody of ours. */
        NOTHING,
        CREATED,
        CHANGED,
        SKIPPED
    }

    /** @param asked when the platform was asked: what it tells is no younger */
    Taking(
            ChangeSet changes,
            People people,
            Connection connection,
            Mapping mapping,
            Instant asked,
            Deeds deeds,
            Endings endings,
            Supplier<String> newId) {
        this.changes = changes;
        this.people = people;
        this.connection = connection;
        this.mapping = mapping;
        this.asked = asked;
        this.deeds = deeds;
        this.endings = endings;
        this.newId = newId;
        this.contacts = new ContactRecords(changes, people);
        this.links = new LinkTable(changes, connection.id());
    }

    /** @param since who is not linked and changed before is left alone */
    Came take(Remote remote, Instant since) {
        Optional<Link> link = links.ofExternal(remote.external()).stream()
                .filter(one -> People.KINDS.contains(one.ref().kind()))
                .findFirst();
        if (link.isPresent()) {
            return contacts.find(link.get().ref())
                    .map(contact -> merge(remote, contact, link.get()))
                    .orElse(Came.NOTHING);
        }
        if (Deeds.instant(remote.changedAt()).isBefore(since)) {
            return Came.NOTHING;
        }
        Map<ContactField, String> told = mapping.told(remote.fields());
        Optional<Contact> known = known(told).flatMap(contacts::find);
        if (known.isEmpty()) {
            return made(remote, told);
        }
        if (links.find(known.get().refs()).isPresent()) {
            return skip(remote, TWICE);
        }
        return merge(remote, known.get(), null);
    }

    private Optional<Ref> known(Map<ContactField, String> told) {
        String email = told.get(ContactField.EMAIL);
        String phone = told.get(ContactField.PHONE);
        Ref now = fresh.get(String.valueOf(People.email(email)));
        return Optional.ofNullable(now != null ? now : fresh.get(String.valueOf(people.number(phone))))
                .or(() -> people.who(changes.tenant(), email, phone));
    }

    private Came made(Remote remote, Map<ContactField, String> told) {
        Optional<String> reason = Screen.reason(told);
        if (reason.isPresent()) {
            return skip(remote, reason.get());
        }
        Ref ref =
                contacts.create(told, deeds.of(connection.integration(), remote).get());
        for (String address : List.of(
                String.valueOf(People.email(told.get(ContactField.EMAIL))),
                String.valueOf(people.number(told.get(ContactField.PHONE))))) {
            if (!address.equals("null")) {
                fresh.putIfAbsent(address, ref);
            }
        }
        Contact contact = contacts.find(ref).orElseThrow();
        Merge merge = Merge.of(mapping, contact, remote.fields(), Base.NONE, field -> false);
        links.keep(new Link(
                ref,
                remote.external(),
                merge.done(mapping.there(contact), Base.NONE).written()));
        tell(ref, remote, null, null);
        return Came.CREATED;
    }

    private Came merge(Remote remote, Contact contact, Link link) {
        Base base = link == null ? Base.NONE : Base.read(link.base());
        Instant changed = Deeds.instant(remote.changedAt());
        Merge merge = Merge.of(mapping, contact, remote.fields(), base, field -> contacts.changedAt(contact, field)
                .isAfter(changed));
        if (link != null && !merge.write().isEmpty() && links.later(link.ref(), asked)) {
            return again(remote);
        }
        contacts.write(contact, merge.write(), deeds.of(connection.integration(), remote));
        Contact now = contacts.find(contact.ref()).orElse(contact);
        Base after = merge.unsent(mapping.there(now), base);
        if (link == null || !after.equals(base)) {
            links.keep(new Link(link == null ? contact.ref() : link.ref(), remote.external(), after.written()));
        }
        if (!Intake.settled(mapping, now, after)) {
            new JobTable(changes, connection.id())
                    .add(Job.waiting(
                            newId.get(),
                            SyncEvent.PERSON_UPDATED.wire(),
                            contact.ref(),
                            contact.ref().toString(),
                            null,
                            Priority.BACK,
                            changes.now()));
        }
        if (!merge.conflicts().isEmpty()) {
            tell(contact.ref(), remote, Endings.CONFLICT, String.join(", ", merge.conflicts()));
        } else if (!merge.write().isEmpty()) {
            tell(contact.ref(), remote, null, null);
        }
        return merge.write().isEmpty() ? Came.NOTHING : Came.CHANGED;
    }

    /** Something went there or came from there meanwhile: he is looked at once more. */
    private Came again(Remote remote) {
        Ref ref = new Ref(Queue.EXTERNAL, remote.external());
        new JobTable(changes, connection.id())
                .add(Job.waiting(newId.get(), Job.INBOUND, ref, ref.toString(), null, Priority.INBOUND, changes.now()));
        return Came.NOTHING;
    }

    private Came skip(Remote remote, String why) {
        tell(new Ref(Queue.EXTERNAL, remote.external()), remote, Endings.SKIPPED, why);
        return Came.SKIPPED;
    }

    private void tell(Ref ref, Remote remote, String code, String message) {
        endings.add(
                changes,
                connection.id(),
                Job.INBOUND,
                ref,
                new Told(FieldMapping.FROM, remote.external(), code, message, null),
                changes.now(),
                true,
                1);
    }
}
