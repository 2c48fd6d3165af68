package coachdesk.desk.articles;

import coachdesk.desk.reservations.Reservations.Undo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the studio writes. Every method may be slow: not for the UI thread. */
public interface Articles {
    /** A text of more bytes of UTF-8 is not kept: it could never be sent. */
    int MOST_BYTES = 1_500_000;

    /** The last changed first. */
    List<Article> list(ArticleQuery query);

    /** Empty when it is deleted, or never was. */
    Optional<Article> find(String id);

    /** @return the id of a new draft */
    String create(String title);

    /**
     * Keeps what somebody wrote. What others changed since {@code seen} stays, as far as it is in other paragraphs; of the rest
     * this one counts, and theirs becomes a revision.
     *
     * @param seen what the writer began with
     * @return how it stands now
     * @throws coachdesk.desk.problems.ProblemException ARTICLE_TOO_LONG, NOT_FOUND; then nothing was changed
     */
    Article save(Article seen, Article written);

    /**
     * Of one that was deleted meanwhile.
     *
     * @return the id of a new draft that says what was written
     * @throws coachdesk.desk.problems.ProblemException ARTICLE_TOO_LONG
     */
    String keepAsNew(Article written);

    /** Holds on this laptop what is not saved yet, however long; what is saved or deleted is held no more. */
    void hold(Unsaved unsaved);

    /** Empty when all is saved. */
    Optional<Unsaved> held(String id);

    /**
     * After a start: saves what is held, and makes a new draft of what stood in an article that is gone.
     *
     * @return how many of them; what still cannot be saved stays held
     */
    int takeUp();

    Undo delete(String id);

    /** @param published false takes it back, also what was planned */
    Undo publish(String id, boolean published);

    /** Whoever sends what is planned publishes it then, or as soon after as somebody can. */
    Undo publishAt(String id, Instant at);

    /** At its time: what is planned otherwise by now, or not at all, or is deleted, is left alone. */
    void publish(Article planned);

    /** The newest first. */
    List<Revision> revisions(String id);

    /** The words of a revision again; what stood becomes a revision itself. So does what was written until it is taken back. */
    Undo restore(String id, String revisionId);
}
