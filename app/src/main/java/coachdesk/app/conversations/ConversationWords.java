package coachdesk.app.conversations;

import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.desk.conversations.ConversationRow;
import coachdesk.desk.conversations.Message;
import coachdesk.desk.conversations.Sender;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

/** What is said of a conversation on the screen. */
record ConversationWords(Texts texts, Moments moments, Clock clock, Supplier<ZoneId> zone) {
    String name(ConversationRow row) {
        String mode = mode(row);
        return row.name() != null ? row.name() : mode != null ? mode : texts.get("conversations.unnamed");
    }

    /** Of the list: the time of today, else the day. */
    String when(Instant at) {
        if (at == null) {
            return "";
        }
        LocalDate day = LocalDate.ofInstant(at, zone.get());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone.get());
        return day.equals(today) ? moments.time(at) : day(day);
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

    String delivery(Message message) {
        return switch (message.delivery()) {
            case THERE -> "";
            case WAITING -> texts.get("conversations.waiting");
            case REFUSED -> texts.get("conversations.refused");
        };
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
