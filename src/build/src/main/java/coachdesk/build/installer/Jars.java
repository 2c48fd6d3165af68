package coachdesk.build.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The program's jars in one folder, with the native libraries of this system beside them. From inside the jars they would be
 * unpacked into the user's home, or at every start into the temporary folder; and other systems' are of no use.
 */
final class Jars {
    private static final String DRIVER = "org/sqlite/native/";

    private final Target target;
    private final Path folder;

    Jars(Target target, Path folder) {
        this.target = target;
        this.folder = folder;
    }

    void take(List<Path> jars) throws IOException {
        Files.createDirectories(folder);
        for (Path jar : jars) {
            take(jar);
        }
    }

    private void take(Path jar) throws IOException {
        Path here = folder.resolve(jar.getFileName());
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            if (zip.stream().noneMatch(entry -> moved(jar, entry))) {
                Files.copy(jar, here);
                return;
            }
            try (ZipOutputStream rest = new ZipOutputStream(Files.newOutputStream(here))) {
                for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                    ZipEntry entry = all.nextElement();
                    if (moved(jar, entry)) {
                        Files.copy(zip.getInputStream(entry), folder.resolve(name(entry)));
                    } else if (!entry.getName().startsWith(DRIVER)) {
                        rest.putNextEntry(new ZipEntry(entry.getName()));
                        zip.getInputStream(entry).transferTo(rest);
                    }
                }
            }
        }
    }

    /** The toolkit's libraries lie at the top of its jar; on Windows it looks for them elsewhere than beside the jar. */
    private boolean moved(Path jar, ZipEntry entry) {
        boolean ofToolkit = target != Target.WINDOWS
                && jar.getFileName().toString().startsWith("javafx-")
                && entry.getName().matches("[\\w-]+\\.(so|dylib)");
        return ofToolkit || entry.getName().matches(DRIVER + target.driversName + "/" + architecture() + "/.+");
    }

    private static String architecture() {
        String named = System.getProperty("os.arch");
        return named.equals("amd64") ? "x86_64" : named;
    }

    private static String name(ZipEntry entry) {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }
}
