package coachdesk.desk.search.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.DeskKinds;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredVocabularyTest {
    @TempDir
    Path folder;

    private final Records records = new Records(DeskKinds.of(() -> ZoneId.of("Europe/Zurich")));

    private void told(Store store, Kind kind, String id, String field, String text) {
        store.change(tx -> records.told(
                tx,
                kind,
                id,
                1,
                Map.of("id", id, field, text, "session_id", "s", "created_at", "2026-11-20T08:00:00Z")));
    }

    @Test
    void words_of_names_titles_and_messages_are_meant_once_they_were_learnt() {
        try (Store store = NewStore.in(folder)) {
            StoredVocabulary words = new StoredVocabulary(store);
            told(store, Kind.PERSON, "p", "name", "Élodie Grosjean");
            assertThat(words.meant("grosjaen")).isEmpty();

            words.learn();
            assertThat(words.meant("grosjaen")).containsExactly("grosjean");
            assertThat(words.meant("choregrapie")).isEmpty();

            told(store, Kind.MESSAGE, "m", "content", "La chorégraphie est <b>géniale</b> !");
            words.learn();
            assertThat(words.meant("choregrapie")).containsExactly("choregraphie");
        }
    }

    @Test
    void the_beginning_of_a_known_word_and_a_short_one_are_no_mistyping() {
        try (Store store = NewStore.in(folder)) {
            StoredVocabulary words = new StoredVocabulary(store);
            told(store, Kind.PERSON, "p", "name", "Marina Martin");
            words.learn();

            assertThat(words.meant("mari")).isEmpty();
            assertThat(words.meant("mra")).isEmpty();
        }
    }

    @Test
    void the_commoner_of_two_equally_near_words_comes_first() {
        try (Store store = NewStore.in(folder)) {
            StoredVocabulary words = new StoredVocabulary(store);
            told(store, Kind.PERSON, "p1", "name", "Perrot");
            told(store, Kind.PERSON, "p2", "name", "Perret");
            told(store, Kind.PARTICIPANT, "p3", "name", "Perret");
            words.learn();

            assertThat(words.meant("perrit")).containsExactly("perret", "perrot");
        }
    }
}
