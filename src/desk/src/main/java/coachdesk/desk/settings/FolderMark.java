package coachdesk.desk.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What tells a folder's file from a copy of it, also on the same computer: a copy, or one that came back from a backup, is
 * another file to the system.
 *
 * @param machine fingerprint of the computer
 */
public record FolderMark(Path file, String machine) implements Supplier<String> {
    @Override
    public String get() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Object key = Objects.requireNonNullElse(attributes.fileKey(), attributes.creationTime());
            return machine + " " + key;
        } catch (IOException e) {
            return machine;
        }
    }
}
