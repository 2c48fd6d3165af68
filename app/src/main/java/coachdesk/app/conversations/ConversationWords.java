package coachdesk.app.conversations;

import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.desk.conversations.ConversationRow;
import coachdesk.desk.conversations.Message;
import coachdesk.desk.conversations.Sender;
import coachdesk.desk.conversations.ThreadPage;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.words.ProblemWords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

/** What is said of a conversation on the screen. */
record ConversationWords(Texts texts, Moments moments, Clock clock, Supplier<ZoneId> zone) {
    private static final Duration TOLERATED = Duration.ofMinutes(10);

    String name(ConversationRow row) {
        String mode = mode(row);
        return row.name() != null ? row.name() : mode != null ? mode : texts.get("conversations.unnamed");
    }

    /** Of the list, where the day stands above. */
    String when(Instant at) {
        return at == null ? "" : moments.time(at);
    }

    String day(LocalDate day) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone.get());
        if (day.equals(today)) {
            return texts.get("conversations.today");
        }
        return day.equals(today.minusDays(1)) ? texts.get("conversations.yesterday") : moments.shortly(day, today);
    }

    /** In one line, with who said it unless it is the only one who could have. */
    String last(ConversationRow row) {
        if (row.found() != null) {
            return row.found();
        }
        Message last = row.last();
        if (last == null) {
            return texts.get("conversations.nothing");
        }
        String line = last.text().replaceAll("\\s+", " ");
        String said = line.isEmpty() && last.media() != null ? texts.get("conversations.media") : line;
        return switch (last.sender()) {
            case COACH -> texts.get("conversations.you", said);
            case ASSISTANT -> texts.get("conversations.by", texts.get("conversations.assistant"), said);
            case MEMBER -> row.group() && last.name() != null ? texts.get("conversations.by", last.name(), said) : said;
        };
    }

    String who(Message message) {
        if (message.name() != null && message.sender() != Sender.ASSISTANT) {
            return message.name();
        }
        return switch (message.sender()) {
            case COACH -> texts.get("conversations.coach");
            case ASSISTANT -> texts.get("conversations.assistant");
            case MEMBER -> texts.get("conversations.member");
        };
    }

    /** Below a message: when it was said, and how far it has come. */
    String foot(Message message) {
        String time = message.at() == null
                ? texts.get("conversations.undated")
                : isFuture(message.at())
                        ? texts.get("conversations.future", moments.shortly(message.at()))
                        : moments.time(message.at());
        String delivery = delivery(message);
        return delivery.isEmpty() ? time : time + " · " + delivery;
    }

    String delivery(Message message) {
        return switch (message.delivery()) {
            case THERE -> "";
            case WAITING -> texts.get("conversations.waiting");
            case REFUSED -> texts.get("conversations.refused");
        };
    }

    /** Of one message, for who hears the screen. */
    String spoken(Message message) {
        return String.join(
                ", ",
                who(message),
                message.text(),
                message.at() == null ? "" : moments.shortly(message.at()),
                delivery(message));
    }

    /** Later than clocks may differ: it has a wrong date. */
    boolean isFuture(Instant at) {
        return at.isAfter(clock.instant().plus(TOLERATED));
    }

    String planned(ThreadLine.Planned line) {
        return line.missed()
                ? texts.get(
                        "conversations.later.missed",
                        moments.shortly(line.message().at()))
                : texts.get(
                        "conversations.later.at", moments.shortly(line.message().at()));
    }

    /** Why the server did not take it. */
    String why(ThreadPage.Refused refused) {
        return refused.code() == null
                ? texts.get("conversations.failed")
                : texts.get("conversations.failed") + " "
                        + new ProblemWords(texts::get).what(Problem.of(refused.code()));
    }

    String kind(ConversationRow row) {
        return switch (row.kind()) {
            case PERSON -> texts.get("conversations.kind.person");
            case GROUP -> texts.get("conversations.kind.group");
            case PRIVATE -> texts.get("conversations.kind.private");
            case LINK -> texts.get("conversations.kind.link");
        };
    }

    /** The day under which it stands in the list; null when nobody knows. */
    LocalDate dayOf(ConversationRow row) {
        return row.at() == null ? null : LocalDate.ofInstant(row.at(), zone.get());
    }

    /** Null for one that has no word of its own. */
    String mode(ConversationRow row) {
        return switch (row.mode() == null ? "" : row.mode()) {
            case "ai" -> texts.get("conversations.mode.ai");
            case "community" -> texts.get("conversations.mode.community");
            case "vip" -> texts.get("conversations.mode.vip");
            case "promo" -> texts.get("conversations.mode.promo");
            case "private" -> texts.get("conversations.mode.private");
            default -> null;
        };
    }
}
