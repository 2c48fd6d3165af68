package coachdesk.desk.conversations.store;

import coachdesk.desk.contacts.ContactDetail;
import coachdesk.desk.contacts.ContactRow;
import coachdesk.desk.contacts.Contacts;
import coachdesk.desk.conversations.Correspondent;
import coachdesk.desk.conversations.Correspondents;
import coachdesk.desk.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Who one is talking to, from the store: the very people whom the contacts know. Any thread. */
public final class StoredCorrespondents implements Correspondents {
    private final Store store;
    private final Contacts contacts;
    private final Clock clock;

    public StoredCorrespondents(Store store, Contacts contacts, Clock clock) {
        this.store = store;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public List<Correspondent> of(String conversationId, int most) {
        Map<String, Correspondent> people = new LinkedHashMap<>();
        for (Correspondent one : store.reading(reading -> PeopleReads.of(reading, conversationId, most))) {
            Optional<ContactDetail> known = contacts.find(one.record());
            people.putIfAbsent(
                    known.map(detail -> detail.row().key()).orElse(one.record()),
                    known.map(detail -> whole(one, detail)).orElse(one));
        }
        return List.copyOf(people.values());
    }

    private static Correspondent whole(Correspondent one, ContactDetail known) {
        ContactRow row = known.row();
        Instant since = known.records().stream()
                .map(ContactDetail.Entry::madeAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(one.since());
        return new Correspondent(
                one.record(),
                row.name(),
                row.email(),
                row.phone(),
                one.source(),
                since,
                one.lastSeen(),
                Stream.concat(known.emails().stream(), known.phones().stream())
                        .map(ContactDetail.Value::value)
                        .toList(),
                row.status(),
                row.tags());
    }

    @Override
    public History history(Correspondent correspondent) {
        return store.reading(reading -> PeopleReads.history(reading, correspondent, clock.instant()));
    }
}
