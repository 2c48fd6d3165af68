package coachdesk.build.installer;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The JDK's modules that the jars refer to. They are looked at as one heap of classes: as modules, some of them ask for
 * others that nobody needs here.
 */
final class RequiredModules {
    private final ToolProvider jdeps;

    RequiredModules(ToolProvider jdeps) {
        this.jdeps = jdeps;
    }

    /** @param scratch an empty folder */
    TreeSet<String> of(Path jars, Path scratch) throws IOException {
        try (var files = Files.newDirectoryStream(jars, "*.jar")) {
            for (Path jar : files) {
                unpack(jar, scratch);
            }
        }
        StringWriter found = new StringWriter();
        StringWriter said = new StringWriter();
        int result = jdeps.run(
                new PrintWriter(found, true),
                new PrintWriter(said, true),
                "--print-module-deps",
                "--ignore-missing-deps",
                scratch.toString());
        if (result != 0) {
            throw new IllegalStateException("jdeps: " + found + said);
        }
        return new TreeSet<>(List.of(found.toString().strip().split(",")));
    }

    /** Classes only, without the variants for other versions of Java and the descriptions of modules. */
    private static void unpack(Path jar, Path into) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : classes(zip)) {
                Path file = into.resolve(entry.getName()).normalize();
                if (!file.startsWith(into)) {
                    throw new IOException(jar + ": " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, file);
                } catch (FileAlreadyExistsException e) {
                    // The same class in two jars: the first one is the one that runs.
                }
            }
        }
    }

    private static List<ZipEntry> classes(ZipFile zip) {
        List<ZipEntry> classes = new ArrayList<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            String name = entry.getName();
            if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("module-info.class")) {
                classes.add(entry);
            }
        }
        return classes;
    }
}
