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
import coachdesk.backend.integrations.platform.Connector.Written;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.store.LinkTable;
import coachdesk.backend.integrations.store.LinkTable.Link;
import coachdesk.backend.integrations.store.Ref;
import coachdesk.backend.integrations.store.RunTable.Came;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import coachdesk.contract.integrations.ContactField;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.FieldMapping;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings one contact and its counterpart there together. Before somebody is made there he is looked for: it may be that he was
 * made a moment before this program was killed.
 */
final class Pairing {
    static final String GONE = "gone";
    /** Somebody deleted him there: he is made again only for who asks for him by name. */
    static final String GONE_THERE = "gone-there";

    private static final Set<FailureKind> MAY_BE_GONE = EnumSet.of(FailureKind.NOT_FOUND, FailureKind.INVALID);

    private final RecordStore records;
    private final People people;
    private final Deeds deeds;
    private final Endings endings;

    /** @param fresh what was looked for and found there, with its fields; null when it is not known */
    private record Seen(Contact contact, Link link, Remote fresh) {
        Base base() {
            return link == null ? Base.NONE : Base.read(link.base());
        }

        String external() {
            return fresh != null ? fresh.external() : link == null ? null : link.external();
        }
    }

    Pairing(RecordStore records, People people, Deeds deeds, Endings endings) {
        this.records = records;
        this.people = people;
        this.deeds = deeds;
        this.endings = endings;
    }

    /** Does a job about a person to its end. */
    void run(Task task) {
        run(task, task.integration().inward() || asked(task));
    }

    private static boolean asked(Task task) {
        return task.job().priority() == Priority.ASKED;
    }

    /** @param look whether the counterpart is looked at before it is written */
    private void run(Task task, boolean look) {
        Mapping mapping = task.mapping();
        Optional<Seen> here = here(task, task.job().ref());
        Optional<String> skipped = here.isEmpty()
                ? Optional.of(GONE)
                : Screen.reason(here.get().contact().values());
        if (skipped.isPresent()) {
            end(task, Came.SKIPPED, Told.skipped(skipped.get()));
            return;
        }
        Optional<Seen> found = there(task, mapping, here.get(), look);
        if (found.isEmpty()) {
            end(task, Came.SKIPPED, Told.skipped(GONE_THERE));
            return;
        }
        Seen seen = found.get();
        Map<String, String> there = seen.fresh() == null ? null : seen.fresh().fields();
        Merge merge = records.change(task.tenant(), changes -> {
            ContactRecords contacts = new ContactRecords(changes, people);
            return Merge.of(mapping, seen.contact(), there, seen.base(), field -> newer(contacts, seen, field));
        });
        Map<String, String> send = new LinkedHashMap<>(merge.send());
        if (seen.external() == null) {
            send.values().removeIf(value -> value == null);
            Optional<String> missing = Screen.missing(task.lane().fields(), send);
            if (missing.isPresent()) {
                end(task, Came.SKIPPED, Told.skipped(missing.get()));
                return;
            }
        }
        boolean writes = seen.external() == null || !send.isEmpty();
        Written written;
        try {
            written = writes ? task.connector().upsert(seen.external(), send) : new Written(seen.external(), false);
        } catch (PlatformException e) {
            if (look || seen.external() == null || !MAY_BE_GONE.contains(e.kind())) {
                throw e;
            }
            run(task, true);
            return;
        }
        task.keep(records, changes -> {
            keep(changes, task, seen, merge, written.external());
            ended(changes, task, merge, written, writes ? send : null);
        });
    }

    /** Why somebody cannot be brought there; empty for who can. */
    Optional<String> refused(Task task, Ref who) {
        Optional<Seen> here = here(task, who);
        return here.isEmpty()
                ? Optional.of(GONE)
                : Screen.reason(here.get().contact().values());
    }

    /** The counterpart of somebody; empty for who has none yet. */
    Optional<String> external(Task task, Ref who) {
        return here(task, who).map(Seen::link).map(Link::external);
    }

    private static boolean newer(ContactRecords contacts, Seen seen, ContactField field) {
        return contacts.changedAt(seen.contact(), field)
                .isAfter(Deeds.instant(seen.fresh().changedAt()));
    }

    private Optional<Seen> here(Task task, Ref ref) {
        return records.change(task.tenant(), changes -> {
            Optional<Contact> contact = new ContactRecords(changes, people).find(ref);
            return contact.map(one -> new Seen(
                    one,
                    new LinkTable(changes, task.connection().id())
                            .find(one.refs())
                            .orElse(null),
                    null));
        });
    }

    /** Looks at the counterpart, or for it; empty for who was deleted there. */
    private Optional<Seen> there(Task task, Mapping mapping, Seen seen, boolean look) {
        if (seen.link() == null) {
            return Optional.of(new Seen(
                    seen.contact(),
                    null,
                    seenAll(task, seen.contact())
                            ? null
                            : match(task, mapping, seen.contact()).orElse(null)));
        }
        if (!look) {
            return Optional.of(seen);
        }
        Optional<Remote> remote = task.connector().find(seen.link().external());
        if (remote.isPresent()) {
            return Optional.of(new Seen(seen.contact(), seen.link(), remote.get()));
        }
        // He may live on there in another who was merged with him.
        Optional<Remote> other = match(task, mapping, seen.contact());
        return other.isPresent() || asked(task)
                ? Optional.of(new Seen(seen.contact(), null, other.orElse(null)))
                : Optional.empty();
    }

    private Optional<Remote> match(Task task, Mapping mapping, Contact contact) {
        List<Remote> fit = task.connector().matching(contact.get(ContactField.EMAIL), contact.get(ContactField.PHONE));
        List<Remote> free = records.change(task.tenant(), changes -> fit.stream()
                .filter(remote -> !another(changes, task, mapping, contact, remote))
                .toList());
        if (free.size() > 1) {
            throw new PlatformException(FailureKind.AMBIGUOUS, null);
        }
        return free.stream().findFirst();
    }

    /**
     * Whether everybody there was looked through just before, and whoever came since is written over by his e-mail: then one
     * need not look for each.
     */
    private static boolean seenAll(Task task, Contact contact) {
        return contact.get(ContactField.EMAIL) != null
                && task.job().priority() == Priority.BULK
                && task.job().run() != null
                && task.integration().inward()
                && task.connector().mergesByEmail();
    }

    /** Whether it is somebody else's counterpart, or has the e-mail address of somebody else. */
    private boolean another(ChangeSet changes, Task task, Mapping mapping, Contact contact, Remote remote) {
        boolean taken = new LinkTable(changes, task.connection().id())
                .ofExternal(remote.external()).stream()
                        .anyMatch(link -> !contact.refs().contains(link.ref())
                                && new ContactRecords(changes, people)
                                        .find(link.ref())
                                        .isPresent());
        String email = mapping.told(remote.fields()).get(ContactField.EMAIL);
        return taken
                || email != null
                        && people.who(task.tenant(), email, null)
                                .filter(other -> !contact.refs().contains(other))
                                .isPresent();
    }

    private void keep(ChangeSet changes, Task task, Seen seen, Merge merge, String external) {
        ContactRecords contacts = new ContactRecords(changes, people);
        Contact before = seen.contact();
        // What somebody changed here meanwhile is not written over: its own change comes next.
        boolean still = contacts.find(before.ref())
                .filter(now -> now.values().equals(before.values()))
                .isPresent();
        Base base = merge.unwritten(seen.base());
        if (still) {
            contacts.write(before, merge.write(), deeds.of(task.integration(), seen.fresh()));
            base = merge.done(
                    task.lane().mapping().there(contacts.find(before.ref()).orElse(before)), seen.base());
        }
        new LinkTable(changes, task.connection().id())
                .keep(new Link(seen.link() == null ? before.ref() : seen.link().ref(), external, base.written()));
    }

    private void ended(ChangeSet changes, Task task, Merge merge, Written written, Map<String, String> sent) {
        if (merge.settled() && !written.created() && sent == null) {
            endings.nothing(changes, task);
            return;
        }
        endings.well(
                changes,
                task,
                written.created() ? Came.CREATED : Came.CHANGED,
                new Told(
                        sent == null ? FieldMapping.FROM : FieldMapping.TO,
                        written.external(),
                        merge.conflicts().isEmpty() ? null : Endings.CONFLICT,
                        merge.conflicts().isEmpty() ? null : String.join(", ", merge.conflicts()),
                        sent));
    }

    private void end(Task task, Came came, Told told) {
        task.keep(records, changes -> endings.well(changes, task, came, told));
    }
}
