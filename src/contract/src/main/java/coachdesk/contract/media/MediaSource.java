package coachdesk.contract.media;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a link to a film or a picture is, told from the link alone: nobody is asked.
 *
 * @param id at its provider; null for everything that no provider plays
 * @param address the link with a scheme; null when it is no address of the web
 */
public record MediaSource(Type type, String id, String address) {
    /** Who plays or shows it. */
    public enum Type {
        YOUTUBE,
        VIMEO,
        DRIVE,
        /** A film, or sound, at an address of its own. */
        VIDEO,
        PICTURE,
        /** A file that was uploaded to the studio's own server. */
        FILE,
        /** A page, or nothing that is known. */
        OTHER
    }

    private static final Pattern YOUTUBE_ID = Pattern.compile("[A-Za-z0-9_-]{11}");
    private static final Pattern VIMEO_ID = Pattern.compile("[0-9]{1,12}");
    private static final Pattern VIMEO_KEY = Pattern.compile("[0-9a-f]{6,20}");
    private static final Pattern DRIVE_ID = Pattern.compile("[A-Za-z0-9_-]{10,100}");
    private static final Set<String> YOUTUBE_HOSTS = Set.of("youtube.com", "youtube-nocookie.com", "music.youtube.com");
    private static final Set<String> YOUTUBE_FOLDERS = Set.of("shorts", "live", "embed", "v", "e");
    private static final Set<String> DRIVE_HOSTS = Set.of("drive.google.com", "docs.google.com");
    private static final Set<String> VIDEOS = Set.of("mp4", "m4v", "mov", "webm", "ogv", "mp3", "m4a", "ogg");
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "gif", "webp", "avif");
    private static final Pattern OWN_FILE = Pattern.compile("/v/[a-z0-9-]{1,80}/file");
    private static final int LONGEST = 2_000;

    /** The link as somebody pasted it; a missing {@code https://} is added. Null and nonsense are {@link Type#OTHER}. */
    public static MediaSource of(String link) {
        URI uri = uri(link);
        if (uri == null) {
            return new MediaSource(Type.OTHER, null, null);
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(www|m)\\.", "");
        List<String> path = Arrays.stream(uri.getPath().split("/"))
                .filter(part -> !part.isEmpty())
                .toList();
        if (host.equals("youtu.be") || YOUTUBE_HOSTS.contains(host)) {
            return played(Type.YOUTUBE, youtube(uri, host, path), uri);
        }
        if (host.equals("vimeo.com") || host.equals("player.vimeo.com")) {
            return played(
                    Type.VIMEO,
                    path.stream()
                            .filter(part -> VIMEO_ID.matcher(part).matches())
                            .reduce((first, last) -> last),
                    uri);
        }
        if (DRIVE_HOSTS.contains(host)) {
            return played(Type.DRIVE, drive(uri, path), uri);
        }
        return new MediaSource(plain(uri.getPath()), null, uri.toString());
    }

    /** A file of the studio's own, at whatever server. */
    public static MediaSource ownFile() {
        return new MediaSource(Type.FILE, null, null);
    }

    /** The provider's player, without cookies where it has such a one; empty where no provider plays it. */
    public Optional<String> embed() {
        return switch (type) {
            case YOUTUBE ->
                Optional.of("https://www.youtube-nocookie.com/embed/" + id + "?autoplay=1&rel=0&playsinline=1");
            case VIMEO ->
                Optional.of("https://player.vimeo.com/video/" + id + "?autoplay=1&dnt=1&title=0&byline=0&portrait=0"
                        + vimeoKey().map(key -> "&h=" + key).orElse(""));
            case DRIVE -> Optional.of("https://drive.google.com/file/d/" + id + "/preview");
            default -> Optional.empty();
        };
    }

    /** A picture of it that its provider has at a fixed address, or that it is itself. */
    public Optional<String> thumbnail() {
        return switch (type) {
            case YOUTUBE -> Optional.of("https://img.youtube.com/vi/" + id + "/maxresdefault.jpg");
            case DRIVE -> Optional.of("https://drive.google.com/thumbnail?id=" + id + "&sz=w1280");
            case PICTURE -> Optional.of(address);
            default -> Optional.empty();
        };
    }

    /** Films that are not listed need a second word: {@code vimeo.com/ID/KEY} or {@code ?h=KEY}. */
    private Optional<String> vimeoKey() {
        URI uri = URI.create(address);
        String last = uri.getPath().replaceFirst("/+$", "").replaceFirst("^.*/", "");
        return parameter(uri, "h")
                .or(() -> last.equals(id) ? Optional.empty() : Optional.of(last))
                .filter(key -> VIMEO_KEY.matcher(key).matches());
    }

    private static MediaSource played(Type type, Optional<String> id, URI uri) {
        return new MediaSource(id.isPresent() ? type : Type.OTHER, id.orElse(null), uri.toString());
    }

    private static Optional<String> youtube(URI uri, String host, List<String> path) {
        Optional<String> id;
        if (host.equals("youtu.be")) {
            id = path.stream().findFirst();
        } else if (path.size() >= 2 && YOUTUBE_FOLDERS.contains(path.getFirst())) {
            id = Optional.of(path.get(1));
        } else {
            id = path.equals(List.of("watch")) ? parameter(uri, "v") : Optional.empty();
        }
        return id.filter(text -> YOUTUBE_ID.matcher(text).matches());
    }

    private static Optional<String> drive(URI uri, List<String> path) {
        int at = path.indexOf("d");
        return (at >= 0 && at + 1 < path.size() ? Optional.of(path.get(at + 1)) : parameter(uri, "id"))
                .filter(text -> DRIVE_ID.matcher(text).matches());
    }

    private static Type plain(String path) {
        if (OWN_FILE.matcher(path).find()) {
            return Type.FILE;
        }
        String end = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (VIDEOS.contains(end)) {
            return Type.VIDEO;
        }
        return PICTURES.contains(end) ? Type.PICTURE : Type.OTHER;
    }

    private static Optional<String> parameter(URI uri, String name) {
        Matcher found = Pattern.compile("(?:^|&)" + name + "=([^&]*)")
                .matcher(Optional.ofNullable(uri.getRawQuery()).orElse(""));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static URI uri(String link) {
        if (link == null || link.isBlank() || link.length() > LONGEST) {
            return null;
        }
        String text = link.strip();
        try {
            URI uri = new URI(text.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? text : "https://" + text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getHost().contains(".") && uri.getRawUserInfo() == null
                    ? uri
                    : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
