package coachdesk.app.campaigns.editor;

import coachdesk.app.ui.Shown;
import coachdesk.app.ui.Texts;
import coachdesk.contract.campaigns.wording.Occasions;
import coachdesk.contract.campaigns.wording.Wording;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The course whose name, day and time the message tells; there while it tells any of them. */
final class CourseSection extends VBox {
    private final EditorModel model;
    private final ComboBox<CourseChoice> courses;
    private boolean following;

    CourseSection(EditorModel model, Texts texts) {
        this.model = model;
        getStyleClass().add("field");
        courses = new ComboBox<>(model.courses());
        courses.setMaxWidth(Double.MAX_VALUE);
        Label title = new Label();
        title.textProperty().bind(texts.bind("editor.course"));
        title.getStyleClass().add("text-muted");
        title.setLabelFor(courses);
        courses.accessibleTextProperty().bind(texts.bind("editor.course"));
        Shown.in(
                courses,
                texts,
                choice -> choice == null || choice.id() == null ? texts.get("editor.course.own") : choice.name());
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        this::told,
                        model.content().messageProperty(),
                        model.content().subjectProperty()));
        managedProperty().bind(visibleProperty());
        getChildren().addAll(title, courses);
        model.courses().addListener((ListChangeListener<CourseChoice>) change -> follow());
        model.content().courseProperty().subscribe(this::follow);
        courses.valueProperty().subscribe(now -> {
            if (!following && now != null) {
                model.content().courseProperty().set(now.id());
            }
        });
    }

    private boolean told() {
        Content content = model.content();
        return new Wording(content.messageProperty().get() + "\n"
                        + content.subjectProperty().get())
                .variables().stream().anyMatch(Occasions.VARIABLES::contains);
    }

    /** Shows what the campaign has, which is not a choice of the user's; an id of a course that is gone, as it is. */
    private void follow() {
        following = true;
        String id = model.content().courseProperty().get();
        courses.setValue(model.courses().stream()
                .filter(choice -> Objects.equals(choice.id(), id))
                .findFirst()
                .orElseGet(() -> id == null ? CourseChoice.OWN : new CourseChoice(id, id)));
        following = false;
    }
}
