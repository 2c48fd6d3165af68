package coachdesk.app.contacts.book;

import coachdesk.app.ui.Shown;
import coachdesk.app.ui.Texts;
import coachdesk.desk.contacts.ContactDetail;
import coachdesk.desk.contacts.ContactFields;
import coachdesk.desk.contacts.ContactRow;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The fields of a contact, new or known. */
final class ContactForm extends VBox {
    private static final List<String> WAYS = List.of("email", "whatsapp", "phone", "sms", "internal");

    private final Texts texts;
    private final TextField name = new TextField();
    private final TextField email = new TextField();
    private final TextField phone = new TextField();
    private final ComboBox<String> status = new ComboBox<>();
    private final ComboBox<String> preferred = new ComboBox<>();
    private final TextField tags = new TextField();
    private final Label fault = new Label();

    /** @param known null for a new one */
    ContactForm(BookWords words, ContactDetail known, BiConsumer<ContactFields, PersonModel.Words> done) {
        this.texts = words.texts();
        getStyleClass().addAll("detail-panel", "contact-form");
        status.setEditable(true);
        status.getItems().addAll(BookWords.STATUSES.stream().map(words::status).toList());
        preferred.getItems().add(null);
        preferred.getItems().addAll(WAYS);
        Shown.in(preferred, texts, way -> way == null ? texts.get("contacts.preferred.none") : words.preferred(way));
        if (known != null) {
            ContactRow row = known.row();
            name.setText(Objects.toString(row.name(), ""));
            email.setText(Objects.toString(row.email(), ""));
            phone.setText(Objects.toString(words.phone(row.phone()), ""));
            status.setValue(words.status(row.status()));
            preferred.setValue(row.preferred());
            tags.setText(String.join(", ", row.tags()));
        }
        fault.getStyleClass().add("form-fault");
        fault.setWrapText(true);
        fault.setManaged(false);
        Button save = new Button();
        save.textProperty().bind(texts.bind("contacts.save"));
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        save.setOnAction(event -> {
            ContactFields fields = new ContactFields(name.getText(), email.getText(), phone.getText());
            if (good(fields)) {
                done.accept(fields, new PersonModel.Words(status(words), preferred.getValue(), tags()));
            }
        });
        field(texts.bind("contacts.name"), name);
        field(texts.bind("contacts.email"), email);
        field(texts.bind("contacts.phone"), phone);
        field(texts.bind("contacts.status"), status);
        field(texts.bind("contacts.preferred"), preferred);
        field(texts.bind("contacts.tags"), tags);
        getChildren().addAll(fault, save);
    }

    private void field(ObservableValue<String> word, javafx.scene.control.Control control) {
        Label label = new Label();
        label.textProperty().bind(word);
        label.setLabelFor(control);
        control.accessibleTextProperty().bind(word);
        control.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(new VBox(label, control));
    }

    private boolean good(ContactFields fields) {
        String sentence = fields.fault() == null
                ? null
                : switch (fields.fault()) {
                    case NOTHING -> texts.get("contacts.fault.nothing");
                    case EMAIL -> texts.get("contacts.fault.email");
                    case PHONE -> texts.get("contacts.fault.phone");
                    case TOO_LONG -> texts.get("contacts.fault.long");
                };
        fault.setText(sentence);
        fault.setManaged(sentence != null);
        fault.setVisible(sentence != null);
        return sentence == null;
    }

    /** What was chosen by its word, or typed. */
    private String status(BookWords words) {
        String shown = status.getEditor().getText().strip();
        return shown.isEmpty()
                ? null
                : BookWords.STATUSES.stream()
                        .filter(known -> words.status(known).equalsIgnoreCase(shown))
                        .findFirst()
                        .orElse(shown);
    }

    private List<String> tags() {
        return Arrays.stream(tags.getText().split("[,;]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }
}
