package coachdesk.app.checkin.roster;

import coachdesk.desk.checkin.roster.CodeEnds;
import coachdesk.desk.checkin.roster.RosterLine;
import coachdesk.desk.words.SearchText;
import java.util.Locale;
import java.util.function.Predicate;

/** Whether a line is meant by what was typed: the end of its code, or a part of the name. */
record LineFilter(String typed) implements Predicate<RosterLine> {
    @Override
    public boolean test(RosterLine line) {
        String text = typed.strip();
        return text.isEmpty()
                || endsCode(line.row().code(), text)
                || isIn(line.row().person(), text);
    }

    /** Whether enough was typed to mean the end of its code, and not the beginning of a name. */
    boolean isEnd(RosterLine line) {
        return typed.strip().length() >= CodeEnds.SHORTEST
                && endsCode(line.row().code(), typed.strip());
    }

    private static boolean endsCode(String code, String text) {
        return code != null && code.toUpperCase(Locale.ROOT).endsWith(text.toUpperCase(Locale.ROOT));
    }

    private static boolean isIn(String person, String text) {
        return person != null && SearchText.fold(person).contains(SearchText.fold(text));
    }
}
