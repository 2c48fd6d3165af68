package coachdesk.contract.campaigns;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One sending of a campaign. What a person wants of it ({@code wish}, {@code at}, {@code goAt}) is written by desks, what has
 * become of it ({@code state} and what follows) by the server alone, so that the two never collide.
 *
 * @param at when it is to be sent
 * @param zone in which the time was chosen
 * @param wish never null
 * @param goAt when somebody or a scheduler said that it shall go; null while nobody has
 * @param only whether those who already got this campaign are left out
 * @param test whether it goes to a test list: then {@code basket} replaces the campaign's
 * @param basket null for the campaign's
 * @param retries how often somebody asked to send again to those whose sending failed
 * @param state never null
 * @param startedAt null before
 * @param endedAt null before
 * @param beatAt the last sign of life of the run; null before
 * @param counts recipients by {@link DeliveryState#wire()}, for each channel's wire name
 * @param hosted whether it is with a scheduler that asks nobody: it goes when that one comes to it, however late
 * @param held why a channel rests, by its wire name: its provider sends nothing as it is set up; the others go on
 * @param heldGoAt what {@code goAt} was then; another one since means that somebody wants it to go on
 */
public record Dispatch(
        String id,
        String campaignId,
        Instant at,
        ZoneId zone,
        Wish wish,
        Instant goAt,
        boolean only,
        boolean test,
        List<BasketEntry> basket,
        int retries,
        DispatchState state,
        Instant startedAt,
        Instant endedAt,
        Instant beatAt,
        Map<String, Map<String, Integer>> counts,
        boolean hosted,
        Map<String, String> held,
        Instant heldGoAt) {
    public static final String WISH = "wish";
    public static final String AT = "at";
    public static final String GO_AT = "goAt";
    public static final String RETRIES = "retries";
    public static final String STATE = "state";
    public static final String CAMPAIGN = "campaignId";
    public static final String HOSTED = "hosted";
    public static final String HELD = "held";
    public static final String HELD_GO_AT = "heldGoAt";

    /** What somebody wants of it. */
    public enum Wish {
        /** To be sent at its time. */
        WAIT,
        GO,
        PAUSE,
        /** What is not sent yet shall not be. */
        STOP,
        /** Before it began. */
        CANCEL,
        /** It was missed and shall stay so. */
        SKIP;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Empty for what has no time or no campaign. */
    public static Optional<Dispatch> of(Map<String, Object> doc) {
        String id = Fields.text(doc, "id");
        String campaign = Fields.text(doc, CAMPAIGN);
        Instant at = Fields.instant(doc, AT);
        if (id == null || campaign == null || at == null) {
            return Optional.empty();
        }
        ZoneId zone = Fields.zone(doc, "zone");
        return Optional.of(new Dispatch(
                id,
                campaign,
                at,
                zone == null ? ZoneId.of("Z") : zone,
                wish(doc.get(WISH)),
                Fields.instant(doc, GO_AT),
                Fields.flag(doc, "only"),
                Fields.flag(doc, "test"),
                doc.get("basket") instanceof List<?> entries
                        ? entries.stream()
                                .map(BasketEntry::of)
                                .flatMap(Optional::stream)
                                .toList()
                        : null,
                Fields.number(doc, RETRIES, 0),
                DispatchState.ofWire(Fields.text(doc, STATE)),
                Fields.instant(doc, "startedAt"),
                Fields.instant(doc, "endedAt"),
                Fields.instant(doc, "beatAt"),
                counts(doc),
                Fields.flag(doc, HOSTED),
                held(doc),
                Fields.instant(doc, HELD_GO_AT)));
    }

    /** Whether a channel rests until somebody says that it shall go on. */
    public boolean waitsForSomebody() {
        return !held.isEmpty() && Objects.equals(goAt, heldGoAt);
    }

    private static Map<String, String> held(Map<String, Object> doc) {
        Map<String, String> held = new LinkedHashMap<>();
        Fields.map(doc, HELD).forEach((channel, code) -> held.put(String.valueOf(channel), String.valueOf(code)));
        return held;
    }

    /** Whether it goes by itself when its time comes, as far as it is known; one to a test list goes when it is told to. */
    public boolean waits() {
        return state.ahead() && wish == Wish.WAIT && !test;
    }

    /** What is not known does nothing by itself. */
    private static Wish wish(Object field) {
        return Arrays.stream(Wish.values())
                .filter(wish -> wish.wire().equals(field))
                .findFirst()
                .orElse(Wish.PAUSE);
    }

    private static Map<String, Map<String, Integer>> counts(Map<String, Object> doc) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        Fields.map(doc, "counts").forEach((channel, states) -> {
            if (states instanceof Map<?, ?> map) {
                Map<String, Integer> here = new LinkedHashMap<>();
                map.forEach((state, count) -> {
                    if (count instanceof Number number) {
                        here.put(String.valueOf(state), number.intValue());
                    }
                });
                counts.put(String.valueOf(channel), here);
            }
        });
        return counts;
    }
}
