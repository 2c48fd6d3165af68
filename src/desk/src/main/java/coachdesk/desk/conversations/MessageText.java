package coachdesk.desk.conversations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The words of a message: old ones hold HTML, pictures within the text and tags for the studio's own emoji. */
public final class MessageText {
    /** What stands for a picture where none is drawn. */
    static final String PICTURE_SIGN = "🖼";

    /** What a person reads; more is cut. */
    private static final int LONGEST = 20_000;

    /** A message may carry a whole picture within its text. */
    private static final int LARGEST = 8_000_000;

    /** A picture within the text that is larger is not drawn. */
    private static final int LARGEST_PICTURE = 3_000_000;

    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z!/][^>]{0,40}");
    private static final Pattern EMOJI = Pattern.compile("\\[emoji:([^\\[\\]\\s]{1,80})]");
    private static final Pattern ENDING = Pattern.compile("\\.(svg|png|gif|webp|jpe?g)$", Pattern.CASE_INSENSITIVE);
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
    public static MessageBody read(String written) {
        String bounded = written.length() > LARGEST ? written.substring(0, LARGEST) : written;
        List<String> pictures = new ArrayList<>();
        String clean = bounded.replace(MessageBody.PICTURE, ' ');
        String words = MARKUP.matcher(clean).find() ? withoutMarkup(clean, pictures) : clean;
        String text = TameText.of(words).strip();
        String cut = text.length() > LONGEST ? text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…" : text;
        return new MessageBody(cut, Collections.unmodifiableList(pictures));
    }

    /** The same as words alone, with signs in the place of pictures. */
    public static String plain(String written) {
        return plain(read(written));
    }

    static String plain(MessageBody body) {
        String words = body.words().replace(String.valueOf(MessageBody.PICTURE), PICTURE_SIGN);
        return EMOJI.matcher(words).replaceAll(MessageText::sign).strip();
    }

    private static String sign(MatchResult tag) {
        return Matcher.quoteReplacement(sign(tag.group(1)));
    }

    /** What stands for an emoji that the studio does not have: the one of this meaning, else its name. */
    static String sign(String tag) {
        String name = ENDING.matcher(tag).replaceFirst("");
        return KNOWN.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }

    private static String withoutMarkup(String html, List<String> pictures) {
        Document document = Jsoup.parse(html);
        document.select("script, style").remove();
        document.select("img, video").forEach(picture -> picture(picture, pictures));
        document.select("br").forEach(line -> line.replaceWith(new TextNode("\n")));
        document.select("p, div, li").forEach(block -> block.appendText("\n"));
        return document.wholeText();
    }

    /** One that comes within the text can be drawn; others are never fetched, their words stand for them. */
    private static void picture(Element picture, List<String> pictures) {
        String source = picture.attr("src").strip();
        boolean within = source.startsWith("data:image/") && source.length() <= LARGEST_PICTURE;
        pictures.add(within ? source : null);
        String words = picture.attr("alt");
        boolean silent = within || words.isBlank();
        picture.replaceWith(new TextNode(MessageBody.PICTURE + (silent ? "" : " " + words)));
    }
}
