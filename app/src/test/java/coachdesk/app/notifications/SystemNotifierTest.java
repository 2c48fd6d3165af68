package coachdesk.app.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.notifications.Programs.Answer;
import coachdesk.app.notifications.Programs.End;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SystemNotifierTest {
    private static final Notice NASTY =
            new Notice("-Ana <b>", "1 < 2 && $(rm -rf)\n\u0007'; \"quoted\" " + "z".repeat(2_000), "k");

    private final List<String> happened = new ArrayList<>();
    private final List<List<String>> commands = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private Map<String, String> environment = Map.of();
    private Answer help = new Answer(End.WELL, "  -A, --action=[NAME=]Text");
    private Answer answer = new Answer(End.WELL, "");

    private Answer run(List<String> command, Map<String, String> given, Duration longest) {
        assertThat(longest).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(10));
        if (command.contains("--help")) {
            return help;
        }
        commands.add(command);
        environment = given;
        return answer;
    }

    private SystemNotifier on(String system) {
        return new SystemNotifier(this::run, Runnable::run, system, () -> "Ouvrir");
    }

    private void show(SystemNotifier notifier) {
        notifier.show(NASTY, () -> happened.add("clicked"), () -> happened.add("not shown"));
    }

    private List<String> last() {
        return commands.getLast();
    }

    @Test
    void on_linux_a_click_is_waited_for_and_markup_is_only_text() {
        answer = new Answer(End.WELL, "open\n");
        show(on("Linux"));
        assertThat(last()).startsWith("notify-send").contains("--action=open=Ouvrir", "--wait");
        assertThat(last().subList(last().size() - 3, last().size() - 1)).containsExactly("--", "-Ana <b>");
        assertThat(last().getLast())
                .startsWith("1 &lt; 2 &amp;&amp; $(rm -rf) '; \"quoted\" zzz")
                .endsWith("…")
                .hasSizeLessThan(330);
        assertThat(happened).containsExactly("clicked");
    }

    @Test
    void a_notice_that_was_closed_or_forgotten_does_nothing() {
        show(on("Linux"));
        answer = new Answer(End.TOO_LATE, "");
        show(on("Linux"));
        assertThat(commands).hasSize(2);
        assertThat(happened).isEmpty();
    }

    @Test
    void where_there_is_no_such_program_it_says_so() {
        help = new Answer(End.BADLY, "");
        answer = help;
        show(on("Linux"));
        assertThat(happened).containsExactly("not shown");
    }

    @Test
    void an_older_program_shows_it_without_a_button() {
        help = new Answer(End.WELL, "  -u, --urgency=LEVEL");
        show(on("Linux"));
        assertThat(last()).doesNotContain("--wait").noneMatch(argument -> argument.startsWith("--action"));
        assertThat(happened).isEmpty();
    }

    @Test
    void the_ninth_that_waits_is_shown_without_a_button() {
        SystemNotifier notifier = new SystemNotifier(
                (command, given, longest) -> {
                    Answer said = run(command, given, longest);
                    if (command.contains("--wait") && !held.isEmpty()) {
                        held.removeFirst().run();
                    }
                    return said;
                },
                Runnable::run,
                "Linux",
                () -> "Ouvrir");
        // Each is shown while the one before it still waits.
        for (int i = 0; i < 8; i++) {
            held.add(() -> show(notifier));
        }
        show(notifier);
        assertThat(commands).hasSize(9);
        assertThat(commands.subList(0, 8)).allMatch(command -> command.contains("--wait"));
        assertThat(last()).doesNotContain("--wait");
    }

    @Test
    void on_a_mac_the_words_are_arguments_of_the_script() {
        show(on("Mac OS X"));
        assertThat(last()).startsWith("osascript", "-e").contains("-Ana <b>");
        assertThat(last().get(4)).doesNotContain("Ana");
    }

    @Test
    void on_windows_the_words_travel_beside_the_script() {
        answer = new Answer(End.WELL, "open\r\n");
        show(on("Windows 11"));
        assertThat(last()).startsWith("powershell.exe");
        String script = new String(Base64.getDecoder().decode(last().getLast()), StandardCharsets.UTF_16LE);
        assertThat(script).contains("$env:COACHDESK_TITLE").doesNotContain("Ana");
        assertThat(environment).containsEntry("COACHDESK_TITLE", "-Ana <b>").containsKey("COACHDESK_TEXT");
        assertThat(happened).containsExactly("clicked");
    }
}
