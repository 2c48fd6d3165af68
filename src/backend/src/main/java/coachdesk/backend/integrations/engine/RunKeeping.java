package coachdesk.backend.integrations.engine;

import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Stored;
import coachdesk.backend.store.Tenants;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.SyncRun;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes away what was asked of connections long ago, and whom old rehearsals found: they stand in them by name. The desks are
 * told as of every delete. Thread-safe.
 */
public final class RunKeeping implements Runnable {
    static final int RUNS = 50;
    static final int PLANS = 3;

    private static final String PLAN = "plan";
    /** What a run that was taken away still says, as long as any desk may not know that it was. */
    private static final Set<String> LEFT = Set.of("id", "integration_id", "what", "asked_at");

    private static final Comparator<Asked> NEWEST = Comparator.comparing(
                    (Asked run) -> Objects.toString(run.doc().get("asked_at"), ""))
            .reversed();

    private final Tenants tenants;
    private final RecordStore records;

    private record Asked(Stored run, Map<String, Object> doc) {}

    public RunKeeping(Tenants tenants, RecordStore records) {
        this.tenants = tenants;
        this.records = records;
    }

    @Override
    public void run() {
        tenants.all()
                .forEach(tenant -> records.change(tenant.id(), changes -> {
                    tidy(changes);
                    return null;
                }));
    }

    private static void tidy(ChangeSet changes) {
        Set<String> here =
                changes.all(Kind.INTEGRATION).stream().map(Stored::id).collect(Collectors.toSet());
        Map<String, List<Stored>> runs =
                changes.all(Kind.SYNC_RUN).stream().collect(Collectors.groupingBy(RunKeeping::integration));
        runs.forEach((integration, all) -> {
            if (here.contains(integration)) {
                tidy(changes, all);
            } else {
                takeAway(changes, all);
            }
        });
    }

    /** What nobody has done yet stays, and so does the last time that everybody was asked for: it is told for ever. */
    private static void tidy(ChangeSet changes, List<Stored> all) {
        List<Asked> newest = all.stream()
                .map(run -> new Asked(run, run.doc()))
                .sorted(NEWEST)
                .toList();
        boolean everybody = false;
        int over = 0;
        int plans = 0;
        for (Asked asked : newest) {
            Map<String, Object> doc = asked.doc();
            boolean failed = SyncRun.FAILED.equals(doc.get("state"));
            boolean told = !everybody && !failed && SyncRun.ALL.equals(doc.get("what"));
            everybody |= told;
            if (!failed && !SyncRun.DONE.equals(doc.get("state"))) {
                continue;
            }
            over++;
            if (over > RUNS && !told) {
                takeAway(changes, List.of(asked.run()));
            } else if (doc.get(PLAN) instanceof List<?> plan && !plan.isEmpty() && ++plans > PLANS) {
                doc.remove(PLAN);
                changes.put(Kind.SYNC_RUN, asked.run().id(), doc, null);
            }
        }
    }

    /** Takes away all that was asked of a connection. */
    public static void forget(ChangeSet changes, String integration) {
        takeAway(
                changes,
                changes.all(Kind.SYNC_RUN).stream()
                        .filter(run -> integration(run).equals(integration))
                        .toList());
    }

    private static String integration(Stored run) {
        return Objects.toString(run.doc().get("integration_id"), "");
    }

    /** What is deleted is kept for a while, but nobody's name with it. */
    private static void takeAway(ChangeSet changes, Collection<Stored> runs) {
        for (Stored run : runs) {
            Map<String, Object> doc = run.doc();
            doc.keySet().retainAll(LEFT);
            changes.delete(changes.put(Kind.SYNC_RUN, run.id(), doc, null), null);
        }
    }
}
