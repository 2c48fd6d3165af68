package coachdesk.app;

import static coachdesk.app.DeskFixture.NOW;

import coachdesk.contract.Kind;
import coachdesk.desk.conversations.CannedReplies;
import coachdesk.desk.conversations.CannedReply;
import coachdesk.desk.store.Records;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is being said in an invented studio. */
public final class ConversationSamples {
    static final String OPEN = "k-ana";

    /** An orange ring. */
    private static final String PICTURE = "data:image/png;base64,"
            + "iVBORw0KGgoAAAANSUhEUgAAACgAAAAoCAYAAACM/rhtAAAAnElEQVR42u3YsQ2AMAwEwEzCTIzDiKzAKjTQI6EY5+"
            + "34xVtKnZNTxP7WVKr3Orblsp6SqHQsAheCRMLg0EjcMDID50Z6Lzr3NQf5BdQ7cCAK5oFOw8GQkTgr0g1E4CzIqd0b"
            + "6mIWzt1FAX8LjMD1kHpiAemAJX6S8n8x/TRTYh4sP1FT7CQUW135vZgiWaDIZijSLZp8kCJhVT3qBopuenjHi9Q6AA"
            + "AAAElFTkSuQmCC";

    private final DeskFixture fixture;
    private final Records records = new Records(DeskFixture.kinds());
    private int count;

    private ConversationSamples(DeskFixture fixture) {
        this.fixture = fixture;
    }

    /** Beside the people of the campaigns, in the fixture's desk. */
    public static void fill(DeskFixture fixture) {
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

    /** What the thread can hold beside words: a long text, pictures, links, what failed and what is planned. */
    static void rich(DeskFixture fixture) {
        ConversationSamples samples = new ConversationSamples(fixture);
        samples.count = 100;
        samples.told(Kind.EMOJI, "emoji-lion", 1, doc("name", "lion", "image_data", PICTURE, "active", true));
        samples.conversation("l-printemps", "ai", "Printemps", "p-bea");
        samples.told(
                Kind.CONVERSATION,
                "l-printemps",
                3,
                doc("mode", "ai", "title", "Printemps", "link_token", "abcdefghijkl", "created_at", NOW.toString()));
        samples.told(
                Kind.CONVERSATION,
                "v-deux",
                3,
                doc(
                        "mode",
                        "private",
                        "participant_1_id",
                        "p-ana",
                        "participant_2_id",
                        "p-bea",
                        "created_at",
                        NOW.minus(Duration.ofDays(2)).toString()));
        samples.said(
                OPEN, 30, "coach", "Coach", "Le plan d’accès : https://example.com/plan [emoji:lion] [emoji:fire.svg]");
        samples.said(OPEN, 29, "user", "Ana Rossi", "Merci ! Voici ma question en détail. ".repeat(60));
        samples.said(OPEN, 28, "user", "Ana Rossi", "Regarde : <img src=\"" + PICTURE + "\"> et <b>voilà</b>.");
        samples.told(
                Kind.MESSAGE,
                "said-media",
                1,
                doc(
                        "session_id",
                        OPEN,
                        "sender_type",
                        "user",
                        "sender_name",
                        "Ana Rossi",
                        "media_url",
                        "https://videos.example.com/seance.mp4",
                        "content",
                        "",
                        "created_at",
                        NOW.minus(Duration.ofMinutes(27)).toString()));
    }

    /** A message that the server did not take, one that goes tomorrow, one whose time has passed. */
    static void ahead(DeskFixture fixture) {
        String id = fixture.desk.conversations().say(OPEN, "Le vestiaire est à gauche de l’entrée.");
        fixture.desk.store().change(tx -> {
            tx.statements()
                    .run(
                            "UPDATE operation SET state = 'aside', n = NULL, reason = 'rejected', code ="
                                    + " 'server.too-large' WHERE kind = 'message' AND id = ?",
                            id);
            new Records(DeskFixture.kinds()).refresh(tx, Kind.MESSAGE, id);
        });
        fixture.desk
                .writing()
                .later()
                .plan(OPEN, "N’oubliez pas vos gourdes [emoji:lion]", NOW.plus(Duration.ofHours(14)));
        fixture.desk.writing().later().plan(OPEN, "La salle est ouverte.", NOW.minus(Duration.ofHours(2)));
    }

    /** Ready answers of the studio. */
    static void canned(DeskFixture fixture) {
        CannedReplies replies = fixture.desk.writing().cannedReplies();
        replies.keep(new CannedReply(null, "prix", "Tarifs", "Bonjour {prénom}, dix séances coûtent 150.–", ""));
        replies.keep(new CannedReply(null, "lieu", "Où c’est", "Rue du Lac 3, à deux minutes du tram.", ""));
        replies.keep(new CannedReply(
                null, "essai", "Séance d’essai", "{prénom}, votre essai : {cours} {date} à {heure}. {lien}", ""));
    }

    /** Another desk goes on writing in the same conversation. */
    static void otherDesk(DeskFixture fixture) {
        ConversationSamples samples = new ConversationSamples(fixture);
        samples.told(
                Kind.DRAFT,
                OPEN + "@bureau",
                1,
                doc(
                        "session_id",
                        OPEN,
                        "text",
                        "Oui, un tapis est prêt pour elle, et les vestiaires…",
                        "at",
                        NOW.plusSeconds(60).toString()));
    }

    private static Map<String, Object> doc(Object... fields) {
        Map<String, Object> doc = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            doc.put(fields[i].toString(), fields[i + 1]);
        }
        return doc;
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
