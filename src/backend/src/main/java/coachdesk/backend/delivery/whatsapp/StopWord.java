package coachdesk.backend.delivery.whatsapp;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** What somebody who writes back wants of us, when the whole message is one of the words that are known for it. */
enum StopWord {
    STOP,
    START,
    NONE;

    private static final Set<String> STOPS = Set.of(
            "STOP",
            "STOPP",
            "STOPALL",
            "ARRET",
            "ARRETER",
            "ARRETEZ",
            "DESABONNER",
            "DESABONNEMENT",
            "DESINSCRIRE",
            "DESINSCRIPTION",
            "UNSUBSCRIBE",
            "ABMELDEN");
    private static final Set<String> STARTS = Set.of("START", "UNSTOP", "SUBSCRIBE");

    static StopWord of(String message) {
        String word = Normalizer.normalize(message, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "")
                .toUpperCase(Locale.ROOT);
        return STOPS.contains(word) ? STOP : STARTS.contains(word) ? START : NONE;
    }
}
