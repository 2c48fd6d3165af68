package coachdesk.cli;

import coachdesk.cli.terminal.Words;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Why a command line was not understood, in the user's language. */
final class Misunderstood {
    private Misunderstood() {}

    static String sentence(Words words, ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException unmatched ->
                words.get("cli.usage.unknown", String.join(" ", unmatched.getUnmatched()));
            case MissingParameterException missing ->
                words.get(
                        "cli.usage.missing",
                        missing.getMissing().stream().map(ArgSpec::paramLabel).collect(Collectors.joining(", ")));
            default ->
                e.getArgSpec() == null
                        ? words.get("cli.usage.wrong", String.valueOf(e.getValue()))
                        : words.get("cli.usage.wrong-value", e.getArgSpec().paramLabel(), String.valueOf(e.getValue()));
        };
    }
}
