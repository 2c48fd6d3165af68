package coachdesk.testkit.studio;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * A year of talk in a busy studio, in the shapes of the classic backend: the first conversation holds a fifth of all
 * messages, the others share the rest. The same seed and time give the same.
 */
public final class TalkGenerator {
    private static final List<String> OPENINGS =
            List.of("Bonjour !", "Salut coach,", "Coucou 💃🏿", "Merci,", "Hello,", "Dis-moi,", "Super cours hier !");
    private static final List<String> SUBJECTS = List.of(
            "le cours de mercredi",
            "mon abonnement",
            "la répétition du samedi",
            "ma réservation de demain",
            "la séance d'essai",
            "le tapis de gym",
            "la chorégraphie",
            "le t-shirt taille M",
            "le code promo",
            "le parking");
    private static final List<String> ENDINGS = List.of(
            "a bien lieu ?",
            "est complet, non ?",
            "me plaît beaucoup.",
            "commence à quelle heure ?",
            "peut être déplacé à la semaine prochaine ?",
            "c'est noté pour moi.",
            "je viens avec une amie.",
            "je serai en retard de dix minutes.",
            "combien ça coûte ?",
            "je n'arrive pas à payer avec Twint.");
    private static final Duration YEAR = Duration.ofDays(365);

    private final Dice dice;
    private final Instant now;
    private final Names names = Names.read();

    public TalkGenerator(long seed, Instant now) {
        this.dice = new Dice(new SplittableRandom(seed));
        this.now = now;
    }

    /** @param to takes each participant, with the id {@code who<i>}, and each conversation, {@code talk<i>} */
    public void conversations(int count, Consumer<Map<String, Object>> people, Consumer<Map<String, Object>> to) {
        for (int i = 0; i < count; i++) {
            Map<String, Object> person = new LinkedHashMap<>(names.person(20_000 + i, dice, now));
            person.put("id", "who" + i);
            people.accept(person);
            Map<String, Object> conversation = new LinkedHashMap<>();
            conversation.put("id", "talk" + i);
            conversation.put("mode", i % 3 == 0 ? "ai" : "human");
            conversation.put("participant_ids", List.of("who" + i));
            conversation.put("created_at", Dates.stored(now.minus(YEAR)));
            to.accept(conversation);
        }
    }

    /** In the order in which they were said, ids {@code said<i>}. */
    public void messages(int conversations, int count, Consumer<Map<String, Object>> to) {
        Duration step = YEAR.dividedBy(count);
        for (int i = 0; i < count; i++) {
            int talk = i % 5 == 0 ? 0 : dice.between(1, conversations - 1);
            boolean answer = dice.chance(40);
            Map<String, Object> message = new LinkedHashMap<>();
            message.put("id", "said" + i);
            message.put("session_id", "talk" + talk);
            message.put("sender_id", answer ? "coach" : "who" + talk);
            message.put("sender_name", answer ? "Coach" : "");
            message.put("sender_type", answer ? "coach" : "user");
            message.put("content", said(i));
            message.put("created_at", Dates.stored(now.minus(YEAR).plus(step.multipliedBy(i))));
            message.put("is_deleted", false);
            to.accept(message);
        }
    }

    private String said(int nth) {
        return dice.oneOf(OPENINGS) + " " + dice.oneOf(SUBJECTS) + " " + dice.oneOf(ENDINGS) + " (n° " + nth + ")";
    }
}
