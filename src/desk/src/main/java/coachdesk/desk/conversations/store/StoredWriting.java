package coachdesk.desk.conversations.store;

import coachdesk.desk.contacts.Contacts;
import coachdesk.desk.conversations.LaterMessages;
import coachdesk.desk.conversations.Writing;
import coachdesk.desk.settings.Settings;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import java.time.Clock;
import java.util.function.Supplier;

/** What helps to write in conversations, over the store. */
public final class StoredWriting {
    private StoredWriting() {}

    /** @param newId makes UUIDs */
    public static Writing of(
            Store store,
            Records records,
            Outbox outbox,
            Supplier<String> newId,
            Clock clock,
            Settings settings,
            LaterMessages later,
            Contacts contacts) {
        return new Writing(
                new StoredDrafts(store, records, outbox, clock),
                new StoredCannedReplies(
                        store,
                        records,
                        outbox,
                        newId,
                        clock,
                        () -> settings.values().zone(),
                        () -> settings.values().language()),
                later,
                new StoredOwnEmojis(store, records, outbox, newId, clock),
                new StoredCorrespondents(store, contacts, clock));
    }
}
