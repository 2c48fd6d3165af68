package coachdesk.testkit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The last step of {@code mvn -Pbench}: prints every figure of the run, sorted, and ends with exit code 1 when one
 * missed its limit, when a bench failed, or when none ran. Arguments: the file of figures, the root folder of the
 * sources, whose test reports in folders named like that file are searched for failures.
 */
public final class FiguresTable {
    private static final String ROW = "%-2s %-72s %12s %12s %12s %8s  %s%n";

    private FiguresTable() {}

    public static void main(String[] args) throws IOException {
        List<Figure> figures = read(Path.of(args[0]));
        List<String> failures =
                failures(Path.of(args[1]), Path.of(args[0]).getFileName().toString());
        System.out.printf("%n" + ROW, "", "figure", "limit", "ours", "peer", "ratio", "peer is");
        for (Figure figure : figures) {
            print(figure);
        }
        failures.forEach(report -> System.out.println("✗  a bench failed: " + report));
        boolean good =
                failures.isEmpty() && !figures.isEmpty() && figures.stream().allMatch(Figure::holds);
        System.out.printf("%n%d figures, %s%n", figures.size(), good ? "all within their limits" : "NOT all good");
        System.exit(good ? 0 : 1);
    }

    private static void print(Figure figure) {
        String sign = figure.direction() == Figure.Direction.AT_MOST ? "≤ " : "≥ ";
        boolean alone = Double.isNaN(figure.peerValue());
        System.out.printf(
                ROW,
                figure.holds() ? "✓" : "✗",
                figure.what(),
                sign + Figure.number(figure.limit()) + " " + figure.unit(),
                Figure.number(figure.ours()) + " " + figure.unit(),
                alone ? "" : Figure.number(figure.peerValue()) + " " + figure.unit(),
                alone ? "" : Figure.number(figure.ours() / figure.peerValue()) + "×",
                figure.peer());
    }

    private static List<Figure> read(Path file) throws IOException {
        if (Files.notExists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .map(Figure::of)
                .sorted(Comparator.comparing(Figure::what))
                .toList();
    }

    private static List<String> failures(Path root, String run) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path report : reports(root, run)) {
            String head = Files.readString(report);
            if (head.contains("<failure") || head.contains("<error")) {
                found.add(report.getFileName().toString());
            }
        }
        return found;
    }

    private static List<Path> reports(Path root, String run) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.getParent().endsWith(run)
                            && file.getFileName().toString().startsWith("TEST-"))
                    .sorted()
                    .toList();
        }
    }
}
