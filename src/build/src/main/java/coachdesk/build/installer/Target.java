package coachdesk.build.installer;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The system the installer is made on, which is the one it is made for, and where an app image has its parts there. */
enum Target {
    LINUX("linux", "coach-desk", "Linux", "png", "deb", "dpkg-deb", "fakeroot"),
    MACOS("macos", "Coach Desk", "Mac", "icns", "dmg", "hdiutil"),
    WINDOWS("windows", "Coach Desk", "Windows", "ico", "msi", "wix.exe");

    /** The folder under {@code jpackage}. */
    final String folder;

    /** What the launcher and the image are called: on Linux a command's name. */
    final String launcher;

    /** As the database driver calls the system. */
    final String driversName;

    final String iconFormat;

    final String packageType;

    /** What has to be there to make a package. */
    final List<String> packageTools;

    Target(
            String folder,
            String launcher,
            String driversName,
            String iconFormat,
            String packageType,
            String... packageTools) {
        this.folder = folder;
        this.launcher = launcher;
        this.driversName = driversName;
        this.iconFormat = iconFormat;
        this.packageType = packageType;
        this.packageTools = List.of(packageTools);
    }

    static Target here() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.startsWith("windows") ? WINDOWS : system.startsWith("mac") ? MACOS : LINUX;
    }

    /** @param made the folder that jpackage was told to make images in */
    Path image(Path made) {
        return made.resolve(this == MACOS ? launcher + ".app" : launcher);
    }

    Path program(Path image) {
        return switch (this) {
            case LINUX -> image.resolve("bin").resolve(launcher);
            case MACOS -> image.resolve("Contents/MacOS").resolve(launcher);
            case WINDOWS -> image.resolve(launcher + ".exe");
        };
    }

    /** Where the jars are, and the launcher's options. */
    Path app(Path image) {
        return switch (this) {
            case LINUX -> image.resolve("lib/app");
            case MACOS -> image.resolve("Contents/app");
            case WINDOWS -> image.resolve("app");
        };
    }

    Path options(Path image) {
        return app(image).resolve(launcher + ".cfg");
    }

    Path java(Path image) {
        return switch (this) {
            case LINUX -> image.resolve("lib/runtime/bin/java");
            case MACOS -> image.resolve("Contents/runtime/Contents/Home/bin/java");
            case WINDOWS -> image.resolve("runtime/bin/java.exe");
        };
    }
}
