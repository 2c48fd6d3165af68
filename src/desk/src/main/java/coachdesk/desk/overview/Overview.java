package coachdesk.desk.overview;

/** Where the studio stands, from the cache alone. Every method may be slow: not for the UI thread. */
public interface Overview {
    /** @param weeks how many, today's included */
    OverviewPage page(int weeks);

    /**
     * Counts the sessions that changed. Slow after much has.
     *
     * @return whether anything was counted, so that a page is to be read anew
     */
    boolean count();
}
