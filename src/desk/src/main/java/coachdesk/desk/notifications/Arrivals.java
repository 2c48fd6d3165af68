package coachdesk.desk.notifications;

import java.util.List;

/** What has come into the conversations since somebody last looked. Every method may be slow: not for the UI thread. */
public interface Arrivals {
    /** The first time nothing has come: what is there was there. */
    Look look();

    /** Those of them that nobody has read meanwhile. */
    List<Arrival> unread(List<Arrival> of);

    /** What {@link Look#missed} meant since this was last asked. */
    Missed missed();

    /**
     * @param fresh said within the last minutes, the oldest first; none of this desk's own
     * @param missed whether there are new ones beside them that were said before: while this desk was away
     */
    record Look(List<Arrival> fresh, boolean missed) {
        public static final Look NOTHING = new Look(List.of(), false);
    }

    /**
     * How much was said by members, is not answered and was read by nobody.
     *
     * @param conversations in how many
     */
    record Missed(int messages, int conversations) {}
}
