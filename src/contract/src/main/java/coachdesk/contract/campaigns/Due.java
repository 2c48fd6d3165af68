package coachdesk.contract.campaigns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * What goes now, by the one rule for desk and server: of all times of a campaign that have passed, the latest goes if it is
 * not too late, and the earlier ones stay unsent; if even the latest is too late, a person decides about all of them.
 *
 * @param skip of the same campaign
 */
public record Due(Dispatch go, List<Dispatch> skip) {
    /**
     * @param sendings in any order; those that do not wait for their time are passed over
     * @param lateMinutes of a sending's campaign
     */
    public static List<Due> of(Collection<Dispatch> sendings, ToIntFunction<Dispatch> lateMinutes, Instant now) {
        Map<String, List<Dispatch>> passed = new TreeMap<>();
        sendings.stream()
                .filter(Dispatch::waits)
                .filter(dispatch -> !dispatch.at().isAfter(now))
                .sorted(Comparator.comparing(Dispatch::at).thenComparing(Dispatch::id))
                .forEach(dispatch -> passed.computeIfAbsent(dispatch.campaignId(), id -> new ArrayList<>())
                        .add(dispatch));
        return passed.values().stream()
                .filter(times -> goes(times.getLast(), lateMinutes, now))
                .map(times -> new Due(times.getLast(), List.copyOf(times.subList(0, times.size() - 1))))
                .toList();
    }

    /** What the server has called missed goes by a person's word only, whatever a computer's clock says. */
    private static boolean goes(Dispatch dispatch, ToIntFunction<Dispatch> lateMinutes, Instant now) {
        return dispatch.state() == DispatchState.PLANNED
                && Lateness.of(dispatch.at(), lateMinutes.applyAsInt(dispatch), now) == Lateness.DUE;
    }
}
