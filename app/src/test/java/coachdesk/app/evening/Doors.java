package coachdesk.app.evening;

import coachdesk.app.Window;
import coachdesk.desk.Desk;
import coachdesk.desk.checkin.Via;
import coachdesk.testkit.clock.SettableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The hands at two doors: at the first one there is a window, at the second one a desk alone.
 *
 * @param camera holds a ticket before the first door's camera
 * @param random for what the storms consist of
 */
record Doors(
        Window window,
        UsbScanner scanner,
        Consumer<Map<String, Object>> camera,
        Desk here,
        Desk there,
        LocalDate day,
        SettableClock clock,
        SplittableRandom random) {
    private static final long PATIENCE = 60;

    void act(Deed deed) {
        switch (deed) {
            case Deed.Ticket(var booking, var where) -> {
                switch (where) {
                    case SCANNER -> scan(Crowd.code(booking));
                    case CAMERA -> camera.accept(booking);
                    case TYPED -> type(Crowd.code(booking));
                    case THERE -> scanThere(Crowd.code(booking));
                }
            }
            case Deed.Twice(var booking) -> {
                scan(Crowd.code(booking));
                scanThere(Crowd.code(booking));
            }
            case Deed.Mistake(var booking) -> {
                String code = Crowd.code(booking);
                scan(code);
                waitFor(() -> counts(here, code));
                here.checkIn().undoCode(code, clock.instant());
            }
            case Deed.Listed(var booking) -> there.rosters().came((String) booking.get("id"), day, clock.instant());
            case Deed.WalkIn(var name) ->
                there.rosters().walkIn(there.rosters().sessions(day).getFirst().courseId(), day, name, clock.instant());
            case Deed.Storm(var scans) ->
                Storm.of(random, List.of("AFR-NOBODY"), scans).forEach(this::scan);
        }
    }

    private void scan(String text) {
        onScreen(() -> scanner.scan(text));
    }

    private void scanThere(String code) {
        there.checkIn().check(code, Via.SCANNER, clock.instant(), false);
    }

    private void type(String code) {
        onScreen(() -> {
            TextField field = (TextField) window.layers.lookup(".code-input");
            field.setText(code);
            field.getOnAction().handle(new ActionEvent());
        });
    }

    static boolean counts(Desk desk, String code) {
        return desk.checkIn().recent(2_000).stream().anyMatch(entry -> entry.counts() && code.equals(entry.code()));
    }

    private void onScreen(Runnable action) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        window.tasks.home(() -> {
            action.run();
            done.complete(null);
        });
        done.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }

    static void waitFor(Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, holds);
        } catch (TimeoutException e) {
            throw new AssertionError("not after " + PATIENCE + " s", e);
        }
    }
}
