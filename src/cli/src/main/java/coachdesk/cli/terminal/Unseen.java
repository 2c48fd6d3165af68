package coachdesk.cli.terminal;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Secrets, typed unseen where there is a terminal, else a line each of what is piped in. Never from the command line. */
public final class Unseen {
    private BufferedReader piped;

    /** @param name said where somebody types; null for none. @return empty when there is no line any more */
    public String line(String name) {
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            char[] typed = name == null ? console.readPassword() : console.readPassword("%s: ", name);
            return typed == null ? "" : new String(typed);
        }
        try {
            if (piped == null) {
                piped = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            }
            String line = piped.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw Problem.of(ErrorCode.FILE_UNREADABLE, "file", "-").asException(e);
        }
    }
}
