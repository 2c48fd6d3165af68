package coachdesk.app.conversations;

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

    /**
     * @param readUpTo when the conversation was opened; null when nothing of it had been read
     * @param marking whether what is new is marked
     */
    static List<ThreadLine> of(ThreadPage page, Instant readUpTo, boolean marking, ZoneId zone) {
        List<ThreadLine> lines = new ArrayList<>();
        LocalDate day = null;
        Message before = null;
        boolean marked = !marking;
        for (Message message : page.messages()) {
            if (message.at() != null) {
                LocalDate date = LocalDate.ofInstant(message.at(), zone);
                if (!date.equals(day)) {
                    lines.add(new Day(date));
                    day = date;
                    before = null;
                }
            }
            if (!marked && isNew(message, readUpTo)) {
                lines.add(new New());
                marked = true;
                before = null;
            }
            lines.add(new Said(message, before == null || !sameVoice(before, message)));
            before = message;
        }
        return lines;
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
