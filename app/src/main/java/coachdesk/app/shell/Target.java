package coachdesk.app.shell;

import coachdesk.desk.conversations.ConversationQuery;
import coachdesk.desk.reservations.ReservationSlice;
import java.time.LocalDate;

/** What a tab can be asked to show besides one of its records: how a figure leads to what is behind it. */
public sealed interface Target {
    /** Id of the tab that shows it. */
    String tab();

    /** The reservations behind a figure. */
    record Bookings(ReservationSlice slice) implements Target {
        @Override
        public String tab() {
            return "reservations";
        }
    }

    /** The list of a session. @param day in the studio's zone */
    record Session(String courseId, LocalDate day) implements Target {
        @Override
        public String tab() {
            return "roster";
        }
    }

    /** Who came to a course over time. */
    record Course(String courseId) implements Target {
        @Override
        public String tab() {
            return "figures";
        }
    }

    /** What has become of a campaign. */
    record Report(String campaignId) implements Target {
        @Override
        public String tab() {
            return "campaigns";
        }
    }

    /** Some of the conversations. */
    record Conversations(ConversationQuery.Filter filter) implements Target {
        @Override
        public String tab() {
            return "conversations";
        }
    }
}
