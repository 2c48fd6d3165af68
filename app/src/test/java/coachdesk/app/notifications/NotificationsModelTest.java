package coachdesk.app.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.FakeNotifier;
import coachdesk.app.shell.Sounds.Sound;
import coachdesk.app.tasks.ManualPauses;
import coachdesk.app.ui.Texts;
import coachdesk.desk.notifications.Arrival;
import coachdesk.desk.notifications.Arrivals;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.settings.Settings;
import coachdesk.desk.settings.Settings.Notices;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.DirectRunner;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationsModelTest {
    private static final Instant NOON = Instant.parse("2026-11-21T11:00:00Z");

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(NOON);
    private final Signals signals = new Signals();
    private final ManualPauses pauses = new ManualPauses();
    private final FakeNotifier notifier = new FakeNotifier();
    private final List<Sound> sounds = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private final List<Notice> toasts = new ArrayList<>();
    private final Scripted arrivals = new Scripted();
    private boolean syncing;
    private Settings settings;
    private NotificationsModel model;

    /** Arrivals that the test scripts. */
    private static final class Scripted implements Arrivals {
        private Look next = Look.NOTHING;
        private final Set<String> read = new HashSet<>();
        private Missed missed = new Missed(0, 0);

        @Override
        public Look look() {
            Look now = next;
            next = Look.NOTHING;
            return now;
        }

        @Override
        public List<Arrival> unread(List<Arrival> of) {
            return of.stream()
                    .filter(arrival -> !read.contains(arrival.conversationId()))
                    .toList();
        }

        @Override
        public Missed missed() {
            return missed;
        }
    }

    @BeforeEach
    void start() {
        settings = JsonSettings.open(folder);
        model = new NotificationsModel(
                arrivals,
                settings,
                signals,
                new DirectRunner(problem -> {}),
                new Texts(Locale.FRENCH),
                new NotificationsModel.Around(
                        notifier,
                        sounds::add,
                        pauses,
                        clock,
                        () -> syncing,
                        (notice, word, action) -> {
                            toasts.add(notice);
                            action.run();
                        },
                        opened::add));
        model.start();
    }

    private static Arrival arrival(String conversation, Arrival.Kind kind, String who, String text) {
        return new Arrival(conversation + text, conversation, kind, who, text, NOON);
    }

    private void comes(Arrival... come) {
        arrivals.next = new Arrivals.Look(List.of(come), false);
        signals.tell(EnumSet.of(Topic.MESSAGE));
    }

    private void comesAndIsTold(Arrival... come) {
        comes(come);
        pauses.pass(NotificationsModel.GATHER);
    }

    private void with(Notices notices) {
        settings.change(values -> values.withNotices(notices));
    }

    private static Notices usualWith(boolean assistant, boolean coach) {
        return new Notices(true, true, coach, true, 70, 22, 8, assistant, false);
    }

    @Test
    void a_message_is_shown_and_heard_and_a_click_opens_its_conversation() {
        comesAndIsTold(arrival("k", Arrival.Kind.MEMBER, "Ana", "Bonjour"));
        assertThat(notifier.shown).containsExactly(new Notice("Ana", "Bonjour", "k"));
        assertThat(sounds).containsExactly(Sound.MESSAGE);
        notifier.clicks.getFirst().run();
        assertThat(opened).containsExactly("k");
    }

    @Test
    void what_is_read_within_the_moment_is_not_told() {
        comes(arrival("k", Arrival.Kind.MEMBER, "Ana", "Bonjour"));
        arrivals.read.add("k");
        pauses.pass(NotificationsModel.GATHER);
        assertThat(notifier.shown).isEmpty();
        assertThat(sounds).isEmpty();
    }

    @Test
    void several_at_once_make_one_notice_and_one_sound() {
        comes(arrival("k", Arrival.Kind.MEMBER, "Ana", "Bonjour"));
        comesAndIsTold(
                arrival("k", Arrival.Kind.MEMBER, "Ana", "Encore moi"), arrival("p", Arrival.Kind.PERSONAL, null, ""));
        assertThat(notifier.shown)
                .containsExactly(new Notice("3 messages dans 2 conversations", "Quelqu’un, Ana", null));
        assertThat(sounds).containsExactly(Sound.PRIVATE);
        notifier.clicks.getFirst().run();
        assertThat(opened).containsExactly((String) null);
    }

    @Test
    void a_storm_makes_a_notice_now_and_then() {
        for (int i = 0; i < 50; i++) {
            comes(arrival("k", Arrival.Kind.MEMBER, "Ana", "n° " + i));
            pauses.pass(Duration.ofMillis(100));
        }
        pauses.pass(NotificationsModel.REST);
        assertThat(notifier.shown).hasSize(2);
        assertThat(notifier.shown.getLast().text()).startsWith("n° 49 (et ");
        assertThat(sounds).hasSize(2);
    }

    @Test
    void the_assistant_and_other_desks_are_silent_unless_wanted() {
        Arrival[] come = {
            arrival("k", Arrival.Kind.ASSISTANT, "Bot", "Oui"), arrival("q", Arrival.Kind.COACH, "Coach", "Non")
        };
        comesAndIsTold(come);
        assertThat(notifier.shown).isEmpty();
        assertThat(sounds).isEmpty();
        pauses.pass(NotificationsModel.REST);
        with(usualWith(true, true));
        comesAndIsTold(come);
        assertThat(notifier.shown).containsExactly(new Notice("Assistant", "Oui", "k"));
        pauses.pass(NotificationsModel.REST);
        comesAndIsTold(come[1]);
        assertThat(notifier.shown).hasSize(1);
        assertThat(sounds).containsExactly(Sound.MESSAGE, Sound.COACH);
    }

    @Test
    void each_sound_and_the_notices_can_be_switched_off_alone() {
        with(new Notices(false, false, false, true, 70, 0, 0, false, false));
        comesAndIsTold(arrival("k", Arrival.Kind.MEMBER, "Ana", "Bonjour"));
        assertThat(sounds).isEmpty();
        pauses.pass(NotificationsModel.REST);
        comesAndIsTold(arrival("p", Arrival.Kind.PERSONAL, "Ana", "Bonjour"));
        assertThat(sounds).containsExactly(Sound.PRIVATE);
        assertThat(notifier.shown).isEmpty();
    }

    /** The nights of both changes of the clocks among them: 02:30 exists twice, and not at all. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-21T20:59:59Z, true",
        "2026-11-21T21:00:00Z, false",
        "2026-11-22T06:59:59Z, false",
        "2026-11-22T07:00:00Z, true",
        "2026-10-25T00:30:00Z, false",
        "2026-10-25T01:30:00Z, false",
        "2026-10-25T06:59:59Z, false",
        "2026-10-25T07:00:00Z, true",
        "2026-03-29T01:00:00Z, false",
        "2026-03-29T05:59:59Z, false",
        "2026-03-29T06:00:00Z, true"
    })
    void quiet_hours_are_the_studios_across_midnight_and_the_changes_of_the_clocks(Instant at, boolean heard) {
        settings.change(values -> values.withZone(ZoneId.of("Europe/Zurich")));
        clock.set(at);
        comesAndIsTold(arrival("k", Arrival.Kind.MEMBER, "Ana", "Bonjour"));
        assertThat(sounds).hasSize(heard ? 1 : 0);
        assertThat(notifier.shown).hasSize(1);
    }

    @Test
    void what_was_missed_is_one_sentence_once_all_of_it_is_there() {
        arrivals.missed = new Arrivals.Missed(12, 5);
        syncing = true;
        for (int page = 0; page < 4; page++) {
            arrivals.next = new Arrivals.Look(List.of(), true);
            signals.tell(EnumSet.of(Topic.MESSAGE));
            pauses.pass(Duration.ofSeconds(3));
        }
        assertThat(notifier.shown).isEmpty();
        syncing = false;
        pauses.pass(NotificationsModel.SETTLE);
        assertThat(notifier.shown)
                .containsExactly(new Notice("Pendant votre absence", "12 messages dans 5 conversations", null));
        pauses.pass(Duration.ofMinutes(1));
        assertThat(notifier.shown).hasSize(1);
    }

    @Test
    void without_a_system_that_shows_it_the_window_does() {
        notifier.missing = true;
        comesAndIsTold(arrival("k", Arrival.Kind.MEMBER, "Ana", "Bonjour"));
        assertThat(toasts).containsExactly(new Notice("Ana", "Bonjour", "k"));
        assertThat(opened).containsExactly("k");
    }

    @Test
    void a_trial_is_shown_and_heard_whatever_the_hour() {
        clock.set(Instant.parse("2026-11-21T02:00:00Z"));
        model.trial(Sound.MESSAGE);
        assertThat(notifier.shown).hasSize(1);
        assertThat(sounds).containsExactly(Sound.MESSAGE);
    }

    @Test
    void stopped_it_says_nothing_of_what_it_had_gathered() {
        comes(arrival("k", Arrival.Kind.MEMBER, "Ana", "Bonjour"));
        model.stop();
        pauses.pass(Duration.ofMinutes(1));
        comes(arrival("k", Arrival.Kind.MEMBER, "Ana", "Encore"));
        pauses.pass(Duration.ofMinutes(1));
        assertThat(notifier.shown).isEmpty();
    }
}
