package coachdesk.desk.schedule;

import coachdesk.contract.campaigns.DispatchState;
import coachdesk.contract.campaigns.Lateness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What goes now, by the one rule: of all times of a campaign that have passed, the latest goes if it is not too late, and
 * the earlier ones stay unsent; if even the latest is too late, a person decides about all of them.
 *
 * @param skip of the same campaign
 */
public record Due(Planned go, List<Planned> skip) {
    /** @param waiting in the order of their times */
    static List<Due> of(List<Planned> waiting, Instant now) {
        Map<String, List<Planned>> passed = new LinkedHashMap<>();
        waiting.stream()
                .filter(planned -> !planned.dispatch().at().isAfter(now))
                .forEach(planned -> passed.computeIfAbsent(planned.dispatch().campaignId(), id -> new ArrayList<>())
                        .add(planned));
        return passed.values().stream()
                .filter(times -> goes(times.getLast(), now))
                .map(times -> new Due(times.getLast(), List.copyOf(times.subList(0, times.size() - 1))))
                .toList();
    }

    /** What the server has called missed goes by a person's word only, whatever this computer's clock says. */
    private static boolean goes(Planned planned, Instant now) {
        return planned.dispatch().state() == DispatchState.PLANNED
                && Lateness.of(planned.dispatch().at(), planned.lateMinutes(), now) == Lateness.DUE;
    }
}
