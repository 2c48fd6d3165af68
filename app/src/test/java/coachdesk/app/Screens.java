package coachdesk.app;

import coachdesk.app.onboarding.FirstStart;
import coachdesk.app.shell.StartProblem;
import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.sync.RemoteKind;
import coachdesk.desk.sync.SyncStatus;
import java.util.List;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Every screen of the program, and how one gets there. */
final class Screens {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private Screens() {}

    /** Something a person does. */
    interface Step {
        void take(Window window, DeskFixture fixture);
    }

    record Screen(String name, double width, double height, int textPercent, List<Step> steps) {}

    static List<Screen> all() {
        return List.of(
                usual("first-start", Screens::firstStart),
                usual("start-problem", Screens::startProblem),
                usual("check-in", Screens::checkIn),
                small("check-in-small", Screens::checkIn),
                usual("sync", Screens::sync, Screens::waiting),
                usual("settings", Screens::settings),
                usual("palette", Screens::settings, Screens::palette),
                usual("shortcuts", Screens::settings, Screens::shortcuts),
                usual("problem", Screens::settings, Screens::offline, Screens::problem),
                small("settings-small", Screens::settings, Screens::waiting),
                large("settings-large-text", Screens::settings, Screens::waiting));
    }

    private static Screen usual(String name, Step... steps) {
        return new Screen(name, WIDTH, HEIGHT, 100, List.of(steps));
    }

    private static Screen small(String name, Step... steps) {
        return new Screen(name, 900, 600, 100, List.of(steps));
    }

    private static Screen large(String name, Step... steps) {
        return new Screen(name, WIDTH, HEIGHT, 200, List.of(steps));
    }

    private static void firstStart(Window window, DeskFixture fixture) {
        window.layers.body(new FirstStart(window.serverModel(), window.texts));
    }

    private static void startProblem(Window window, DeskFixture fixture) {
        Problem problem = Problem.of(ErrorCode.FOLDER_NEWER, "folder", "/home/marie/.local/share/coach-desk");
        window.layers.body(new StartProblem(problem, window.texts, () -> {}, () -> {}));
    }

    private static void checkIn(Window window, DeskFixture fixture) {
        window.shell.show("checkin");
    }

    private static void sync(Window window, DeskFixture fixture) {
        window.shell.show("sync");
    }

    private static void settings(Window window, DeskFixture fixture) {
        window.shell.show("settings");
        fixture.sync.show(
                new SyncStatus(RemoteKind.EMBEDDED, false, 0, null, DeskFixture.NOW.minusSeconds(70), 0, null, null));
    }

    private static void waiting(Window window, DeskFixture fixture) {
        fixture.sync.show(new SyncStatus(
                RemoteKind.DESK_BACKEND,
                false,
                3,
                DeskFixture.NOW.minusSeconds(700),
                DeskFixture.NOW.minusSeconds(4000),
                2,
                null,
                null));
    }

    private static void offline(Window window, DeskFixture fixture) {
        fixture.sync.show(new SyncStatus(
                RemoteKind.DESK_BACKEND,
                false,
                1,
                DeskFixture.NOW.minusSeconds(700),
                DeskFixture.NOW.minusSeconds(4000),
                0,
                Problem.of(ErrorCode.SERVER_UNREACHABLE),
                null));
    }

    private static void problem(Window window, DeskFixture fixture) {
        window.layers.toasts().undoable(window.texts.get("settings.server.signed-out"), () -> {});
        window.layers.toasts().problem(Problem.of(ErrorCode.FILE_UNWRITABLE, "file", "reservations.csv"));
    }

    private static void palette(Window window, DeskFixture fixture) {
        press(window, KeyCode.K, true);
    }

    private static void shortcuts(Window window, DeskFixture fixture) {
        press(window, KeyCode.F1, false);
    }

    private static void press(Window window, KeyCode code, boolean control) {
        Event.fireEvent(
                window.layers,
                new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, false, control, false, false));
    }
}
