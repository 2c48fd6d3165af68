package coachdesk.app.integrations.platforms.activity;

import coachdesk.contract.integrations.IntegrationActivity.Log;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which lines of a log are wanted.
 *
 * @param outcome null for whatever
 * @param type wire name of what happened; null for whatever
 * @param text that is somewhere in the line, however it is written
 */
record LogFilter(Outcome outcome, String type, String text) {
    static final LogFilter ALL = new LogFilter(null, null, "");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    LogFilter outcome(Outcome now) {
        return new LogFilter(now, type, text);
    }

    LogFilter type(String now) {
        return new LogFilter(outcome, now, text);
    }

    LogFilter text(String now) {
        return new LogFilter(outcome, type, now);
    }

    /** @param name of whom it is about */
    boolean lets(Log log, String name) {
        return (outcome == null || outcome == Outcome.of(log))
                && (type == null || type.equals(log.type()))
                && says(log, name);
    }

    private boolean says(Log log, String name) {
        String sought = plain(text.strip());
        return sought.isEmpty()
                || Stream.of(
                                name,
                                log.sourceId(),
                                log.destinationId(),
                                log.errorCode(),
                                log.errorMessage(),
                                log.request())
                        .filter(Objects::nonNull)
                        .anyMatch(part -> plain(part).contains(sought));
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
