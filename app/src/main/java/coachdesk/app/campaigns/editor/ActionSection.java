package coachdesk.app.campaigns.editor;

import coachdesk.app.ui.Choice;
import coachdesk.app.ui.Texts;
import coachdesk.app.ui.WebLink;
import coachdesk.contract.campaigns.CallToAction;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The button under a message. */
final class ActionSection extends VBox {
    private static final String COURSES = "#courses";
    private static final String OFFERS = "#offers";

    ActionSection(Content content, Texts texts) {
        getStyleClass().add("action-section");
        Choice<CallToAction.Kind> kind = new Choice<>(chosen -> choose(content, chosen, texts));
        kind.option(null, texts.bind("editor.action.none"))
                .option(CallToAction.Kind.RESERVE, texts.bind("editor.action.reserve"))
                .option(CallToAction.Kind.OFFER, texts.bind("editor.action.offer"))
                .option(CallToAction.Kind.CUSTOM, texts.bind("editor.action.custom"));
        content.actionProperty().subscribe(kind::show);
        LabelledField text = new LabelledField(
                texts.bind("editor.action.text"),
                texts.bind("editor.action.text.prompt"),
                content.actionTextProperty());
        LabelledField link = new LabelledField(
                texts.bind("editor.action.link"),
                texts.bind("editor.action.link.prompt"),
                content.actionLinkProperty());
        Label wrong = new Label();
        wrong.textProperty().bind(texts.bind("editor.action.link.wrong"));
        wrong.getStyleClass().add("is-odd");
        wrong.setWrapText(true);
        wrong.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !content.actionLinkProperty().get().isBlank()
                                && WebLink.of(content.actionLinkProperty().get())
                                        .isEmpty(),
                        content.actionLinkProperty()));
        wrong.managedProperty().bind(wrong.visibleProperty());
        VBox fields = new VBox(text, link, wrong);
        fields.getStyleClass().add("action-fields");
        fields.visibleProperty().bind(content.actionProperty().isNotNull());
        fields.managedProperty().bind(fields.visibleProperty());
        getChildren().addAll(kind, fields);
    }

    private static void choose(Content content, CallToAction.Kind kind, Texts texts) {
        content.actionProperty().set(kind);
        if (kind == CallToAction.Kind.RESERVE) {
            fill(content, texts.get("editor.action.reserve.word"), COURSES);
        } else if (kind == CallToAction.Kind.OFFER) {
            fill(content, texts.get("editor.action.offer.word"), OFFERS);
        }
    }

    /** What somebody wrote stays. */
    private static void fill(Content content, String text, String link) {
        if (content.actionTextProperty().get().isBlank()) {
            content.actionTextProperty().set(text);
        }
        String there = content.actionLinkProperty().get();
        if (there.isBlank() || there.equals(COURSES) || there.equals(OFFERS)) {
            content.actionLinkProperty().set(link);
        }
    }
}
