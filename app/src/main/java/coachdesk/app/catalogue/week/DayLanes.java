package coachdesk.app.catalogue.week;

import coachdesk.desk.checkin.roster.CourseSession;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The sessions of a day beside each other where they are at the same time. How long one lasts nobody says: an hour. */
final class DayLanes {
    static final int MINUTES = 60;
    private static final int HOUR = 60;

    /**
     * @param lane from the left, from 0
     * @param lanes how many share the width
     */
    record Laid(CourseSession session, int lane, int lanes) {
        /** Minutes from midnight. */
        int from() {
            return minutes(session.time());
        }
    }

    private DayLanes() {}

    /** @param sessions of one day, by time; those without a time are left out */
    static List<Laid> of(List<CourseSession> sessions) {
        List<Laid> laid = new ArrayList<>();
        List<CourseSession> group = new ArrayList<>();
        int end = 0;
        for (CourseSession session : sessions) {
            if (session.time() == null) {
                continue;
            }
            if (minutes(session.time()) >= end) {
                lay(group, laid);
                group.clear();
            }
            group.add(session);
            end = minutes(session.time()) + MINUTES;
        }
        lay(group, laid);
        return laid;
    }

    /** Those that overlap, one with the next: each goes into the first lane that is free again. */
    private static void lay(List<CourseSession> group, List<Laid> laid) {
        List<Integer> ends = new ArrayList<>();
        List<Integer> lanes = new ArrayList<>();
        for (CourseSession session : group) {
            int from = minutes(session.time());
            int lane = 0;
            while (lane < ends.size() && ends.get(lane) > from) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(from + MINUTES);
            } else {
                ends.set(lane, from + MINUTES);
            }
            lanes.add(lane);
        }
        for (int i = 0; i < group.size(); i++) {
            laid.add(new Laid(group.get(i), lanes.get(i), ends.size()));
        }
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * HOUR + time.getMinute();
    }
}
