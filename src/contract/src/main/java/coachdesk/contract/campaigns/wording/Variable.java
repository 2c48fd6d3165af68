package coachdesk.contract.campaigns.wording;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a message can say differently to each person. Written in braces, in French, with or without accents. */
public enum Variable {
    FIRST_NAME("prénom"),
    LAST_NAME("nom"),
    COURSE("cours"),
    DATE("date"),
    TIME("heure"),
    LINK("lien");

    private final String word;

    Variable(String word) {
        this.word = word;
    }

    /** Without its braces. */
    public String word() {
        return word;
    }

    /** With its braces. */
    public String written() {
        return "{" + word + "}";
    }

    static Optional<Variable> of(String word) {
        String folded = folded(word);
        return Arrays.stream(values())
                .filter(variable -> folded(variable.word).equals(folded))
                .findFirst();
    }

    private static String folded(String word) {
        return Normalizer.normalize(word.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
