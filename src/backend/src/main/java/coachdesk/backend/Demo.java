package coachdesk.backend;

import coachdesk.backend.records.Deed;
import coachdesk.backend.records.Journal;
import coachdesk.backend.store.RecordStore;
import coachdesk.contract.Kind;
import coachdesk.testkit.studio.ChatGenerator;
import coachdesk.testkit.studio.Chats;
import coachdesk.testkit.studio.DemoArticles;
import coachdesk.testkit.studio.DemoCodes;
import coachdesk.testkit.studio.DemoLooks;
import coachdesk.testkit.studio.DemoMedia;
import coachdesk.testkit.studio.Studio;
import coachdesk.testkit.studio.StudioGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Fills an empty studio with invented people, so that there is something to look at. */
final class Demo {
    private static final long SEED = 20_260_221;
    private static final int RESERVATIONS = 400;

    private Demo() {}

    /** Does nothing to a studio that has reservations. */
    static void fill(RecordStore store, MediaParts files, String tenant, Clock clock, ZoneId zone) {
        if (store.page(tenant, Kind.RESERVATION, 0, 1).total() > 0) {
            return;
        }
        Instant now = clock.instant();
        Studio studio = new StudioGenerator(SEED, now, zone).studio(RESERVATIONS);
        Chats chats = new ChatGenerator(SEED, now).chats(studio.people());
        DemoLooks looks = DemoLooks.read();
        DemoArticles texts = DemoArticles.at(now, zone);
        DemoMedia shown = DemoMedia.at(now);
        shown.files().forEach((hash, file) -> files.keep(tenant, hash, file));
        Deed deed = new Deed("", null, null, "", now);
        store.change(tenant, changes -> {
            Journal journal = new Journal(changes);
            add(journal, deed, Kind.COURSE, studio.courses());
            add(journal, deed, Kind.OFFER, studio.offers());
            add(journal, deed, Kind.DISCOUNT_CODE, DemoCodes.of(studio, now, zone));
            add(journal, deed, Kind.PERSON, studio.people());
            changes.expectScans(studio.reservations().stream()
                    .map(doc -> (String) doc.get("id"))
                    .toList());
            add(journal, deed, Kind.RESERVATION, studio.reservations());
            add(journal, deed, Kind.ATTENDANCE, studio.attendances());
            add(journal, deed, Kind.PARTICIPANT, chats.participants());
            add(journal, deed, Kind.CONVERSATION, chats.conversations());
            add(journal, deed, Kind.MESSAGE, chats.messages());
            add(journal, deed, Kind.OPT_OUT, chats.optOuts());
            add(journal, deed, Kind.ARTICLE, texts.articles());
            add(journal, deed, Kind.ARTICLE_REVISION, texts.revisions());
            add(journal, deed, Kind.CONCEPT, List.of(looks.concept()));
            add(journal, deed, Kind.PAYMENT_LINKS, List.of(looks.paymentLinks()));
            add(journal, deed, Kind.MEDIA, shown.media());
            return null;
        });
    }

    private static void add(Journal journal, Deed deed, Kind kind, List<Map<String, Object>> docs) {
        docs.forEach(doc -> journal.create(deed, kind, (String) doc.get("id"), doc));
    }
}
