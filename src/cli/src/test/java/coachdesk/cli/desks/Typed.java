package coachdesk.cli.desks;

import coachdesk.cli.CoachDesk;
import coachdesk.desk.store.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A command as typed in a terminal, run in this process.
 *
 * @param exit its exit code
 */
public record Typed(int exit, String out, String err) {
    public static Typed command(Clock clock, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CoachDesk(new PrintWriter(out), new PrintWriter(err), clock, new SplittableRandom()).run(args);
        return new Typed(exit, out.toString(), err.toString());
    }

    /** With these arguments in front. */
    public static Typed command(Clock clock, List<String> first, String... args) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(args));
        return command(clock, all.toArray(String[]::new));
    }

    public String firstWord() {
        return out.split("\\s", 2)[0];
    }

    public Map<String, Object> json() {
        return Json.read(out);
    }

    /** The code of the problem it told. */
    public String problem() {
        return String.valueOf(((Map<?, ?>) Json.read(err).get("error")).get("code"));
    }
}
