package coachdesk.app;

import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Delivery;
import coachdesk.desk.store.Records;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A studio's groups, and campaigns in every state, as a server would have told them. */
public final class CampaignSamples {
    public static final String DONE = "c-done";
    static final String RUNNING = "c-running";
    private static final Instant NOW = DeskFixture.NOW;
    private static final String[][] PEOPLE = {
        {"p-ana", "Ana Rossi", "ana.rossi@example.com", "+41790000201"},
        {"p-bea", "Béatrice Müller", "bea.mueller@example.com", "079 000 02 02"},
        {"p-chidi", "Chidi Okafor 🔥", "", "+41790000203"},
        {"p-dina", "Dina El Amrani", "dina@example", "12"},
        {"p-eva", "Eva Schmid", "eva.schmid@example.com", ""},
        {"p-fay", "Fay N’Diaye", "fay.ndiaye@example.com", "+33612345678"}
    };

    private CampaignSamples() {}

    /** Puts them into the fixture's desk. */
    public static void fill(DeskFixture fixture) {
        Records records = new Records(DeskFixture.kinds());
        Map<Kind, List<Map<String, Object>>> all = new LinkedHashMap<>();
        all.put(Kind.PARTICIPANT, people());
        all.put(Kind.CONVERSATION, groups());
        all.put(
                Kind.OPT_OUT,
                List.of(Map.of("id", "o-1", "contactId", "p-eva", "at", NOW.toString(), "source", "coach")));
        all.put(Kind.CAMPAIGN, campaigns());
        all.put(Kind.DISPATCH, dispatches());
        fixture.desk
                .store()
                .change(tx -> all.forEach((kind, docs) ->
                        docs.forEach(doc -> records.told(tx, kind, doc.get("id").toString(), 1, doc))));
        fixture.reports.rows.addAll(deliveries());
    }

    /** The key of the running one's e-mails turns out to be no good. */
    static void hold(DeskFixture fixture) {
        Map<String, Object> doc = dispatch("d-running", RUNNING, NOW.minusSeconds(20), "go", "paused");
        doc.put("startedAt", NOW.minusSeconds(20).toString());
        doc.put("counts", Map.of("internal", Map.of("sent", 220), "email", Map.of("sent", 60, "planned", 160)));
        doc.put("held", Map.of("email", "535"));
        Records records = new Records(DeskFixture.kinds());
        fixture.desk.store().change(tx -> records.told(tx, Kind.DISPATCH, "d-running", 2, doc));
    }

    private static List<Map<String, Object>> people() {
        List<Map<String, Object>> people = new ArrayList<>();
        for (String[] one : PEOPLE) {
            people.add(Map.of("id", one[0], "name", one[1], "email", one[2], "whatsapp", one[3]));
        }
        return people;
    }

    private static List<Map<String, Object>> groups() {
        return List.of(
                group("g-lionnes", "Les Lionnes", "community", List.of("p-ana", "p-bea", "p-chidi", "p-gone")),
                group("g-vip", "Groupe VIP ⭐", "vip", List.of("p-dina", "p-eva")),
                group("g-empty", "Nouveau groupe", "promo", List.of()));
    }

    private static Map<String, Object> group(String id, String title, String mode, List<String> members) {
        return Map.of("id", id, "title", title, "mode", mode, "participant_ids", members, "is_deleted", false);
    }

    public static Campaign draft() {
        return Campaign.of(Map.of(
                "name",
                "Rentrée d’automne",
                "message",
                "Hello {prénom} ! 🔥\nLe prochain cours {cours} a lieu le {date} à {heure}.\nRéserve ta place : {lien}",
                "channels",
                Map.of("internal", true, "email", true, "whatsapp", true),
                "ctaType",
                "reserver",
                "ctaText",
                "RÉSERVER",
                "ctaLink",
                "https://example.com/#courses",
                "fallbacks",
                Map.of("prénom", "toi"),
                "basket",
                List.of(
                        BasketEntry.group("g-lionnes", "Les Lionnes").fields(),
                        BasketEntry.group("g-vip", "Groupe VIP ⭐").fields(),
                        BasketEntry.person("p-ana", "Ana Rossi").fields(),
                        BasketEntry.person("p-fay", "Fay N’Diaye").fields())));
    }

    private static List<Map<String, Object>> campaigns() {
        return List.of(
                campaign("c-plan", "Cours du dimanche"),
                campaign("c-missed", "Rappel de midi"),
                campaign(RUNNING, "Offre de Noël 🎄"),
                campaign(DONE, "Bienvenue aux nouvelles"));
    }

    private static Map<String, Object> campaign(String id, String name) {
        Map<String, Object> doc = new LinkedHashMap<>(draft().fields());
        doc.put("id", id);
        doc.put("name", name);
        doc.put("createdAt", NOW.minus(Duration.ofDays(2)).toString());
        doc.put("updatedAt", NOW.minus(Duration.ofDays(1)).toString());
        return doc;
    }

    private static List<Map<String, Object>> dispatches() {
        Map<String, Object> running = dispatch("d-running", RUNNING, NOW.minusSeconds(20), "go", "running");
        running.put("startedAt", NOW.minusSeconds(20).toString());
        running.put(
                "counts",
                Map.of("internal", Map.of("sent", 180, "planned", 40), "email", Map.of("sent", 60, "planned", 160)));
        Map<String, Object> done = dispatch("d-done", DONE, NOW.minus(Duration.ofDays(3)), "go", "done");
        done.put("startedAt", NOW.minus(Duration.ofDays(3)).toString());
        done.put("endedAt", NOW.minus(Duration.ofDays(3)).plusSeconds(9).toString());
        done.put(
                "counts",
                Map.of(
                        "internal",
                        Map.of("sent", 3),
                        "email",
                        Map.of("sent", 2, "failed", 1, "unknown", 1),
                        "instagram",
                        Map.of("manual", 1)));
        return List.of(
                dispatch("d-plan-1", "c-plan", NOW.plus(Duration.ofHours(15)), "wait", null),
                dispatch("d-plan-2", "c-plan", NOW.plus(Duration.ofDays(8)), "wait", null),
                dispatch("d-missed", "c-missed", NOW.minus(Duration.ofHours(7)), "wait", null),
                running,
                done);
    }

    private static Map<String, Object> dispatch(String id, String campaign, Instant at, String wish, String state) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put("campaignId", campaign);
        doc.put("at", at.toString());
        doc.put("zone", DeskFixture.ZONE.getId());
        doc.put("wish", wish);
        if (state != null) {
            doc.put("state", state);
        }
        return doc;
    }

    private static List<Delivery> deliveries() {
        return List.of(
                delivery(1, "p-ana", "Ana Rossi", "internal", null, "sent", null),
                delivery(2, "p-bea", "Béatrice Müller", "internal", null, "sent", null),
                delivery(3, "p-chidi", "Chidi Okafor 🔥", "internal", null, "sent", null),
                delivery(4, "p-ana", "Ana Rossi", "email", "ana.rossi@example.com", "sent", null),
                delivery(5, "p-bea", "Béatrice Müller", "email", "bea.mueller@example.com", "failed", "554"),
                delivery(6, "p-fay", "Fay N’Diaye", "email", "fay.ndiaye@example.com", "unknown", null),
                delivery(7, "p-fay", "Fay N’Diaye", "instagram", null, "manual", null),
                delivery(8, "p-chidi", "Chidi Okafor 🔥", "email", null, "left_out", "left-out.no_address"));
    }

    private static Delivery delivery(
            int n, String id, String name, String channel, String address, String state, String code) {
        return new Delivery(
                n,
                n,
                id,
                name,
                channel,
                address,
                "Hello !",
                state,
                code,
                null,
                1,
                NOW.minus(Duration.ofDays(3)).plusSeconds(n).toString());
    }
}
