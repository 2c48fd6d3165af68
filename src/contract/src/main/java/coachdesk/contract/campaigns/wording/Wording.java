package coachdesk.contract.campaigns.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message with its variables. What stands in braces and is no variable stays as it is, and is told. */
public final class Wording {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\s][^{}\\n]{0,39})}");

    private final List<Object> parts = new ArrayList<>();
    private final Set<Variable> variables = EnumSet.noneOf(Variable.class);
    private final List<String> unknown = new ArrayList<>();

    /**
     * The message for one person.
     *
     * @param missing variables that had neither a value nor a fallback; nothing stands in their place
     * @param fellBack variables in whose place their fallback stands
     */
    public record Rendered(String text, Set<Variable> missing, Set<Variable> fellBack) {}

    public Wording(String message) {
        Matcher braces = BRACES.matcher(message);
        int from = 0;
        while (braces.find()) {
            Variable variable = Variable.of(braces.group(1)).orElse(null);
            if (variable == null) {
                unknown.add(braces.group());
            } else {
                parts.add(message.substring(from, braces.start()));
                parts.add(variable);
                variables.add(variable);
                from = braces.end();
            }
        }
        parts.add(message.substring(from));
    }

    public Set<Variable> variables() {
        return Collections.unmodifiableSet(variables);
    }

    /** With their braces, in the order in which they are written. */
    public List<String> unknown() {
        return Collections.unmodifiableList(unknown);
    }

    /**
     * @param values of this person; none for a variable that has none
     * @param fallbacks by the variable's word
     */
    public Rendered render(Map<Variable, String> values, Map<String, String> fallbacks) {
        StringBuilder text = new StringBuilder();
        Set<Variable> missing = EnumSet.noneOf(Variable.class);
        Set<Variable> fellBack = EnumSet.noneOf(Variable.class);
        for (Object part : parts) {
            if (part instanceof Variable variable) {
                String value = values.get(variable);
                if (value == null || value.isBlank()) {
                    value = fallbacks.get(variable.word());
                    (value == null || value.isBlank() ? missing : fellBack).add(variable);
                }
                text.append(value == null ? "" : value);
            } else {
                text.append(part);
            }
        }
        return new Rendered(text.toString(), missing, fellBack);
    }
}
