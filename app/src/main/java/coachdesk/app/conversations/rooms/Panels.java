package coachdesk.app.conversations.rooms;

import coachdesk.app.shell.AppContext;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.FileChoice;
import coachdesk.app.ui.Texts;
import coachdesk.contract.ErrorCode;
import coachdesk.desk.conversations.LinkPicture;
import coachdesk.desk.conversations.Room;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.Task;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;

/** What the side panel shows of links, groups and their members. UI thread only. */
public final class Panels {
    private static final int SHOWN_PIXELS = 300;
    private static final int SAVED_PIXELS = 1_200;

    private final AppContext context;
    private final Texts texts;
    private final FileChoice files;

    public Panels(AppContext context, FileChoice files) {
        this.context = context;
        this.texts = context.texts();
        this.files = files;
    }

    /** All of them, and how a new one is made. */
    public void rooms() {
        RoomsModel model = model();
        model.start();
        context.side().open(texts.get("rooms.all"), new RoomsPanel(context, model, this), model::stop);
    }

    private RoomsModel model() {
        return new RoomsModel(
                context.desk().rooms(), context.desk().store().signals(), context.tasks(), context.toasts()::problem);
    }

    /** Who takes part, and who else could. */
    public void members(String id, String title) {
        MembersModel members = new MembersModel(
                id,
                context.desk().rooms(),
                context.desk().participants(),
                context.desk().store().signals(),
                context.tasks(),
                context.toasts()::problem);
        members.start();
        context.side().open(texts.get("rooms.members.of", title), new MembersPanel(context, members), members::stop);
    }

    /** The link as a picture. */
    void code(Room room) {
        Image picture = new Image(new ByteArrayInputStream(LinkPicture.png(room.address(), SHOWN_PIXELS)));
        ImageView view = new ImageView(picture);
        view.setAccessibleText(texts.get("rooms.qr.of", room.address()));
        VBox frame = new VBox(view);
        frame.getStyleClass().add("room-code");
        Button save = Controls.button("fth-download", texts.get("rooms.qr.save"), () -> save(room));
        save.getStyleClass().add("accent");
        panel(
                room.title(),
                Controls.muted(texts.get("rooms.qr.why")),
                frame,
                Controls.muted(room.address()),
                save,
                back());
    }

    private void save(Room room) {
        files.forWriting("qr-" + room.id().replaceAll("[^A-Za-z0-9-]", "") + ".png")
                .ifPresent(file -> context.tasks()
                        .run(Task.of(() -> written(file, LinkPicture.png(room.address(), SAVED_PIXELS)))
                                .done(there -> context.toasts().info(texts.get("rooms.qr.saved", there.getFileName())))
                                .failed(context.toasts()::problem)));
    }

    private static Path written(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException e) {
            throw Problem.of(ErrorCode.FILE_UNWRITABLE, "file", file.toString()).asException(e);
        }
    }

    /** Another title, another prompt. */
    void change(Room room) {
        StringProperty title = new SimpleStringProperty(room.title() == null ? "" : room.title());
        StringProperty prompt = new SimpleStringProperty(room.prompt() == null ? "" : room.prompt());
        Button save = Controls.button("fth-check", texts.get("rooms.save"), () -> model().change(
                        () -> context.desk().rooms().change(room.id(), title.get(), prompt.get()), undo -> {
                            rooms();
                            context.toasts()
                                    .undoable(
                                            texts.get("rooms.saved", title.get().strip()), undo);
                        }));
        save.getStyleClass().add("accent");
        save.disableProperty().bind(title.map(String::isBlank));
        panel(
                texts.get("rooms.change"),
                Controls.field(texts.get("rooms.title"), Controls.line(title)),
                Controls.field(
                        texts.get("rooms.prompt"),
                        Controls.area(prompt, 6),
                        Controls.muted(texts.get("rooms.prompt.why"))),
                save,
                back());
    }

    private Button back() {
        return Controls.button("fth-arrow-left", texts.get("rooms.back"), this::rooms);
    }

    void panel(String title, Node... parts) {
        VBox content = new VBox(parts);
        content.getStyleClass().addAll("server-steps", "rooms-panel");
        context.side().open(title, content, () -> {});
    }

    /** Who answers, in a word. @param wire may be null */
    String mode(String wire) {
        return switch (wire == null ? "" : wire) {
            case "ai" -> texts.get("conversations.mode.ai");
            case "community" -> texts.get("conversations.mode.community");
            case "vip" -> texts.get("conversations.mode.vip");
            case "promo" -> texts.get("conversations.mode.promo");
            case "group" -> texts.get("rooms.mode.group");
            default -> texts.get("rooms.mode.human");
        };
    }
}
