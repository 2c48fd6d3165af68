package coachdesk.app;

import static coachdesk.app.DeskFixture.NOW;

import coachdesk.contract.Kind;
import coachdesk.desk.store.Records;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is being said in an invented studio. */
final class ConversationSamples {
    static final String OPEN = "k-ana";

    private final DeskFixture fixture;
    private final Records records = new Records(DeskFixture.kinds());
    private int count;

    private ConversationSamples(DeskFixture fixture) {
        this.fixture = fixture;
    }

    /** Beside the people of the campaigns, in the fixture's desk. */
    static void fill(DeskFixture fixture) {
        CampaignSamples.fill(fixture);
        ConversationSamples samples = new ConversationSamples(fixture);
        samples.conversation(OPEN, "human", null, "p-ana");
        samples.conversation("k-bea", "ai", null, "p-bea");
        samples.conversation("k-fay", "human", null, "p-fay");
        samples.conversation("g-lionnes", "community", "Les Lionnes", "p-ana", "p-bea", "p-chidi");
        samples.said("k-fay", 60 * 50, "user", "Fay N’Diaye", "Merci pour hier !");
        samples.said("k-fay", 60 * 49, "coach", "Coach", "Avec plaisir, à jeudi 💪");
        samples.said("g-lionnes", 60 * 27, "user", "Béatrice Müller", "Qui partage une voiture samedi ?");
        samples.said("k-bea", 60 * 3, "user", "Béatrice Müller", "Il reste de la place dimanche ?");
        samples.said(
                "k-bea", 60 * 3 - 1, "ai", "Assistant", "Oui, il reste <b>quatre</b> places à 18:30. [emoji:fire.svg]");
        samples.said(
                OPEN, 60 * 26, "user", "Ana Rossi", "Bonjour ! Je peux venir au cours de vendredi avec une amie ?");
        samples.said(OPEN, 60 * 26 - 4, "coach", "Coach", "Bien sûr, la première séance lui est offerte 🎉");
        samples.said(
                OPEN, 60 * 26 - 5, "coach", "Coach", "Voici la page pour la réserver.", "https://example.com/#courses");
        samples.said(OPEN, 42, "user", "Ana Rossi", "Super, merci !");
        samples.said(
                OPEN,
                41,
                "user",
                "Ana Rossi",
                "Elle demande s’il faut apporter un tapis, et si l’on peut se changer sur place. Elle arrive du"
                        + " travail, donc plutôt vers 18:15. 🙏");
    }

    private void conversation(String id, String mode, String title, String... members) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("mode", mode);
        doc.put("title", title);
        doc.put("participant_ids", List.of(members));
        doc.put("created_at", NOW.minus(Duration.ofDays(9)).toString());
        told(Kind.CONVERSATION, id, 2, doc);
    }

    private void said(String conversation, int minutesAgo, String type, String name, String text) {
        said(conversation, minutesAgo, type, name, text, null);
    }

    private void said(String conversation, int minutesAgo, String type, String name, String text, String link) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("session_id", conversation);
        doc.put("sender_type", type);
        doc.put("sender_name", name);
        doc.put("content", text);
        doc.put("created_at", NOW.minus(Duration.ofMinutes(minutesAgo)).toString());
        if (link != null) {
            doc.put("cta_type", "reserver");
            doc.put("cta_text", "RÉSERVER");
            doc.put("cta_link", link);
        }
        told(Kind.MESSAGE, "said-" + count++, 1, doc);
    }

    private void told(Kind kind, String id, long rev, Map<String, Object> doc) {
        doc.put("id", id);
        fixture.desk.store().change(tx -> records.told(tx, kind, id, rev, doc));
    }
}
