package coachdesk.backend.media;

import coachdesk.backend.http.Call;
import coachdesk.backend.realtime.Later;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.StoreException;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Counts who looked at a page, without cookies and without keeping who it was. The counts are gathered and written together, so
 * that a film that goes round does not make every desk load its record a thousand times. Thread-safe.
 */
public final class Views {
    /** Whoever comes back sooner is still there. */
    static final Duration VISIT = Duration.ofMinutes(30);

    private static final Duration GATHERED = Duration.ofSeconds(20);
    private static final int REMEMBERED = 20_000;
    private static final Pattern MACHINES = Pattern.compile(
            "bot\\b|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|telegram|slack|discord|twitter|linkedin|"
                    + "skype|embedly|pinterest|curl|wget|python|java/|java-http-client|okhttp|go-http|monitor|check",
            Pattern.CASE_INSENSITIVE);

    private final RecordStore records;
    private final Later later;
    private final Clock clock;
    private final Map<Place, Integer> gathered = new HashMap<>();
    private final Map<Integer, Instant> visits = new LinkedHashMap<>(16, 0.75f, true);

    private boolean planned;

    private record Place(String tenant, String id) {}

    public Views(RecordStore records, Later later, Clock clock) {
        this.records = records;
        this.later = later;
        this.clock = clock;
    }

    /** A person opens the page; a machine that looks what is there, and the same person again, are not counted. */
    public void visit(Call call, String tenant, String id) {
        String agent = call.header("User-Agent").orElse("");
        boolean person = !call.head()
                && call.parameter("preview").isEmpty()
                && !agent.isBlank()
                && !MACHINES.matcher(agent).find();
        if (person && firstTime((tenant + "\n" + id + "\n" + call.address() + "\n" + agent).hashCode())) {
            count(tenant, id);
        }
    }

    private synchronized boolean firstTime(int visitor) {
        Instant now = clock.instant();
        Instant last = visits.put(visitor, now);
        if (visits.size() > REMEMBERED) {
            visits.remove(visits.keySet().iterator().next());
        }
        return last == null || last.isBefore(now.minus(VISIT));
    }

    /** One more. */
    public synchronized void count(String tenant, String id) {
        if (!planned) {
            planned = true;
            later.after(GATHERED, this::write);
        }
        gathered.merge(new Place(tenant, id), 1, Integer::sum);
    }

    /** Those of a record that it does not say yet. */
    public synchronized int unwritten(String tenant, String id) {
        return gathered.getOrDefault(new Place(tenant, id), 0);
    }

    private synchronized Map<Place, Integer> take() {
        Map<Place, Integer> taken = Map.copyOf(gathered);
        gathered.clear();
        planned = false;
        return taken;
    }

    /** Writes what was gathered; what cannot be written now stays gathered. */
    public void write() {
        take().forEach((place, more) -> {
            try {
                records.change(place.tenant(), changes -> add(changes, place.id(), more));
            } catch (StoreException e) {
                again(place, more);
            }
        });
    }

    /** Nobody's touch: it stands in the way of no edit and no delete. */
    private static Void add(ChangeSet changes, String id, int more) {
        changes.find(Kind.MEDIA, id).filter(Stored::live).ifPresent(live -> {
            Map<String, Object> doc = live.doc();
            doc.put("views", seen(doc) + more);
            changes.put(Kind.MEDIA, id, doc, null);
        });
        return null;
    }

    private synchronized void again(Place place, int more) {
        gathered.merge(place, more, Integer::sum);
    }

    static long seen(Map<String, Object> doc) {
        return doc.get("views") instanceof Number number ? number.longValue() : 0;
    }
}
