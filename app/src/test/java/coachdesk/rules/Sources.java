package coachdesk.rules;

import coachdesk.build.JavaFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's files as text, for the rules that a class file cannot show. */
final class Sources {
    static final Path ROOT = root();
    private static final Pattern COMMENT_OR_LITERAL = Pattern.compile(
            "\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'|//[^\\n]*|/\\*(?s:.*?)\\*/");

    private Sources() {}

    record Source(Path path, String text) {
        /** The text with every comment blanked, line breaks kept, so that what was found is code. */
        String code() {
            return replace(text, found -> found.startsWith("/") ? found.replaceAll("[^\\n]", " ") : found);
        }

        /** The code with what stands between quotes blanked as well. */
        String bareCode() {
            return replace(
                    text,
                    found -> found.startsWith("/")
                            ? found.replaceAll("[^\\n]", " ")
                            : found.charAt(0) + found.replaceAll("[^\\n]", " ").substring(1));
        }

        /** The place of a character of the text, as an editor opens it. */
        String at(int position) {
            long line = text.substring(0, position).lines().count();
            return path + ":" + Math.max(line, 1);
        }

        boolean in(String... folders) {
            return Stream.of(folders).anyMatch(path.toString()::contains);
        }

        List<String> find(Pattern pattern, String searched) {
            return pattern.matcher(searched)
                    .results()
                    .map(found -> at(found.end()) + "  " + found.group().strip())
                    .toList();
        }
    }

    static List<Source> java() {
        try {
            return JavaFormat.javaFiles(ROOT).stream().map(Sources::source).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Source> mainJava() {
        return java().stream().filter(source -> source.in("src/main/java")).toList();
    }

    /** Every text file that is part of the project: not what a build leaves, not what Git keeps. */
    static List<Source> texts() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !ROOT.relativize(file).toString().matches("(.*/)?(target|\\.git|\\.idea)(/.*)?"))
                    .filter(file -> file.toString()
                            .matches(".*(\\.(java|xml|md|css|properties|sql|yaml|json|txt|jvm|options)"
                                    + "|/run|/NOTICE|/\\.\\w+)"))
                    .map(Sources::source)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source source(Path file) {
        try {
            return new Source(ROOT.relativize(file), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static String replace(String text, java.util.function.UnaryOperator<String> change) {
        return COMMENT_OR_LITERAL
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(change.apply(found.group())));
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (Files.notExists(folder.resolve("LICENSE"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
