package coachdesk.desk.search;

import java.util.List;

/** The words that stand in this desk's file, to tell what somebody meant who typed another one. Thread-safe. */
public interface Vocabulary {
    /** Takes in what came since it was called last. Slow the first time: not for the UI thread, and not for a search. */
    void learn();

    /**
     * @param word folded
     * @return the words nearest to it that begin like one it can be a mistyping of, the likeliest first; empty when it is
     *     itself the beginning of a known word, or is near to none
     */
    List<String> meant(String word);
}
