package coachdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * Somebody leaves a page for the settings, chooses another language and comes back: no word of the former one is left, seen
 * or heard. A word that a window says which spoke the new language from the start is one of it, or somebody's name.
 */
@ExtendWith(ApplicationExtension.class)
class LanguageFollowedTest {
    /** Each tab, with what is open in it. */
    private static final Set<String> PAGES = Set.of(
            "overview",
            "reservations",
            "figures",
            "roster",
            "check-in-history",
            "campaigns",
            "campaign-editor",
            "campaign-report",
            "campaign-month",
            "conversation-rich",
            "contact-open",
            "article-writing",
            "media",
            "catalogue-courses",
            "catalogue-codes-limits",
            "platforms",
            "connection-setup",
            "connection-logs",
            "connection-tested",
            "payments-wrong",
            "providers",
            "sync-waiting");

    private static final int PATIENCE = 40;

    static List<Screen> pages() {
        List<Screen> pages = Screens.all().stream()
                .filter(screen -> PAGES.contains(screen.name()))
                .toList();
        assertThat(pages).hasSameSizeAs(PAGES);
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_speaks_the_language_that_was_chosen_meanwhile(Screen screen) throws Exception {
        Set<String> english = new HashSet<>();
        try (OpenScreen fresh = new OpenScreen(screen, "en")) {
            fresh.take(screen.steps());
            english.addAll(words(fresh));
        }
        Set<String> left;
        try (OpenScreen page = new OpenScreen(screen, "fr")) {
            page.take(screen.steps());
            left = words(page);
            left.removeAll(english);
            assertThat(left).as("what it says in French").isNotEmpty();
            String tab = page.window.shell.currentId();
            page.with(hand -> {
                hand.show("settings");
                hand.fixture().desk.settings().change(values -> values.withLanguage("en"));
                hand.show(tab);
            });
            // What is read anew comes sooner or later.
            for (int i = 0; i < PATIENCE && !left.isEmpty(); i++) {
                OpenScreen.settle();
                left.retainAll(words(page));
            }
        }
        try (OpenScreen late = left.isEmpty() ? null : new OpenScreen(screen, "en")) {
            // It may be that the other window had not read all of its names either.
            for (int i = 0; i < PATIENCE && !left.isEmpty(); i++) {
                late.take(i == 0 ? screen.steps() : List.of());
                OpenScreen.settle();
                left.removeAll(words(late));
            }
        }
        assertThat(left).isEmpty();
    }

    /** Without what passes by itself. */
    private static Set<String> words(OpenScreen page) throws Exception {
        page.with(hand -> hand.all(Node.class, ".toast")
                .forEach(toast -> ((Pane) toast.getParent()).getChildren().remove(toast)));
        return OpenScreen.onWindowThread(() -> new HashSet<>(AllThatIsShown.now()));
    }
}
