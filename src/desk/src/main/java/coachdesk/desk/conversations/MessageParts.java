package coachdesk.desk.conversations;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what somebody said apart for drawing. */
final class MessageParts {
    private static final Pattern SPECIAL = Pattern.compile(
            "\\[emoji:(?<tag>[^\\[\\]\\s]{1,80})]|(?<picture>\ufffc)|(?<link>(?:https?://|www\\.|mailto:|tel:\\+?\\d)[^\\s<>\"«»]+)",
            Pattern.CASE_INSENSITIVE);

    /** What ends a sentence and not an address. */
    private static final Pattern TAIL = Pattern.compile("[.,;:!?'’…]+$");

    private MessageParts() {}

    static List<MessagePart> of(MessageBody body) {
        List<MessagePart> parts = new ArrayList<>();
        String words = body.words();
        Matcher special = SPECIAL.matcher(words);
        StringBuilder between = new StringBuilder();
        int from = 0;
        int picture = 0;
        while (special.find()) {
            between.append(words, from, special.start());
            from = special.end();
            MessagePart part;
            if (special.group("tag") != null) {
                part = new MessagePart.Emoji(special.group("tag"), MessageText.sign(special.group("tag")));
            } else if (special.group("picture") != null) {
                String address =
                        picture < body.pictures().size() ? body.pictures().get(picture) : null;
                picture++;
                part = address == null ? null : new MessagePart.Picture(address);
                between.append(part == null ? MessageText.PICTURE_SIGN : "");
            } else {
                String written = address(special.group("link"));
                from = special.start() + written.length();
                special.region(from, words.length());
                part = SafeLink.of(written)
                        .<MessagePart>map(safe -> new MessagePart.Link(written, safe))
                        .orElse(null);
                between.append(part == null ? written : "");
            }
            if (part != null) {
                add(parts, between);
                parts.add(part);
            }
        }
        add(parts, between.append(words, from, words.length()));
        return parts;
    }

    private static String address(String found) {
        String address = TAIL.matcher(found).replaceFirst("");
        boolean opened = address.indexOf('(') >= 0;
        return address.endsWith(")") && !opened ? address(address.substring(0, address.length() - 1)) : address;
    }

    private static void add(List<MessagePart> parts, StringBuilder words) {
        if (!words.isEmpty()) {
            parts.add(new MessagePart.Words(words.toString()));
            words.setLength(0);
        }
    }
}
