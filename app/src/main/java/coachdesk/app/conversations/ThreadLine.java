package coachdesk.app.conversations;

import coachdesk.contract.campaigns.Lateness;
import coachdesk.desk.conversations.LaterMessage;
import coachdesk.desk.conversations.Message;
import coachdesk.desk.conversations.Sender;
import coachdesk.desk.conversations.ThreadPage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A line of a conversation as it stands on the screen. */
sealed interface ThreadLine {
    /** A new day begins. */
    record Day(LocalDate date) implements ThreadLine {}

    /** What follows was not read before. */
    record New() implements ThreadLine {}

    /** @param first whether whoever says it did not say the one before: then the name stands above */
    record Said(Message message, boolean first) implements ThreadLine {}

    /** What the server did not take. */
    record Failed(ThreadPage.Refused refused) implements ThreadLine {}

    /** @param missed whether a person has to say what becomes of it */
    record Planned(LaterMessage message, boolean missed) implements ThreadLine {}

    /**
     * How far it had been read.
     *
     * @param marking whether what is new is marked
     * @param upTo when the conversation was opened; null when nothing of it had been read
     */
    record Reading(boolean marking, Instant upTo) {}

    /** @param behind what stands behind the last message; an empty page while the end is not in sight */
    static List<ThreadLine> of(List<Message> messages, ThreadPage behind, Reading reading, Instant now, ZoneId zone) {
        List<ThreadLine> lines = new ArrayList<>();
        LocalDate day = null;
        Message before = null;
        boolean marked = !reading.marking();
        for (Message message : messages) {
            if (message.at() != null) {
                LocalDate date = LocalDate.ofInstant(message.at(), zone);
                if (!date.equals(day)) {
                    lines.add(new Day(date));
                    day = date;
                    before = null;
                }
            }
            if (!marked && isNew(message, reading.upTo())) {
                lines.add(new New());
                marked = true;
                before = null;
            }
            lines.add(new Said(message, before == null || !sameVoice(before, message)));
            before = message;
        }
        behind.refused().forEach(refused -> lines.add(new Failed(refused)));
        behind.planned().forEach(planned -> lines.add(new Planned(planned, planned.lateness(now) == Lateness.MISSED)));
        return lines;
    }

    /** The day to which a line belongs; null for marks, for those behind the end, and before the first that has one. */
    static LocalDate day(List<ThreadLine> lines, int index) {
        if (index < 0
                || index >= lines.size()
                || lines.get(index) instanceof Planned
                || lines.get(index) instanceof New) {
            return null;
        }
        for (int i = index; i >= 0; i--) {
            if (lines.get(i) instanceof Day day) {
                return day.date();
            }
        }
        return null;
    }

    private static boolean isNew(Message message, Instant readUpTo) {
        return message.sender() == Sender.MEMBER
                && message.at() != null
                && (readUpTo == null || message.at().isAfter(readUpTo));
    }

    private static boolean sameVoice(Message one, Message other) {
        return one.sender() == other.sender() && Objects.equals(one.name(), other.name());
    }
}
