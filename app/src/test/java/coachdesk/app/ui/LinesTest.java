package coachdesk.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class LinesTest {
    private final List<String> drawn = new ArrayList<>();

    private ObservableList<String> shown(String... lines) {
        ObservableList<String> shown = FXCollections.observableArrayList(lines);
        shown.addListener((ListChangeListener<String>) change -> {
            while (change.next()) {
                drawn.addAll(change.getAddedSubList());
            }
        });
        return shown;
    }

    @Test
    void only_what_is_new_is_drawn() {
        ObservableList<String> shown = shown("a", "b", "c");

        Lines.show(shown, List.of("a", "b", "c"));
        assertThat(drawn).isEmpty();
        Lines.show(shown, List.of("a", "b", "c", "d"));
        assertThat(drawn).containsExactly("d");
        Lines.show(shown, List.of("a", "B", "c", "d"));
        assertThat(drawn).containsExactly("d", "B");
        Lines.show(shown, List.of("c", "d", "e"));
        assertThat(drawn).containsExactly("d", "B", "e");
        Lines.show(shown, List.of("d"));
        assertThat(drawn).hasSize(3);
    }

    @Test
    void whatever_was_shown_what_is_now_is_shown() {
        long seed = Long.getLong("seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        ObservableList<String> shown = shown();
        for (int i = 0; i < 5_000; i++) {
            List<String> now = new ArrayList<>(shown);
            for (int change = random.nextInt(4); change > 0; change--) {
                int at = random.nextInt(now.size() + 1);
                switch (random.nextInt(5)) {
                    case 0 -> now.add(at, "line" + random.nextInt(20));
                    case 1 -> now.subList(0, at).clear();
                    case 2 -> now.addAll(now.subList(at, now.size()).stream().toList());
                    case 3 -> now.subList(at, now.size()).clear();
                    default -> IntStream.range(0, random.nextInt(5)).forEach(n -> now.add("line" + n));
                }
            }
            Lines.show(shown, now);
            assertThat(shown).as("seed %d, change %d", seed, i).isEqualTo(now);
        }
    }
}
