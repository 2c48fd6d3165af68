package coachdesk.contract.integrations;

import coachdesk.contract.campaigns.wording.PersonalName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for {@code {{1}}}, {@code {{2}}}… in an approved WhatsApp message, in that order, between bars:
 * {@code {prénom} | {message}}.
 */
public record TemplateValues(List<String> parts) {
    /** The name, and the message: what most approved messages are made of. */
    public static final TemplateValues ORDINARY = new TemplateValues(List.of("{nom complet}", "{message}"));

    private static final Pattern WORD = Pattern.compile("\\{([^{}]*)}");
    private static final List<String> WORDS = List.of("prénom", "nom", "nom complet", "message", "lien");
    private static final int MOST = 20;

    /** In their braces, in French as those of a message. */
    public static List<String> words() {
        return WORDS.stream().map(word -> "{" + word + "}").toList();
    }

    /** As it can be read again. */
    public String written() {
        return String.join(" | ", parts);
    }

    /** Empty when a word in braces is none, or a place is left empty: such a message would be refused. */
    public static Optional<TemplateValues> of(String written) {
        List<String> parts = new ArrayList<>();
        for (String part : written.split("\\|", -1)) {
            Matcher words = WORD.matcher(part);
            while (words.find()) {
                if (!WORDS.contains(words.group(1))) {
                    return Optional.empty();
                }
            }
            parts.add(part.strip());
        }
        boolean whole = parts.size() <= MOST && parts.stream().noneMatch(String::isEmpty);
        return whole ? Optional.of(new TemplateValues(parts)) : Optional.empty();
    }

    /**
     * By their places, from 1; without line breaks, which WhatsApp refuses there.
     *
     * @param name of the recipient, or null
     * @param link of the call to action, or null
     */
    public Map<String, String> render(String name, String message, String link) {
        PersonalName personal = PersonalName.of(name);
        Map<String, String> words = new LinkedHashMap<>();
        words.put("nom complet", name);
        words.put("prénom", personal.first());
        words.put("nom", personal.last());
        words.put("message", message);
        words.put("lien", link);
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : parts) {
            String value = WORD.matcher(part)
                    .replaceAll(found ->
                            Matcher.quoteReplacement(Objects.requireNonNullElse(words.get(found.group(1)), "")));
            values.put(
                    Integer.toString(values.size() + 1),
                    value.replaceAll("\\s+", " ").strip());
        }
        return values;
    }
}
