package coachdesk.app.articles.editor;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.tasks.Autosave;
import coachdesk.app.tasks.HeldRunner;
import coachdesk.app.tasks.ManualPauses;
import coachdesk.contract.ErrorCode;
import coachdesk.desk.articles.Article;
import coachdesk.desk.articles.Article.Words;
import coachdesk.desk.articles.Articles;
import coachdesk.desk.articles.Category;
import coachdesk.desk.articles.Unsaved;
import coachdesk.desk.problems.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody writes, and others write on the same article meanwhile. */
class WritingModelTest implements WritingModel.Told {
    @TempDir
    Path folder;

    private final HeldRunner tasks = new HeldRunner();
    private final ManualPauses pauses = new ManualPauses();
    private final List<Problem> problems = new ArrayList<>();
    private DeskFixture fixture;
    private Articles articles;
    private String id;
    private int overlaps;

    @BeforeEach
    void open() {
        fixture = new DeskFixture(folder, 0);
        articles = fixture.desk.articles();
        id = articles.create("Titre");
        elsewhere("un\n\ndeux\n\ntrois");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void overlapped() {
        overlaps++;
    }

    private Article kept() {
        return articles.find(id).orElseThrow();
    }

    private String content() {
        return kept().words().content();
    }

    private void elsewhere(String content) {
        Article seen = kept();
        Words words = seen.words();
        articles.save(
                seen, seen.with(new Words(words.title(), content, words.excerpt(), ""), seen.category(), seen.tags()));
    }

    private WritingModel writing() {
        return writing(null);
    }

    private WritingModel writing(Unsaved unsaved) {
        WritingModel model =
                new WritingModel(kept(), unsaved, articles, fixture.desk.store().signals(), tasks, pauses, this);
        model.start();
        tasks.rest();
        return model;
    }

    private void pause() {
        pauses.end(Autosave.PAUSE);
        tasks.rest();
    }

    @Test
    void what_is_written_is_kept_at_a_pause_and_its_words_are_counted() {
        WritingModel model = writing();
        assertThat(model.owes()).isFalse();
        model.write("un\n\ndeux et demi");
        model.fields().tagsProperty().set("été, débutants,");
        model.fields().categoryProperty().set(Category.EVENTS);
        assertThat(model.keptProperty().get()).isEqualTo(Autosave.State.WRITING);
        pause();
        assertThat(content()).isEqualTo("un\n\ndeux et demi");
        assertThat(kept().tags()).containsExactly("été", "débutants");
        assertThat(kept().category()).isEqualTo(Category.EVENTS);
        assertThat(model.fields().tagsProperty().get()).isEqualTo("été, débutants,");
        assertThat(model.keptProperty().get()).isEqualTo(Autosave.State.KEPT);
        assertThat(model.lookProperty().get().words()).isEqualTo(4);
        assertThat(model.lookProperty().get().pieces()).hasSize(2);
    }

    @Test
    void what_comes_in_meanwhile_stands_beside_what_is_written() {
        WritingModel model = writing();
        model.write("un\n\ndeux\n\ntrois, et la suite");
        elsewhere("UN\n\ndeux\n\ntrois");
        tasks.rest();
        assertThat(model.shownProperty().get().text()).isEqualTo("UN\n\ndeux\n\ntrois, et la suite");
        assertThat(model.shownProperty().get().caret()).isNegative();
        pause();
        assertThat(content()).isEqualTo("UN\n\ndeux\n\ntrois, et la suite");
        assertThat(overlaps).isZero();
        assertThat(articles.revisions(id)).isEmpty();
    }

    @Test
    void what_is_written_while_it_is_being_kept_is_not_lost() {
        WritingModel model = writing();
        model.write("un\n\ndeux\n\ntrois.");
        pauses.end(Autosave.PAUSE);
        model.write("un\n\ndeux\n\ntrois. Quatre");
        elsewhere("un\n\nDEUX\n\ntrois");
        tasks.rest();
        pause();
        assertThat(model.shownProperty().get().text()).isEqualTo("un\n\nDEUX\n\ntrois. Quatre");
        assertThat(content()).isEqualTo("un\n\nDEUX\n\ntrois. Quatre");
        assertThat(overlaps).isZero();
    }

    @Test
    void of_one_paragraph_that_both_change_this_one_counts_and_the_other_is_a_revision() {
        WritingModel model = writing();
        model.write("un\n\nzwei\n\ntrois");
        elsewhere("un\n\ntwo\n\ntrois");
        tasks.rest();
        assertThat(overlaps).isEqualTo(1);
        model.fields().excerptProperty().set("Court");
        pause();
        assertThat(content()).isEqualTo("un\n\nzwei\n\ntrois");
        assertThat(kept().words().excerpt()).isEqualTo("Court");
        assertThat(articles.revisions(id))
                .extracting(one -> one.words().content())
                .contains("un\n\ntwo\n\ntrois");
        elsewhere("un\n\nzwei\n\ntrois\n\nquatre");
        tasks.rest();
        assertThat(model.shownProperty().get().text()).isEqualTo("un\n\nzwei\n\ntrois\n\nquatre");
    }

    @Test
    void what_was_shown_before_is_shown_again() {
        List<String> seen = new ArrayList<>();
        WritingModel model = writing();
        elsewhere("zwei");
        tasks.rest();
        model.shownProperty().subscribe(now -> seen.add(now.text()));
        model.write("drei");
        pause();
        elsewhere("zwei");
        tasks.rest();
        assertThat(seen).containsExactly("zwei", "zwei");
        List<String> kept = new ArrayList<>();
        model.whenKept(article -> kept.add(article.words().content()));
        assertThat(kept).containsExactly("zwei");
    }

    @Test
    void leaving_keeps_what_was_written_at_once() {
        WritingModel model = writing();
        model.fields().titleProperty().set("Nouveau titre");
        model.stop();
        tasks.rest();
        assertThat(kept().words().title()).isEqualTo("Nouveau titre");
        assertThat(model.owes()).isFalse();
    }

    @Test
    void a_megabyte_is_written_part_by_part_and_what_is_too_long_is_said_and_stays() {
        WritingModel model = writing();
        String paragraph = "Mot après mot. ".repeat(60);
        StringBuilder text = new StringBuilder();
        while (text.length() < 1_000_000) {
            text.append(paragraph).append("\n\n");
        }
        assertThat(model.tooMuch(text.length())).isTrue();
        model.insert(0, model.shownProperty().get().text().length(), text.toString());
        assertThat(model.shownProperty().get().parts()).isGreaterThan(20);
        model.go(0);
        model.write("Début\n\n" + model.shownProperty().get().text());
        model.keep();
        tasks.rest();
        assertThat(content()).isEqualTo("Début\n\n" + text);
        assertThat(model.lookProperty().get().pieces().size()).isLessThan(LongText.MOST / 500);

        model.insert(0, 0, text.toString());
        model.keep();
        tasks.rest();
        assertThat(problems).extracting(Problem::code).containsExactly(ErrorCode.ARTICLE_TOO_LONG);
        assertThat(model.keptProperty().get()).isEqualTo(Autosave.State.FAILED);
        assertThat(model.owes()).isTrue();
        assertThat(content()).hasSize(text.length() + 7);
    }

    @Test
    void one_that_somebody_deletes_is_gone_here_too() {
        WritingModel model = writing();
        articles.delete(id);
        tasks.rest();
        assertThat(model.goneProperty().get()).isTrue();
        assertThat(problems).isEmpty();
    }

    @Test
    void what_was_typed_before_the_program_was_killed_is_there_again() {
        WritingModel model = writing();
        model.write("un et demi\n\ndeux\n\ntrois");
        tasks.rest();
        model.fields().titleProperty().set("Autre titre");
        tasks.rest();
        assertThat(content()).isEqualTo("un\n\ndeux\n\ntrois");
        // Nothing is heard of this model any more.
        assertThat(articles.takeUp()).isEqualTo(1);
        assertThat(content()).isEqualTo("un et demi\n\ndeux\n\ntrois");
        assertThat(kept().words().title()).isEqualTo("Autre titre");
        assertThat(articles.takeUp()).isZero();

        model.write("zwei");
        tasks.rest();
        articles.delete(id);
        assertThat(articles.held(id)).isEmpty();
    }

    @Test
    void what_could_not_be_saved_is_written_on_with_what_came_in_since() {
        Article seen = kept();
        Words mine = new Words("Autre titre", "un et demi\n\ndeux\n\ntrois", "", "");
        elsewhere("un\n\ndeux\n\ntrois et demi");
        WritingModel model = writing(new Unsaved(seen, seen.with(mine, seen.category(), seen.tags())));
        assertThat(model.shownProperty().get().text()).isEqualTo("un et demi\n\ndeux\n\ntrois et demi");
        assertThat(model.owes()).isTrue();
        pause();
        assertThat(content()).isEqualTo("un et demi\n\ndeux\n\ntrois et demi");
        assertThat(kept().words().title()).isEqualTo("Autre titre");
        assertThat(overlaps).isZero();
    }

    @Test
    void a_letter_typed_while_the_article_is_saved_is_held_too() {
        WritingModel model = writing();
        model.write("eins");
        pauses.end(Autosave.PAUSE);
        model.write("eins zwei");
        tasks.rest();
        assertThat(content()).isEqualTo("eins");
        assertThat(articles.held(id))
                .get()
                .satisfies(held -> assertThat(held.written().words().content()).isEqualTo("eins zwei"));
        pause();
        assertThat(content()).isEqualTo("eins zwei");
        assertThat(articles.held(id)).isEmpty();
    }

    @Test
    void what_is_written_in_one_that_somebody_deletes_can_be_kept_as_a_new_one() {
        WritingModel model = writing();
        model.write("Beaucoup de travail");
        articles.delete(id);
        pause();
        assertThat(model.goneProperty().get()).isTrue();
        assertThat(model.owes()).isTrue();
        assertThat(problems).isEmpty();
        List<String> made = new ArrayList<>();
        model.keepAsNew(made::add);
        model.write("Et encore");
        tasks.rest();
        assertThat(articles.find(made.getFirst())).get().satisfies(now -> {
            assertThat(now.words().title()).isEqualTo("Titre");
            assertThat(now.words().content()).isEqualTo("Beaucoup de travail");
            assertThat(now.state()).isEqualTo(Article.State.DRAFT);
        });
        assertThat(articles.held(id)).isEmpty();
        assertThat(articles.takeUp()).isZero();
    }
}
