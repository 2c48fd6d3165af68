package coachdesk.desk.conversations;

import coachdesk.desk.words.SearchText;

/**
 * A text that answers what is often asked.
 *
 * @param id null for one that was never kept
 * @param shortcut what is typed after the slash, without it; may be empty
 * @param title may be empty
 * @param text with variables in braces
 * @param link what {@code {lien}} stands for; may be empty
 */
public record CannedReply(String id, String shortcut, String title, String text, String link) {
    public static final CannedReply EMPTY = new CannedReply(null, "", "", "", "");

    /** Whether it is among those that are looked for. Its shortcut counts from its beginning, other words wherever they stand. */
    public boolean answers(String typed) {
        String wanted = SearchText.fold(typed);
        return SearchText.fold(shortcut).startsWith(wanted)
                || SearchText.fold(title).contains(wanted)
                || wanted.length() > 2 && SearchText.fold(text).contains(wanted);
    }
}
