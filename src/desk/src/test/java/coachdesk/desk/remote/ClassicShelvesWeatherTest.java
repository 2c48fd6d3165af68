package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.contract.sync.OpType;
import coachdesk.desk.sync.Decision;
import coachdesk.testkit.hosted.HostedCatalogue;
import coachdesk.testkit.providers.ProviderFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A third of all exchanges goes wrong and the program ends now and then in the middle: each record that was made is there
 * once, as it was last changed, and the desk has neither more nor less.
 */
class ClassicShelvesWeatherTest {
    private static final ProviderFault[] WRONG = {
        new ProviderFault.LostAnswer(),
        new ProviderFault.LostRequest(),
        new ProviderFault.BrokenAfter(),
        new ProviderFault.BrokenBefore(),
    };

    private static final List<Kind> KINDS =
            List.of(Kind.COURSE, Kind.OFFER, Kind.DISCOUNT_CODE, Kind.ARTICLE, Kind.MEDIA, Kind.CATEGORY);

    @TempDir
    Path folder;

    private final Map<String, String> live = new LinkedHashMap<>();
    private String looks;
    private final Map<String, Kind> kinds = new HashMap<>();

    private static Map<String, Object> made(Kind kind, String id, int n) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put(name(kind), kind == Kind.DISCOUNT_CODE ? "CODE-" + n : "Nom " + n);
        switch (kind) {
            case COURSE -> doc.putAll(Map.of("weekday", n % 7, "time", "18:00", "locationName", "S", "capacity", n));
            case OFFER -> doc.putAll(Map.of("price", n, "visible", true));
            case DISCOUNT_CODE -> doc.putAll(Map.of("type", "%", "value", n, "active", n % 2 == 0));
            case MEDIA -> doc.putAll(Map.of("slug", "film-" + n, "video_url", "https://vimeo.com/" + n));
            case ARTICLE ->
                doc.putAll(Map.of("content", "Un.", "tags", List.of("a"), "publishAt", "2026-03-01T08:00:00Z"));
            default -> doc.put("icon", "*");
        }
        return doc;
    }

    /** Which field says what it is called. */
    private static String name(Kind kind) {
        return switch (kind) {
            case DISCOUNT_CODE -> "code";
            case ARTICLE, MEDIA -> "title";
            default -> "name";
        };
    }

    private static List<Map<String, Object>> rows(HostedCatalogue there, Kind kind) {
        return switch (kind) {
            case COURSE -> there.courses();
            case OFFER -> there.offers();
            case DISCOUNT_CODE -> there.codes();
            case ARTICLE -> there.articles();
            case MEDIA -> there.media();
            default -> there.categories();
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void each_record_is_there_once_as_it_was_last_changed(long seed) {
        try (HostedDesk at = new HostedDesk(folder)) {
            SplittableRandom random = new SplittableRandom(seed);
            at.sync();
            at.hosted.share(".*", 0.33, random, WRONG);
            for (int turn = 0; turn < 40; turn++) {
                change(at, random, turn);
                at.pass(Duration.ofSeconds(1 + random.nextInt(40)));
                at.sync();
                if (random.nextInt(5) == 0) {
                    at.restart(); // Whatever was only in its memory is gone.
                }
            }
            at.hosted.heal();
            at.pass(Duration.ofMinutes(5));
            at.untilQuiet();
            settle(at);
            at.untilQuiet();
            at.untilQuiet();

            assertThat(at.desk.counts().pending()).as("seed %d", seed).isZero();
            assertThat(at.desk.counts().toDecide()).as("seed %d", seed).isZero();
            for (Kind kind : KINDS) {
                same(at, kind, seed);
            }
            assertThat(at.hosted.catalogue().concept()).as("seed %d", seed).containsEntry("appName", looks);
            assertThat(at.hosted.catalogue().paymentLinks()).hasSize(6).containsEntry("twint", looks);
        }
    }

    /** As a person does with what was set aside: what came back out of its order is put right. */
    private void settle(HostedDesk at) {
        for (Decision decision : at.refusals()) {
            boolean wanted =
                    live.containsKey(decision.recordId()) || decision.type().equals(OpType.DELETE);
            at.desk.decisions.settle(decision.id(), wanted ? Decision.Choice.RETRY : Decision.Choice.DROP);
        }
        at.untilQuiet();
        live.forEach((id, name) -> at.desk.edit(kinds.get(id), id, Map.of(name(kinds.get(id)), name)));
        at.desk.edit(Kind.CONCEPT, Kind.THE_CONCEPT, Map.of("appName", looks));
        at.desk.edit(Kind.PAYMENT_LINKS, Kind.THE_PAYMENT_LINKS, Map.of("twint", looks));
    }

    private void change(HostedDesk at, SplittableRandom random, int turn) {
        if (turn > 5 && turn % 8 == 0) {
            looks = "Studio " + turn;
            at.desk.edit(Kind.CONCEPT, Kind.THE_CONCEPT, Map.of("appName", looks, "facts", turn));
            at.desk.edit(Kind.PAYMENT_LINKS, Kind.THE_PAYMENT_LINKS, Map.of("twint", looks));
        }
        if (turn < 25 && random.nextInt(3) > 0) {
            Kind kind = KINDS.get(random.nextInt(KINDS.size()));
            String id = "x" + turn;
            Map<String, Object> doc = made(kind, id, turn);
            at.desk.create(kind, id, doc);
            live.put(id, String.valueOf(doc.get(name(kind))));
            kinds.put(id, kind);
        } else if (!live.isEmpty()) {
            String id = new ArrayList<>(live.keySet()).get(random.nextInt(live.size()));
            Kind kind = kinds.get(id);
            if (kind == Kind.CATEGORY || at.desk.doc(kind, id) == null) {
                return;
            }
            if (random.nextInt(4) == 0) {
                at.desk.delete(kind, id);
                live.remove(id);
            } else {
                String name = kind == Kind.DISCOUNT_CODE ? "AUTRE-" + turn : "Autre " + turn;
                at.desk.edit(kind, id, Map.of(name(kind), name));
                live.put(id, name);
            }
        }
    }

    private void same(HostedDesk at, Kind kind, long seed) {
        List<String> wanted = live.entrySet().stream()
                .filter(one -> kinds.get(one.getKey()) == kind)
                .map(Map.Entry::getValue)
                .toList();
        List<Map<String, Object>> there = rows(at.hosted.catalogue(), kind);
        assertThat(there)
                .as("seed %d, %s", seed, kind)
                .extracting(row -> String.valueOf(row.get(name(kind))))
                .filteredOn(name -> name.matches("(Nom|Autre|CODE|AUTRE).*\\d+"))
                .containsExactlyInAnyOrderElementsOf(wanted);
        if (kind != Kind.CATEGORY || !there.isEmpty()) {
            assertThat(at.desk.digest(kind).count())
                    .as("seed %d, %s here", seed, kind)
                    .isEqualTo(there.size());
        }
        live.forEach((id, name) -> {
            if (kinds.get(id) == kind) {
                assertThat(at.desk.doc(kind, id)).as("seed %d, %s", seed, id).containsEntry(name(kind), name);
            }
        });
        if (kind == Kind.DISCOUNT_CODE) {
            assertThat(there).allMatch(code -> Integer.valueOf(0).equals(code.get("maxUses")));
        }
    }
}
