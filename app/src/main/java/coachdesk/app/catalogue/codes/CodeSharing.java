package coachdesk.app.catalogue.codes;

import coachdesk.app.contacts.Links;
import coachdesk.app.shell.AppContext;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.FileChoice;
import coachdesk.app.ui.Opener;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.codes.PromoCode;
import coachdesk.desk.contacts.ContactQuery;
import coachdesk.desk.contacts.ContactRow;
import coachdesk.desk.conversations.LinkPicture;
import coachdesk.desk.files.WholeFile;
import coachdesk.desk.tasks.Task;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

/** How a code gets to people: copied, in a message that a person sends, or as a picture. UI thread only. */
final class CodeSharing {
    private static final int SHOWN_PIXELS = 300;
    private static final int SAVED_PIXELS = 1_200;
    private static final int LOOKED_AT = 20;

    private final AppContext context;
    private final Texts texts;
    private final CodeWords words;
    private final Opener opener;
    private final FileChoice files;

    CodeSharing(AppContext context, CodeWords words, Opener opener, FileChoice files) {
        this.context = context;
        this.texts = context.texts();
        this.words = words;
        this.opener = opener;
        this.files = files;
    }

    void copy(PromoCode code) {
        ClipboardContent content = new ClipboardContent();
        content.putString(code.code());
        Clipboard.getSystemClipboard().setContent(content);
        context.toasts().info(texts.get("catalogue.code.copied", code.code()));
    }

    /** Opens WhatsApp with a text, at the person whose code it is where their number is known. Nothing is sent by itself. */
    void whatsApp(PromoCode code) {
        context.tasks()
                .run(Task.of(() -> number(code.email()))
                        .done(number ->
                                opener.open(number.flatMap(Links::whatsApp).orElse("https://wa.me/") + "?text="
                                        + URLEncoder.encode(words.invitation(code), StandardCharsets.UTF_8)
                                                .replace("+", "%20")))
                        .failed(context.toasts()::problem));
    }

    private Optional<String> number(String email) {
        return email == null
                ? Optional.empty()
                : context
                        .desk()
                        .contacts()
                        .list(ContactQuery.all().withText(email).withLimit(LOOKED_AT))
                        .stream()
                        .filter(row -> email.equalsIgnoreCase(row.email()))
                        .map(ContactRow::phone)
                        .filter(Objects::nonNull)
                        .findFirst();
    }

    void picture(PromoCode code) {
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(LinkPicture.png(code.code(), SHOWN_PIXELS))));
        view.setAccessibleText(texts.get("catalogue.code.qr.of", code.code()));
        VBox frame = new VBox(view);
        frame.getStyleClass().add("room-code");
        Button save = Controls.button("fth-download", texts.get("catalogue.code.qr.save"), () -> save(code));
        save.getStyleClass().add("accent");
        String worth = words.worth(code);
        VBox content = new VBox(
                Controls.muted(texts.get("catalogue.code.qr.why")),
                frame,
                Controls.words(code.code(), "record-title"),
                Controls.muted(worth == null ? "" : worth),
                save);
        content.getStyleClass().addAll("server-steps", "codes-panel");
        context.side().open(texts.get("catalogue.code.qr"), content, () -> {});
    }

    private void save(PromoCode code) {
        files.forWriting("code-" + code.code().replaceAll("[^A-Za-z0-9-]", "") + ".png")
                .ifPresent(file -> context.tasks()
                        .run(Task.of(() -> written(file, code))
                                .done(there -> context.toasts()
                                        .offering(
                                                texts.get("catalogue.code.qr.saved", there.getFileName()),
                                                texts.get("catalogue.code.qr.open"),
                                                () -> opener.open(there.toString())))
                                .failed(context.toasts()::problem)));
    }

    private static Path written(Path file, PromoCode code) {
        WholeFile.write(file, part -> Files.write(part, LinkPicture.png(code.code(), SAVED_PIXELS)));
        return file;
    }
}
