package coachdesk.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;

/** {@code coachdesk}: the desk from a terminal. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        CoachDesk program = new CoachDesk(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, false, StandardCharsets.UTF_8),
                Clock.systemUTC(),
                new SecureRandom());
        // Exit, not return: a thread of the network library may outlive the answer by seconds.
        System.exit(program.run(args));
    }
}
