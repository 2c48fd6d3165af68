package coachdesk.desk.conversations;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The words of a message: old ones hold HTML, pictures within the text and tags for the studio's own emoji. */
public final class MessageText {
    /** What a person reads; more is cut. */
    private static final int LONGEST = 20_000;

    /** A message may carry a whole picture within its text. */
    private static final int LARGEST = 8_000_000;

    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z!/][^>]{0,40}");
    private static final Pattern EMOJI = Pattern.compile("\\[emoji:([^\\[\\]\\s]{1,80})]");
    private static final Pattern ENDING = Pattern.compile("\\.(svg|png|gif|webp|jpe?g)$", Pattern.CASE_INSENSITIVE);
    private static final String PICTURE = "🖼";
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("fire", "🔥"),
            Map.entry("heart", "❤️"),
            Map.entry("thumbsup", "👍"),
            Map.entry("clap", "👏"),
            Map.entry("dance", "💃"),
            Map.entry("muscle", "💪"),
            Map.entry("star", "⭐"),
            Map.entry("smile", "😊"),
            Map.entry("party", "🎉"),
            Map.entry("music", "🎵"));

    private MessageText() {}

    /** Never null, and never longer than a person reads. */
    public static String plain(String written) {
        String bounded = written.length() > LARGEST ? written.substring(0, LARGEST) : written;
        String words = MARKUP.matcher(bounded).find() ? withoutMarkup(bounded) : bounded;
        String text = EMOJI.matcher(words).replaceAll(MessageText::emoji).strip();
        return text.length() > LONGEST ? text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…" : text;
    }

    private static String emoji(java.util.regex.MatchResult tag) {
        String name = ENDING.matcher(tag.group(1)).replaceFirst("");
        return Matcher.quoteReplacement(KNOWN.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), name));
    }

    private static String withoutMarkup(String html) {
        Document document = Jsoup.parse(html);
        document.select("script, style").remove();
        document.select("img, video").forEach(MessageText::picture);
        document.select("br").forEach(line -> line.replaceWith(new org.jsoup.nodes.TextNode("\n")));
        document.select("p, div, li").forEach(block -> block.appendText("\n"));
        return document.wholeText();
    }

    private static void picture(Element picture) {
        String words = picture.attr("alt");
        picture.replaceWith(new org.jsoup.nodes.TextNode(words.isBlank() ? PICTURE : PICTURE + " " + words));
    }
}
