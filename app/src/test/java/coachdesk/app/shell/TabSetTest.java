package coachdesk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class TabSetTest {
    private final List<String> made = new ArrayList<>();
    private final CommandTable commands = new CommandTable(() -> null);
    private final List<TabPlace> places =
            List.of(place("overview", false), place("reservations", false), place("checkin", true));

    @Test
    void nobody_waits_for_a_tab_that_is_not_looked_at() {
        TabSet tabs = new TabSet(places, null, commands);
        assertThat(tabs.places()).extracting(TabPlace::id).containsExactly("overview", "reservations", "checkin");
        assertThat(made).isEmpty();
        assertThat(commands.all()).isEmpty();

        Tab second = tabs.get(places.get(1));
        assertThat(tabs.get(places.get(1))).isSameAs(second);
        assertThat(made).containsExactly("reservations");
        assertThat(tabs.made()).containsExactly(second);
    }

    @Test
    void whichever_comes_first_their_commands_are_in_the_order_of_the_navigation() {
        TabSet tabs = new TabSet(places, null, commands);
        tabs.get(places.get(2));
        tabs.get(places.get(1));
        tabs.makeAll();
        tabs.makeAll();
        assertThat(made).containsExactly("checkin", "reservations", "overview");
        assertThat(commands.all())
                .extracting(CommandTable.Entry::tab)
                .containsExactly("overview", "reservations", "checkin");
    }

    private TabPlace place(String id, boolean atOnce) {
        return new TabPlace(id, "fth-home", false, atOnce, context -> {
            made.add(id);
            return new Empty(id);
        });
    }

    private record Empty(String id) implements Tab {
        @Override
        public Region view() {
            return new Region();
        }

        @Override
        public List<Command> commands() {
            return List.of(new Command(id + ".do", "fth-home", List.of(), Command.ALWAYS, () -> {}));
        }

        @Override
        public void shown() {}

        @Override
        public void hidden() {}
    }
}
