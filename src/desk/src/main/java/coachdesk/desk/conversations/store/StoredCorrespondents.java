package coachdesk.desk.conversations.store;

import coachdesk.desk.conversations.Correspondent;
import coachdesk.desk.conversations.Correspondents;
import coachdesk.desk.store.Store;
import java.time.Clock;
import java.util.List;

/** Who one is talking to, from the store. Any thread. */
public final class StoredCorrespondents implements Correspondents {
    private final Store store;
    private final Clock clock;

    public StoredCorrespondents(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Correspondent> of(String conversationId, int most) {
        return store.reading(reading -> PeopleReads.of(reading, conversationId, most));
    }

    @Override
    public History history(Correspondent correspondent) {
        return store.reading(reading -> PeopleReads.history(reading, correspondent, clock.instant()));
    }
}
