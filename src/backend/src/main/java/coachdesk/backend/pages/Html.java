package coachdesk.backend.pages;

/** Text inside of HTML. */
public final class Html {
    private Html() {}

    /** For an element's content and for an attribute in double quotes. */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (c >= ' ' || c == '\n' || c == '\t') {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    /** With the lines of the text. */
    public static String lines(String text) {
        return escaped(text).replace("\n", "<br>\n");
    }
}
