package coachdesk.app.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchingTest {
    private final List<String> watched = new ArrayList<>();
    private final Watching watching = new Watching(conversation -> {
        watched.add(conversation);
        return () -> watched.remove(conversation);
    });

    @Test
    void the_open_conversation_is_watched_while_the_tab_is_shown_and_no_other() {
        watching.open("a");
        assertThat(watched).isEmpty();

        watching.shown(true);
        watching.open("a");
        assertThat(watched).containsExactly("a");

        watching.open("b");
        assertThat(watched).containsExactly("b");

        watching.shown(false);
        assertThat(watched).isEmpty();

        watching.shown(true);
        assertThat(watched).containsExactly("b");
        watching.open(null);
        assertThat(watched).isEmpty();
    }
}
