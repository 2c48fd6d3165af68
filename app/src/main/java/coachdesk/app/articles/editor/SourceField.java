package coachdesk.app.articles.editor;

import coachdesk.app.ui.Texts;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where the text is written. What comes in from elsewhere leaves the cursor among the words where it is. */
final class SourceField extends VBox {
    private final WritingModel model;
    private final TextArea area = new TextArea();
    private boolean showing;
    private int part = -1;

    SourceField(WritingModel model, Texts texts) {
        this.model = model;
        getStyleClass().add("article-source");
        area.getStyleClass().add("article-area");
        area.setWrapText(true);
        area.promptTextProperty().bind(texts.bind("articles.text.prompt"));
        area.accessibleTextProperty().bind(texts.bind("articles.text"));
        area.setTextFormatter(new TextFormatter<>(this::bounded));
        VBox.setVgrow(area, Priority.ALWAYS);
        getChildren().add(area);
        model.shownProperty().subscribe(this::show);
        area.textProperty().addListener((property, before, now) -> {
            if (!showing) {
                model.write(now);
            }
        });
    }

    /** A long text that is pasted goes past the field, which would stand still under it. */
    private TextFormatter.Change bounded(TextFormatter.Change change) {
        if (showing || !model.tooMuch(change.getText().length())) {
            return change;
        }
        model.insert(change.getRangeStart(), change.getRangeEnd(), change.getText());
        return null;
    }

    private void show(WritingModel.Shown now) {
        String before = area.getText();
        showing = true;
        if (now.part() != part || now.caret() >= 0) {
            area.setText(now.text());
            area.positionCaret(Math.max(0, now.caret()));
        } else if (!before.equals(now.text())) {
            merge(before, now.text());
        }
        part = now.part();
        showing = false;
    }

    private void merge(String before, String now) {
        Places places = Places.of(before, now);
        int anchor = places.moved(area.getAnchor());
        int caret = places.moved(area.getCaretPosition());
        double top = area.getScrollTop();
        int same = 0;
        int most = Math.min(before.length(), now.length());
        while (same < most && before.charAt(same) == now.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < most - same && before.charAt(before.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        area.replaceText(same, before.length() - tail, now.substring(same, now.length() - tail));
        area.selectRange(anchor, caret);
        area.setScrollTop(top);
    }

    void give(Mark mark) {
        apply(mark::on);
    }

    void insert(String paragraphs) {
        apply((text, from, to) -> Mark.paragraphs(text, from, to, paragraphs));
    }

    private interface Edit {
        Mark.Change on(String text, int from, int to);
    }

    private void apply(Edit edit) {
        int from = Math.min(area.getAnchor(), area.getCaretPosition());
        int to = Math.max(area.getAnchor(), area.getCaretPosition());
        Mark.Change change = edit.on(area.getText(), from, to);
        area.replaceText(change.from(), change.to(), change.text());
        area.selectRange(change.anchor(), change.caret());
        area.requestFocus();
    }

    void focus() {
        area.requestFocus();
    }
}
