package coachdesk.app.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import java.io.File;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PictureDropTest {
    private final List<List<Picture>> taken = new ArrayList<>();
    private TextField input;
    private StackPane page;

    @Start
    void start(Stage stage) {
        input = new TextField();
        page = new StackPane(input);
        new PictureDrop(page, page, taken::add).install();
        stage.setScene(new Scene(page, 300, 200));
        stage.show();
        input.requestFocus();
    }

    private static void paste(FxRobot robot, ClipboardContent content) {
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(content));
        robot.push(KeyCode.CONTROL, KeyCode.V);
    }

    @Test
    void pastedPixelsAreTakenAsTheyAre(FxRobot robot) {
        WritableImage image = new WritableImage(3, 2);
        image.getPixelWriter().setColor(2, 1, Color.WHITE);
        ClipboardContent content = new ClipboardContent();
        content.putImage(image);

        paste(robot, content);

        Picture.OfPixels pixels = (Picture.OfPixels) taken.getFirst().getFirst();
        assertThat(pixels.width()).isEqualTo(3);
        assertThat(pixels.height()).isEqualTo(2);
        assertThat(pixels.argb()).containsExactly(0, 0, 0, 0, 0, 0xffffffff);
    }

    @Test
    void aPastedFileIsTakenBeforeThePixelsThatComeWithIt(FxRobot robot) {
        File file = new File("ticket.png").getAbsoluteFile();
        ClipboardContent content = new ClipboardContent();
        content.putImage(new WritableImage(1, 1));
        content.putFiles(List.of(file));

        paste(robot, content);

        assertThat(taken).containsExactly(List.of(new Picture.OfFile(file.toPath())));
    }

    @Test
    void twentyFilesAtOnceAreTheMost(FxRobot robot) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(IntStream.range(0, 50)
                .mapToObj(i -> new File(i + ".png").getAbsoluteFile())
                .toList());

        paste(robot, content);

        assertThat(taken.getFirst()).hasSize(20);
    }

    @Test
    void aPictureMayBeLetGoHereAndIsTaken(FxRobot robot) {
        File file = new File("ticket.png").getAbsoluteFile();
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(file));

        DragEvent over = drag(robot, DragEvent.DRAG_OVER, content);
        assertThat(over.getAcceptedTransferMode()).isEqualTo(TransferMode.COPY);
        assertThat(marked()).isTrue();
        assertThat(taken).isEmpty();

        DragEvent dropped = drag(robot, DragEvent.DRAG_DROPPED, content);
        drag(robot, DragEvent.DRAG_EXITED, content);
        assertThat(dropped.isDropCompleted()).isTrue();
        assertThat(taken).containsExactly(List.of(new Picture.OfFile(file.toPath())));
        assertThat(marked()).isFalse();
    }

    @Test
    void draggedTextIsNotWelcomeAndTakesNothing(FxRobot robot) {
        ClipboardContent content = new ClipboardContent();
        content.putString("AFR-B7281A");

        assertThat(drag(robot, DragEvent.DRAG_OVER, content).getAcceptedTransferMode())
                .isNull();
        assertThat(marked()).isFalse();
        assertThat(drag(robot, DragEvent.DRAG_DROPPED, content).isDropCompleted())
                .isFalse();
        assertThat(taken).isEmpty();
    }

    /** Through the whole chain of handlers, from the field in the middle of the page. */
    private DragEvent drag(FxRobot robot, EventType<DragEvent> type, ClipboardContent content) {
        AtomicReference<DragEvent> fired = new AtomicReference<>();
        robot.interact(() -> {
            Clipboard.getSystemClipboard().setContent(content);
            PickResult pick = new PickResult(input, 5, 5);
            DragEvent event = new DragEvent(type, dragboard(), 5, 5, 5, 5, TransferMode.COPY, null, null, pick);
            Event.fireEvent(type == DragEvent.DRAG_EXITED ? page : input, event);
            fired.set(event);
        });
        return fired.get();
    }

    /** The toolkit alone makes these, and only while a mouse drags: this one lies over the clipboard instead. */
    private static Dragboard dragboard() {
        try {
            Constructor<Dragboard> made = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
            made.setAccessible(true);
            return made.newInstance(Toolkit.getToolkit().getSystemClipboard());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean marked() {
        return page.getPseudoClassStates().contains(PseudoClass.getPseudoClass("drop-target"));
    }

    @Test
    void textIsLeftToTheField(FxRobot robot) {
        ClipboardContent content = new ClipboardContent();
        content.putString("AFR-B7281A");

        paste(robot, content);

        assertThat(taken).isEmpty();
        assertThat(input.getText()).isEqualTo("AFR-B7281A");
    }
}
