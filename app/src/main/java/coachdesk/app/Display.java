package coachdesk.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether a window can open here at all; the toolkit itself would end in a stack trace. */
final class Display {
    private static final List<String> LIBRARIES = List.of("libgtk-3.so.0", "libXtst.so.6", "libXxf86vm.so.1");

    private Display() {}

    /** @return the one line that says what is missing and how to get it */
    static Optional<String> missing() {
        boolean headless = "Headless".equals(System.getProperty("glass.platform"));
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return headless || !linux ? Optional.empty() : missing(System.getenv(), Display::loads);
    }

    static Optional<String> missing(Map<String, String> environment, Predicate<String> loads) {
        boolean display = Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                .anyMatch(name -> !environment.getOrDefault(name, "").isBlank());
        if (!display) {
            return Optional.of(
                    "Coach Desk needs a display and DISPLAY is not set: start it from a desktop session, or on a"
                            + " machine without one with: xvfb-run mvn -Prun (Debian, Ubuntu: apt-get install xvfb"
                            + " xauth)");
        }
        List<String> absent = LIBRARIES.stream().filter(loads.negate()).toList();
        return absent.isEmpty()
                ? Optional.empty()
                : Optional.of("Coach Desk needs " + String.join(", ", absent)
                        + " to open a window (Debian, Ubuntu: apt-get install libgtk-3-0 libxtst6 libxxf86vm1)");
    }

    @SuppressWarnings("restricted") // the launch options allow it
    private static boolean loads(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
