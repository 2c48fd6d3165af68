package coachdesk.build.installer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes what is handed out on the system this runs on: an app image with its own runtime that starts fast, and a
 * package of it where the system's tool for that is there. Arguments: the project's folder, the program's jar, the
 * version, the folder to make everything in, and the class path.
 */
public final class Installer {
    /** Reached by name only, so that nothing refers to them: other languages' dates, files in jars, sun.misc. */
    private static final List<String> MODULES_BY_NAME = List.of("jdk.localedata", "jdk.zipfs", "jdk.unsupported");

    private final Target target = Target.here();
    private final Path definitions;
    private final Path root;
    private final Path made;
    private final Path scratch;
    private final String version;

    private Installer(Path root, Path made, String version) {
        this.root = root;
        this.definitions = root.resolve("jpackage");
        this.made = made;
        this.scratch = made.resolve("work");
        this.version = version.replace("-SNAPSHOT", "");
    }

    public static void main(String[] args) throws Exception {
        Installer installer = new Installer(Path.of(args[0]), Path.of(args[3]), args[2]);
        List<Path> libraries = Arrays.stream(args[4].split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
        installer.make(Path.of(args[1]), libraries);
    }

    private void make(Path program, List<Path> libraries) throws IOException, InterruptedException {
        Optional<ToolProvider> tool = ToolProvider.findFirst("jpackage");
        if (tool.isEmpty()) {
            throw new IllegalStateException("this JDK has no jpackage: install the full one, not only a runtime");
        }
        remove(made);
        Jpackage jpackage = new Jpackage(tool.get(), definitions, target);
        Path image = image(jpackage, program, libraries);
        FastStart start = new FastStart(target, image, made.resolve("rehearsal.txt"));
        long began = System.nanoTime();
        long cache = start.prepare();
        say("prepared start: %d MB, %d s", mega(cache), seconds(began));
        began = System.nanoTime();
        start.check();
        say("checked: opens and ends well, %d s", seconds(began));
        say("image: %s, %d MB", root.relativize(image), mega(size(image)));
        packaged(jpackage, image);
        remove(scratch);
    }

    private Path image(Jpackage jpackage, Path program, List<Path> libraries) throws IOException {
        long began = System.nanoTime();
        Path input = scratch.resolve("input");
        Jars jars = new Jars(target, input);
        jars.take(List.of(program));
        jars.take(libraries);
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        TreeSet<String> modules = new RequiredModules(jdeps).of(input, scratch.resolve("classes"));
        modules.addAll(MODULES_BY_NAME);
        List<String> options = new ArrayList<>(List.of("--type", "app-image", "--input", input.toString()));
        options.addAll(common());
        options.addAll(List.of("--main-jar", program.getFileName().toString()));
        options.addAll(List.of("--icon", icon().toString()));
        options.addAll(List.of("--add-modules", String.join(",", modules)));
        jpackage.run("image", options);
        Path image = target.image(made);
        if (Files.notExists(target.java(image))) {
            throw new IllegalStateException("the image has no java of its own for the camera's process");
        }
        Files.copy(root.resolve("LICENSE"), target.app(image).resolve("LICENSE"));
        Files.copy(root.resolve("NOTICE"), target.app(image).resolve("NOTICE"));
        say("image with %d jars and %d modules: %d s", 1 + libraries.size(), modules.size(), seconds(began));
        return image;
    }

    private Path icon() throws IOException {
        Path icon = scratch.resolve("coach-desk." + target.iconFormat);
        return Files.write(icon, BrandIcon.file(target));
    }

    private void packaged(Jpackage jpackage, Path image) throws IOException {
        List<String> missing =
                target.packageTools.stream().filter(tool -> !onPath(tool)).toList();
        if (!missing.isEmpty()) {
            say("no .%s: there is no %s here", target.packageType, String.join(" and no ", missing));
            return;
        }
        long began = System.nanoTime();
        List<String> options = new ArrayList<>(List.of("--type", target.packageType, "--app-image", image.toString()));
        options.addAll(common());
        options.addAll(List.of("--license-file", root.resolve("LICENSE").toString()));
        jpackage.run(target.packageType, options);
        try (Stream<Path> files = Files.list(made)) {
            Path file = files.filter(it -> it.toString().endsWith("." + target.packageType))
                    .findFirst()
                    .orElseThrow();
            say("package: %s, %d MB, %d s", root.relativize(file), mega(Files.size(file)), seconds(began));
        }
    }

    private List<String> common() {
        return List.of(
                "--dest",
                made.toString(),
                "--name",
                target.launcher,
                "--app-version",
                version,
                "--resource-dir",
                definitions.resolve(target.folder).toString());
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void remove(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.summingLong(file -> file.toFile().length()));
        }
    }

    private static long mega(long bytes) {
        return Math.round(bytes / 1e6);
    }

    private static long seconds(long since) {
        return Math.round((System.nanoTime() - since) / 1e9);
    }

    private static void say(String line, Object... parts) {
        System.out.printf(line + "%n", parts);
    }
}
