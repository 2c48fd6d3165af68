package coachdesk.app.sync;

import coachdesk.app.ui.Texts;
import coachdesk.desk.health.Finding;
import coachdesk.desk.words.ProblemWords;
import java.util.Locale;

/** What a check found, as a pictogram, a word and a sentence. */
final class HealthWords {
    private static final double GIGABYTE = 1e9;

    private final Texts texts;
    private final ProblemWords problems;

    HealthWords(Texts texts) {
        this.texts = texts;
        this.problems = new ProblemWords(texts::get);
    }

    String check(Finding finding) {
        return texts.get("health." + finding.check().name().toLowerCase(Locale.ROOT));
    }

    String level(Finding finding) {
        return texts.get("health." + finding.level().name().toLowerCase(Locale.ROOT));
    }

    static String icon(Finding finding) {
        return switch (finding.level()) {
            case OK -> "fth-check-circle";
            case WARNING -> "fth-alert-triangle";
            case BAD -> "fth-x-circle";
            case UNKNOWN -> "fth-help-circle";
        };
    }

    /** Style class of the pictogram. */
    static String tone(Finding finding) {
        return switch (finding.level()) {
            case OK -> "good";
            case WARNING -> "careful";
            case BAD -> "bad";
            case UNKNOWN -> "unknown";
        };
    }

    String sentence(Finding finding) {
        if (finding.problem() != null) {
            return problems.what(finding.problem()) + " " + problems.next(finding.problem());
        }
        if (finding.level() == Finding.Level.UNKNOWN) {
            return finding.check() == Finding.Check.CLOCK
                    ? texts.get("health.clock.unknown")
                    : texts.get("health.not-checked");
        }
        return switch (finding.check()) {
            case DATABASE -> texts.get("health.database.ok");
            case FOLDER -> texts.get("health.folder.ok");
            case DISK -> texts.get("health.disk.ok", finding.figure() / GIGABYTE);
            case CLOCK -> texts.get("health.clock.ok");
            case KEYCHAIN -> texts.get("health.keychain.ok");
        };
    }
}
