package coachdesk.cli.terminal;

import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Json;
import coachdesk.desk.words.ProblemWords;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a command reads and writes. One answer for each run: lines for people, or one JSON object. */
public final class Terminal {
    private final Options options;
    private final Words words;
    private final PrintWriter out;
    private final PrintWriter err;

    public Terminal(Options options, Words words, PrintWriter out, PrintWriter err) {
        this.options = options;
        this.words = words;
        this.out = out;
        this.err = err;
    }

    public Options options() {
        return options;
    }

    public Words words() {
        return words;
    }

    public void answer(Map<String, Object> json, List<String> lines) {
        if (options.json()) {
            out.println(Json.write(json));
        } else {
            lines.forEach(line -> out.println(Plain.line(line)));
        }
        out.flush();
    }

    /** What happened, what is safe, what to do next. @return the exit code for it */
    public int problem(Problem problem) {
        ProblemWords sentences = new ProblemWords(words::get);
        if (options.json()) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("code", problem.code().wire());
            error.put("what", sentences.what(problem));
            error.put("safe", sentences.safe(problem));
            error.put("next", sentences.next(problem));
            err.println(Json.write(Map.of("error", error)));
        } else {
            err.println(sentences.what(problem));
            err.println(sentences.safe(problem));
            err.println(sentences.next(problem));
            err.println("[" + problem.reference() + "]");
        }
        err.flush();
        return Exit.PROBLEM;
    }

    /** The command was not understood. @return the exit code for it */
    public int usage(String sentence, String help) {
        if (options.json()) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("code", "usage");
            error.put("what", sentence);
            err.println(Json.write(Map.of("error", error)));
        } else {
            err.println(sentence);
            err.print(help);
        }
        err.flush();
        return Exit.USAGE;
    }
}
