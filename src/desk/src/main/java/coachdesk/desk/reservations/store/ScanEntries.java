package coachdesk.desk.reservations.store;

import coachdesk.contract.sync.OpType;
import coachdesk.desk.dates.Instants;
import coachdesk.desk.reservations.TimelineEntry;
import coachdesk.desk.reservations.TimelineEntry.What;
import coachdesk.desk.store.DocFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Scans as a timeline tells them: for each session the earliest that was not undone counts, the others came again. */
final class ScanEntries {
    private ScanEntries() {}

    /** @param scans attendance documents, the earliest first */
    static List<TimelineEntry> of(List<Map<String, Object>> scans, List<Timeline.Waiting> waiting) {
        List<TimelineEntry> entries = new ArrayList<>();
        Set<String> counted = new HashSet<>();
        for (Map<String, Object> scan : scans) {
            Instant undone = Instants.read(scan.get("undoneAt")).orElse(null);
            boolean again = undone == null && !counted.add(String.valueOf(scan.get("session")));
            Instants.read(scan.get("at"))
                    .ifPresent(at -> entries.add(new TimelineEntry(
                            again ? What.SCANNED_AGAIN : What.SCANNED,
                            at,
                            DocFields.text(scan, "deviceName"),
                            DocFields.text(scan, "person"),
                            List.of(),
                            waits(waiting, scan, OpType.CREATE))));
            if (undone != null) {
                entries.add(new TimelineEntry(
                        What.UNDONE,
                        undone,
                        DocFields.text(scan, "undoneBy"),
                        null,
                        List.of(),
                        waits(waiting, scan, OpType.EDIT)));
            }
        }
        return entries;
    }

    private static boolean waits(List<Timeline.Waiting> waiting, Map<String, Object> scan, String type) {
        return waiting.stream()
                .anyMatch(change -> change.type().equals(type) && change.id().equals(scan.get("id")));
    }
}
