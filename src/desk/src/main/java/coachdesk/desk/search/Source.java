package coachdesk.desk.search;

import java.util.List;

/** One feature's own search. Not for the UI thread. */
public interface Source {
    /** @param text never blank; case and accents do not matter */
    List<Finding> find(String text, int most);
}
