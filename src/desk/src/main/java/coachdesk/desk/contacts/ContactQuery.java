package coachdesk.desk.contacts;

/**
 * Which contacts are listed.
 *
 * @param text in names, addresses, numbers and tags; blank finds all
 * @param status null for any
 * @param tag null for any
 * @param way by which they can be reached; null for any
 * @param limit how many at most
 */
public record ContactQuery(
        String text, String status, String tag, Way way, Filter filter, Sort sort, boolean descending, int limit) {
    public static final int PAGE = 100;

    /** How somebody is reached. */
    public enum Way {
        EMAIL(1),
        PHONE(2),
        CHAT(4);

        private final int bit;

        Way(int bit) {
            this.bit = bit;
        }

        public int bit() {
            return bit;
        }
    }

    /** What a person can ask for by one click. */
    public enum Filter {
        ALL,
        /** They do not want to be written to, by whatever channel. */
        REFUSED,
        NEVER_CAME,
        /** In the last sixty days. */
        SEEN_LATELY
    }

    /** What the list can be in order of. */
    public enum Sort {
        NAME,
        SEEN,
        BOOKINGS
    }

    public static ContactQuery all() {
        return new ContactQuery("", null, null, null, Filter.ALL, Sort.NAME, false, PAGE);
    }

    public ContactQuery withText(String now) {
        return new ContactQuery(now, status, tag, way, filter, sort, descending, PAGE);
    }

    public ContactQuery withStatus(String now) {
        return new ContactQuery(text, now, tag, way, filter, sort, descending, PAGE);
    }

    public ContactQuery withTag(String now) {
        return new ContactQuery(text, status, now, way, filter, sort, descending, PAGE);
    }

    public ContactQuery withWay(Way now) {
        return new ContactQuery(text, status, tag, now, filter, sort, descending, PAGE);
    }

    public ContactQuery withFilter(Filter now) {
        return new ContactQuery(text, status, tag, way, now, sort, descending, PAGE);
    }

    public ContactQuery withSort(Sort now, boolean down) {
        return new ContactQuery(text, status, tag, way, filter, now, down, PAGE);
    }

    public ContactQuery withLimit(int now) {
        return new ContactQuery(text, status, tag, way, filter, sort, descending, now);
    }

    /** Whether it leaves anybody out. */
    public boolean narrows() {
        return !text.isBlank() || status != null || tag != null || way != null || filter != Filter.ALL;
    }
}
