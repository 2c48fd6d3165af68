package coachdesk.backend.media;

import coachdesk.backend.http.Call;
import java.net.URI;
import java.util.regex.Pattern;

/** Where people reach this server. */
final class PublicAddress {
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]{2,45}](:[0-9]{1,5})?");

    private final String self;

    /** @param self as whoever runs the server says; null where only this machine reaches it */
    PublicAddress(URI self) {
        this.self = self == null ? null : self.toString().replaceAll("/+$", "");
    }

    /** Without a slash at the end. Where nobody said, as whoever asks calls it. */
    String of(Call call) {
        if (self != null) {
            return self;
        }
        String host = call.header("Host").orElse("");
        return HOST.matcher(host).matches() ? "http://" + host : "";
    }
}
