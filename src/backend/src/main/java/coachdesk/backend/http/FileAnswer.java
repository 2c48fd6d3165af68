package coachdesk.backend.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file, whole or the part that is asked for, or that whoever asks has it already. */
public final class FileAnswer {
    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    private FileAnswer() {}

    /** Opens what is between two places. */
    @FunctionalInterface
    public interface Content {
        InputStream open(long from, long length) throws IOException;
    }

    /**
     * What is served.
     *
     * @param size in bytes
     * @param tag changes when the content does; without quotes
     * @param caching for {@code Cache-Control}
     */
    public record File(String type, long size, String tag, String caching, Content content) {}

    private record Part(long from, long length) {}

    /** Several ranges at once, or one that makes no sense, are answered with the whole, as anybody may. */
    public static Answer of(Call call, File file) {
        Map<String, String> headers = new LinkedHashMap<>();
        String tag = "\"" + file.tag() + "\"";
        headers.put("ETag", tag);
        headers.put("Cache-Control", file.caching());
        headers.put("Accept-Ranges", "bytes");
        if (known(call, tag)) {
            return new Answer(304, file.type(), out -> {}, headers);
        }
        Matcher asked = RANGE.matcher(call.header("Range").orElse(""));
        boolean partly = asked.matches()
                && !(asked.group(1) + asked.group(2)).isEmpty()
                && call.header("If-Range").filter(had -> !had.equals(tag)).isEmpty();
        if (!partly) {
            return answer(call, 200, file, new Part(0, file.size()), headers);
        }
        Part part = part(asked.group(1), asked.group(2), file.size());
        if (part.length() <= 0) {
            headers.put("Content-Range", "bytes */" + file.size());
            return new Answer(416, file.type(), out -> {}, headers);
        }
        headers.put(
                "Content-Range", "bytes " + part.from() + "-" + (part.from() + part.length() - 1) + "/" + file.size());
        return answer(call, 206, file, part, headers);
    }

    /** Whether whoever asks has what this tag names. */
    public static boolean known(Call call, String quotedTag) {
        return call.header("If-None-Match")
                .filter(had -> had.equals("*") || had.contains(quotedTag))
                .isPresent();
    }

    private static Part part(String first, String last, long size) {
        if (first.isEmpty()) {
            long length = Math.min(size, Long.parseLong(last));
            return new Part(size - length, length);
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(last));
        return new Part(from, to - from + 1);
    }

    private static Answer answer(Call call, int status, File file, Part part, Map<String, String> headers) {
        headers.put("Content-Length", Long.toString(part.length()));
        if (call.head()) {
            return new Answer(status, file.type(), out -> {}, headers);
        }
        return new Answer(
                status,
                file.type(),
                out -> {
                    try (InputStream in = file.content().open(part.from(), part.length())) {
                        in.transferTo(out);
                    }
                },
                headers);
    }
}
