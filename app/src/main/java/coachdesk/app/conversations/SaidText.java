package coachdesk.app.conversations;

import coachdesk.app.ui.EmojiFlow;
import coachdesk.app.ui.Opener;
import coachdesk.desk.conversations.MessageBody;
import coachdesk.desk.conversations.MessagePart;
import coachdesk.desk.conversations.OwnEmoji;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** What somebody said, as it is drawn: words, links, emoji, small pictures. */
final class SaidText extends TextFlow {
    /** What is longer is folded up. */
    private static final int FOLDED = 1_200;

    private static final int FOLDED_LINES = 18;
    private static final double SMALL = 64;
    private static final double LARGE = 260;

    private final Draws draws;
    private final Text measure = words("");

    /**
     * What is needed to draw.
     *
     * @param opener gets addresses that are safe to open
     */
    record Draws(EmojiModel emoji, DataPictures pictures, Opener opener) {}

    /** @param whole whether also what is long is shown to its end */
    SaidText(MessageBody body, Draws draws, boolean whole) {
        this.draws = draws;
        getStyleClass().add("emoji-flow");
        getChildren().add(measure);
        body(body, whole).parts().forEach(this::add);
        setAccessibleText(body.plain());
    }

    private static MessageBody body(MessageBody body, boolean whole) {
        int end = end(body.words());
        return whole || end == body.words().length()
                ? body
                : new MessageBody(body.words().substring(0, end).stripTrailing() + "…", body.pictures());
    }

    static boolean isLong(MessageBody body) {
        return end(body.words()) < body.words().length();
    }

    /** Never within a tag or a pair of signs. */
    private static int end(String words) {
        int lines = 0;
        int end = Math.min(words.length(), FOLDED);
        for (int i = 0; i < end; i++) {
            if (words.charAt(i) == '\n' && ++lines == FOLDED_LINES) {
                end = i;
            }
        }
        int tag = words.lastIndexOf("[emoji:", Math.max(0, end - 1));
        if (end < words.length() && tag >= 0 && words.indexOf(']', tag) >= end) {
            end = tag;
        }
        return end > 0 && end < words.length() && Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end;
    }

    private void add(MessagePart part) {
        switch (part) {
            case MessagePart.Words said -> getChildren().addAll(EmojiFlow.nodes(said.text(), measure));
            case MessagePart.Link link -> getChildren().add(link(link));
            case MessagePart.Emoji emoji -> emoji(emoji);
            case MessagePart.Picture picture -> getChildren().add(picture(picture.address(), "🖼"));
        }
    }

    private Hyperlink link(MessagePart.Link link) {
        Hyperlink node = new Hyperlink(link.text());
        node.getStyleClass().add("said-link");
        node.setWrapText(true);
        node.setTooltip(new Tooltip(link.address()));
        node.setOnAction(event -> {
            draws.opener().open(link.address());
            node.setVisited(true);
        });
        return node;
    }

    private void emoji(MessagePart.Emoji emoji) {
        Optional<OwnEmoji> own = draws.emoji().meant(emoji.name());
        if (own.isPresent()) {
            Node picture = picture(own.get().address(), emoji.otherwise());
            picture.setAccessibleText(own.get().name());
            getChildren().add(picture);
        } else {
            getChildren().addAll(EmojiFlow.nodes(emoji.otherwise(), measure));
        }
    }

    /** @param otherwise stands there when it cannot be drawn */
    private Node picture(String address, String otherwise) {
        StackPane place = new StackPane();
        place.getStyleClass().add("said-picture");
        draws.pictures().get(address, image -> {
            if (image.isEmpty() || image.get().isError()) {
                place.getChildren().setAll(EmojiFlow.nodes(otherwise, measure));
                return;
            }
            ImageView view = new ImageView(image.get());
            view.setSmooth(true);
            view.setPreserveRatio(true);
            if (Math.max(image.get().getWidth(), image.get().getHeight()) <= 2 * SMALL) {
                EmojiFlow.sized(view, measure);
            } else {
                view.setFitWidth(Math.min(LARGE, image.get().getWidth()));
            }
            place.getChildren().setAll(view);
        });
        return place;
    }

    private static Text words(String text) {
        Text words = new Text(text);
        words.getStyleClass().add("emoji-flow-words");
        return words;
    }
}
