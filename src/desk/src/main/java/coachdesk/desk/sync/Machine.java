package coachdesk.desk.sync;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A fingerprint of this computer, so that a data folder copied to another one is noticed. A hash: what it is made of
 * cannot be read back. A false alarm costs nothing but a new device identity.
 */
public final class Machine implements Supplier<String> {
    private static final List<Path> IDS = List.of(Path.of("/etc/machine-id"), Path.of("/var/lib/dbus/machine-id"));

    @Override
    public String get() {
        String traits = String.join("\n", id(), host(), System.getProperty("os.name", ""));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(traits.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id() {
        for (Path file : IDS) {
            try {
                return Files.readString(file).strip();
            } catch (IOException e) {
                // Not a Linux, or a bare one: the names below have to do.
            }
        }
        Map<String, String> environment = System.getenv();
        return environment.getOrDefault("USERDOMAIN", "") + System.getProperty("user.home", "");
    }

    private static String host() {
        String named = System.getenv("COMPUTERNAME");
        if (named != null) {
            return named;
        }
        try {
            return Files.readString(Path.of("/etc/hostname")).strip();
        } catch (IOException e) {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException unknown) {
                return "";
            }
        }
    }
}
