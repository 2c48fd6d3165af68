package coachdesk.app;

import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.Reservations;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/**
 * Types into the search field and prints, for each key, the milliseconds until the frame with its rows was drawn; first
 * of a list that is fixed in memory, then of 100,000 reservations. Without the toolkit's second thread, so that a frame
 * has been drawn when its pulse is over.
 */
final class KeystrokeFrames {
    private static final int RESERVATIONS = 100_000;
    private static final int WARM = 2;
    private static final List<String> TYPED =
            List.of("camille", "marie martin", "079 000 12", "4 mars 2026", "cours", "example.c", "afro com");

    private IntSupplier shown = () -> 0;
    private int before;
    private long typed;
    private CompletableFuture<Double> drawn = new CompletableFuture<>();

    private KeystrokeFrames() {}

    public static void main(String... args) {
        KeystrokeFrames frames = new KeystrokeFrames();
        try (DeskFixture fixture = new DeskFixture(Path.of(args[0]), RESERVATIONS)) {
            ReservationQuery all = ReservationQuery.all();
            List<ReservationRow> page = fixture.desk.reservations().page(all, 0, 100);
            Platform.startup(() -> {});
            Platform.setImplicitExit(false);
            frames.type("fixed", new DeskFixture(fixture, fixed(page)), WARM + 1);
            for (int i = 0; i < WARM; i++) {
                fixture.desk.reservations().prepareSearch();
                frames.type("warm", fixture, 1);
                fixture.desk.reservations().delete(List.of(page.get(i).id()));
            }
            fixture.desk.reservations().prepareSearch();
            frames.type("rows", fixture, 1);
        }
        Runtime.getRuntime().halt(0);
    }

    /** Another number of the same rows for every text. */
    private static Reservations fixed(List<ReservationRow> page) {
        return (Reservations) Proxy.newProxyInstance(
                Reservations.class.getClassLoader(),
                new Class<?>[] {Reservations.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "count" ->
                        RESERVATIONS
                                / (1 + ((ReservationQuery) arguments[0]).text().length());
                    case "page" -> page;
                    case "indexOf" -> -1;
                    case "courses" -> Map.of();
                    case "sources" -> List.of();
                    case "prepareSearch" -> false;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private void type(String name, DeskFixture fixture, int rounds) {
        Stage[] stage = {null};
        Window[] window = {null};
        onUi(() -> {
            stage[0] = new Stage();
            window[0] = new Window(stage[0], fixture, 1280, 800);
            window[0].shell.show("reservations");
            Scene scene = window[0].layers.getScene();
            TableView<?> table = (TableView<?>) scene.lookup(".reservations-table");
            shown = () -> table.getItems().size();
            before = 0;
            drawn = new CompletableFuture<>();
            typed = System.nanoTime();
            scene.addPostLayoutPulseListener(this::laidOut);
        });
        drawn.join();
        for (int round = 0; round < rounds; round++) {
            String said = round == rounds - 1 ? name : "warm";
            prefixes().forEach(text -> key(said, window[0], text));
            key("warm", window[0], "");
        }
        onUi(() -> {
            window[0].close();
            stage[0].hide();
        });
    }

    private static Stream<String> prefixes() {
        return TYPED.stream()
                .flatMap(text -> IntStream.rangeClosed(1, text.length()).mapToObj(end -> text.substring(0, end)));
    }

    /** A key after which the list is as long as before says nothing of when it was drawn: it is not counted. */
    private void key(String name, Window window, String text) {
        onUi(() -> {
            TextField field = (TextField) window.layers.lookup(".search-field");
            before = shown.getAsInt();
            drawn = new CompletableFuture<>();
            typed = System.nanoTime();
            field.setText(text);
        });
        Double millis = drawn.completeOnTimeout(-1.0, 1, java.util.concurrent.TimeUnit.SECONDS)
                .join();
        System.out.println((millis < 0 ? "same" : name) + "\t" + text + "\t" + millis);
    }

    /** What is put off from within a pulse happens after it, when its frame has been drawn. */
    private void laidOut() {
        if (shown.getAsInt() != before && !drawn.isDone()) {
            CompletableFuture<Double> frame = drawn;
            Platform.runLater(() -> frame.complete((System.nanoTime() - typed) / 1e6));
        }
    }

    private static void onUi(Runnable action) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                action.run();
                done.complete(null);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        done.join();
    }
}
