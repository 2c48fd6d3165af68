package coachdesk.app;

import static coachdesk.app.Screen.usual;

import coachdesk.app.onboarding.FirstStart;
import coachdesk.app.onboarding.ServerModel;
import coachdesk.app.shell.StartProblem;
import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

/** Every screen of the program. */
final class Screens {
    private Screens() {}

    static List<Screen> all() {
        return Stream.of(
                        start(),
                        OverviewScreens.all(),
                        ReservationScreens.all(),
                        DoorScreens.all(),
                        CameraScreens.all(),
                        KioskScreens.all(),
                        CampaignScreens.all(),
                        IntegrationScreens.all(),
                        ConversationScreens.all(),
                        LiveScreens.all(),
                        ContactScreens.all(),
                        ArticleScreens.all(),
                        MediaScreens.all(),
                        CatalogueScreens.all(),
                        PlatformScreens.all(),
                        StudioScreens.all(),
                        SyncScreens.all(),
                        everywhere())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Screen> start() {
        return List.of(
                usual("first-start", hand -> firstStart(hand, model -> {})),
                usual("first-start-server", hand -> firstStart(hand, ServerModel::onServer)),
                usual(
                        "first-start-wrong-address",
                        hand -> firstStart(hand, model -> {
                            model.onServer();
                            model.addressProperty().set("chez moi");
                            model.check();
                        })),
                usual("first-start-sign-in", hand -> firstStart(hand, model -> ask(model, true)), hand -> {}),
                usual("first-start-classic", hand -> firstStart(hand, model -> ask(model, false)), hand -> {}),
                usual("start-problem", Screens::startProblem));
    }

    private static List<Screen> everywhere() {
        Screen settings = usual("settings", hand -> hand.show("settings"), SyncScreens::calm);
        return List.of(
                settings,
                settings.small(),
                settings.largeText(),
                usual("palette", hand -> hand.press(KeyCode.K, true)),
                usual(
                        "palette-found",
                        hand -> hand.press(KeyCode.K, true),
                        hand -> hand.write(".palette-field", "ana"),
                        hand -> {}),
                usual("shortcuts", hand -> hand.press(KeyCode.F1, false)),
                usual("problem", hand -> hand.window()
                                .layers
                                .toasts()
                                .problem(Problem.of(ErrorCode.FILE_UNWRITABLE, "file", "reservations.csv")))
                        .passing());
    }

    private static void firstStart(Hand hand, Consumer<ServerModel> steps) {
        ServerModel model = hand.window().serverModel(() -> {});
        hand.window().layers.body(new FirstStart(model, hand.window().texts));
        steps.accept(model);
    }

    private static void ask(ServerModel model, boolean signIn) {
        StandInServer server = StandInServer.start(signIn);
        model.onServer();
        model.addressProperty().set(server.address());
        model.stepProperty().addListener((step, before, now) -> server.close());
        model.check();
    }

    private static void startProblem(Hand hand) {
        Problem problem = Problem.of(ErrorCode.FOLDER_NEWER, "folder", "/home/marie/.local/share/coach-desk");
        hand.window().layers.body(new StartProblem(problem, hand.window().texts, () -> {}, () -> {}));
    }
}
