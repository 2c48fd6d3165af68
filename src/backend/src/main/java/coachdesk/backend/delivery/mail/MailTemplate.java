package coachdesk.backend.delivery.mail;

import coachdesk.backend.delivery.Letter;
import coachdesk.backend.pages.Html;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes e-mails that mail programs take for letters and not for advertising: the first lines are plain text, without a
 * frame; picture, the rest and the button stand in a small card below. Nothing of the message is taken for HTML.
 */
final class MailTemplate {
    /** Lines that stand before the card. */
    static final int OPENING = 3;

    private static final int PREHEADER = 90;
    private static final String FONT = "font-family:Arial,Helvetica,sans-serif;";
    private static final String TEXT = FONT + "font-size:15px;line-height:1.5;color:#222222;";

    private final MailStyle style;
    private final MailWords words;

    MailTemplate(MailStyle style) {
        this.style = style;
        this.words = MailWords.in(style.language());
    }

    Mail of(Letter letter) {
        String content = letter.content().replace("\r\n", "\n").strip();
        return new Mail(
                letter.subject().replaceAll("\\p{Cntrl}+", " ").strip(),
                text(letter, content),
                html(letter, content),
                headers(letter));
    }

    private Map<String, String> headers(Letter letter) {
        String mailto = "<mailto:" + style.answersTo() + "?subject=unsubscribe>";
        Map<String, String> headers = new LinkedHashMap<>();
        if (letter.unsubscribe() == null) {
            headers.put("List-Unsubscribe", mailto);
        } else {
            headers.put("List-Unsubscribe", "<" + letter.unsubscribe() + ">, " + mailto);
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return headers;
    }

    private String unsubscribe(Letter letter) {
        return letter.unsubscribe() == null
                ? "mailto:" + style.answersTo() + "?subject=unsubscribe"
                : letter.unsubscribe();
    }

    private Optional<String> media(Letter letter) {
        return WebAddress.of(letter.media(), style.page());
    }

    private Optional<String> link(Letter letter) {
        return Optional.ofNullable(letter.action()).flatMap(action -> WebAddress.of(action.link(), style.page()));
    }

    private String linkText(Letter letter) {
        String text = letter.action().text();
        return text == null || text.isBlank() ? words.get("open") : text.strip();
    }

    private String text(Letter letter, String content) {
        StringBuilder text = new StringBuilder(content);
        media(letter).ifPresent(media -> text.append("\n\n").append(media));
        link(letter).ifPresent(link -> text.append("\n\n")
                .append(linkText(letter))
                .append(": ")
                .append(link));
        return text.append("\n\n-- \n")
                .append(words.get("why"))
                .append('\n')
                .append(words.get("unsubscribe"))
                .append(": ")
                .append(unsubscribe(letter))
                .append('\n')
                .toString();
    }

    private String html(Letter letter, String content) {
        List<String> lines = content.lines().toList();
        int opening = opening(lines);
        String first = String.join("\n", lines.subList(0, opening));
        String rest = String.join("\n", lines.subList(opening, lines.size())).strip();
        StringBuilder card = new StringBuilder();
        media(letter).ifPresent(media -> card.append(media(media)));
        if (!rest.isEmpty()) {
            card.append("<p style=\"margin:0 0 16px;")
                    .append(TEXT)
                    .append("\">")
                    .append(Html.lines(rest))
                    .append("</p>\n");
        }
        link(letter).ifPresent(link -> card.append(button(link, linkText(letter))));
        return """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
            <body style="margin:0;padding:16px;background:#ffffff;">
            <div style="display:none;max-height:0;overflow:hidden;">%s</div>
            <p style="margin:0 0 16px;%s">%s</p>
            %s<p style="margin:24px 0 0;%sfont-size:12px;line-height:1.5;color:#666666;">%s<br>
            <a href="%s" style="color:#666666;">%s</a></p>
            </body>
            </html>
            """.formatted(
                        words.language(),
                        Html.escaped(letter.subject()),
                        Html.escaped(preheader(content)),
                        TEXT,
                        Html.lines(first),
                        card.isEmpty() ? "" : card(card),
                        FONT,
                        Html.escaped(words.get("why")),
                        Html.escaped(unsubscribe(letter)),
                        Html.escaped(words.get("unsubscribe")));
    }

    /** How many of the lines are the first three that are not empty. */
    private static int opening(List<String> lines) {
        int written = 0;
        for (int i = 0; i < lines.size(); i++) {
            written += lines.get(i).isBlank() ? 0 : 1;
            if (written == OPENING) {
                return i + 1;
            }
        }
        return lines.size();
    }

    /** What the list of a mail program shows beside the subject. */
    private static String preheader(String content) {
        String line = content.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= PREHEADER
                ? line
                : line.substring(0, line.offsetByCodePoints(0, PREHEADER)) + "…";
    }

    private static String card(StringBuilder content) {
        return """
            <table role="presentation" width="480" cellpadding="0" cellspacing="0" \
            style="max-width:480px;width:100%;border:1px solid #e4e4e4;border-radius:8px;">
            <tr><td style="padding:20px;">
            """ + content + "</td></tr>\n</table>\n";
    }

    private String media(String address) {
        return WebAddress.picture(address)
                ? "<p style=\"margin:0 0 16px;\"><img src=\"%s\" width=\"400\" alt=\"\" style=\"display:block;max-width:400px;width:100%%;height:auto;border:0;\"></p>\n"
                        .formatted(Html.escaped(address))
                : "<p style=\"margin:0 0 16px;%s\"><a href=\"%s\">%s</a></p>\n"
                        .formatted(TEXT, Html.escaped(address), Html.escaped(words.get("media")));
    }

    private static String button(String link, String text) {
        return "<p style=\"margin:0;\"><a href=\"%s\" style=\"display:inline-block;padding:12px 20px;background:#8b1fa8;color:#ffffff;border-radius:6px;text-decoration:none;%sfont-size:15px;\">%s</a></p>\n"
                .formatted(Html.escaped(link), FONT, Html.escaped(text));
    }
}
