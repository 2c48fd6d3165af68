package coachdesk.app.notifications;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a system shows a notice.
 *
 * @param open what it writes when somebody clicked on it; null where that cannot be known
 * @param longest how long somebody may take to click
 */
record Way(List<String> command, Map<String, String> environment, String open, Duration longest) {
    private static final Duration AT_ONCE = Duration.ofSeconds(20);
    private static final Duration LATER = Duration.ofMinutes(10);
    private static final String OPEN = "open";

    /** The notification daemon of a Linux desktop. It reads markup in the text, so that none may be left in it. */
    static Way notifySend(Notice notice, String word, boolean clickable) {
        List<String> usual = List.of(
                "notify-send",
                "--app-name=Coach Desk",
                "--icon=mail-message-new",
                "--category=im.received",
                "--hint=boolean:suppress-sound:true");
        List<String> clicks = clickable ? List.of("--action=" + OPEN + "=" + word, "--wait") : List.of();
        List<String> words = List.of("--", notice.title(), withoutMarkup(notice.text()));
        return new Way(
                Stream.of(usual, clicks, words).flatMap(List::stream).toList(),
                Map.of(),
                clickable ? OPEN : null,
                clickable ? LATER : AT_ONCE);
    }

    /** The script reads its words from the arguments, where nothing is taken for a command. */
    static Way osascript(Notice notice) {
        return new Way(
                List.of(
                        "osascript",
                        "-e",
                        "on run words",
                        "-e",
                        "display notification (item 2 of words) with title (item 1 of words)",
                        "-e",
                        "end run",
                        notice.title(),
                        notice.text()),
                Map.of(),
                null,
                AT_ONCE);
    }

    /** The words travel beside the script, where nothing is taken for a command. @param script in Base64 of UTF-16LE */
    static Way powershell(Notice notice, String script) {
        return new Way(
                List.of("powershell.exe", "-NoProfile", "-NonInteractive", "-EncodedCommand", script),
                Map.of("COACHDESK_TITLE", notice.title(), "COACHDESK_TEXT", notice.text()),
                OPEN,
                Duration.ofSeconds(90));
    }

    private static String withoutMarkup(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
