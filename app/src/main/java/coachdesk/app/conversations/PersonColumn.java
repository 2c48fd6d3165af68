package coachdesk.app.conversations;

import coachdesk.app.contacts.Contact;
import coachdesk.app.contacts.PeopleActions;
import coachdesk.app.contacts.PeopleMenu;
import coachdesk.app.contacts.StatusWords;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.contacts.PhoneNumber;
import coachdesk.desk.conversations.Correspondent;
import coachdesk.desk.conversations.Correspondents.History;
import coachdesk.desk.conversations.Correspondents.Occasion;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Who one is talking to: addresses, what was said about being written to, what they booked and when they came. */
final class PersonColumn extends ScrollPane {
    private final ConversationWords words;
    private final Texts texts;
    private final PeopleActions people;
    private final Consumer<String> contact;
    private final Consumer<String> reservation;
    private final VBox page = new VBox();
    private PersonModel.Known shown = PersonModel.Known.NOBODY;

    /**
     * @param contact opens the page of somebody, by {@code participant:ID} or {@code person:ID}
     * @param reservation opens one, by its id
     */
    PersonColumn(
            PersonModel model,
            ConversationWords words,
            PeopleActions people,
            Consumer<String> contact,
            Consumer<String> reservation) {
        this.words = words;
        this.texts = words.texts();
        this.people = people;
        this.contact = contact;
        this.reservation = reservation;
        getStyleClass().addAll("person-column", "edge-to-edge");
        page.getStyleClass().add("person-page");
        getStylesheets().add(ConversationsView.STYLES);
        setContent(page);
        setFitToWidth(true);
        accessibleTextProperty().bind(texts.bind("conversations.person"));
        // Only as long as it stands in a window: a panel is made anew each time, and who it is outlives it.
        model.knownProperty()
                .when(sceneProperty().map(Objects::nonNull).orElse(false))
                .subscribe(this::show);
        texts.localeIn(this).subscribe(now -> show(shown));
    }

    private void show(PersonModel.Known known) {
        shown = known;
        page.getChildren().clear();
        if (known.of() == null) {
            return;
        }
        if (known.people().isEmpty()) {
            Label nobody = muted(texts.get("conversations.person.unknown"));
            page.getChildren().add(nobody);
        } else if (known.people().size() == 1) {
            one(known.people().getFirst(), known.history());
        } else {
            page.getChildren()
                    .add(title(texts.get("conversations.members", known.people().size())));
            known.people().forEach(each -> page.getChildren().add(member(each)));
        }
    }

    private void one(Correspondent somebody, History history) {
        page.getChildren().addAll(head(somebody), card(somebody));
        if (history.bookings() > 0) {
            page.getChildren().add(muted(texts.get("conversations.person.bookings", history.bookings())));
        }
        occasions(texts.get("conversations.person.coming"), history.coming());
        occasions(texts.get("conversations.person.visits"), history.visits());
        if (history.bookings() == 0) {
            page.getChildren().add(muted(texts.get("conversations.person.no-bookings")));
        }
    }

    private Node head(Correspondent somebody) {
        Label name = EmojiText.label(name(somebody), "section-title");
        name.setWrapText(true);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Contact reached = contact(somebody);
        FlowPane deeds = new FlowPane(new PeopleMenu(people, texts, () -> List.of(reached), List::of), open(somebody));
        deeds.getStyleClass().add("person-deeds");
        FlowPane marks = new FlowPane();
        marks.getStyleClass().add("person-marks");
        Stream.concat(Stream.ofNullable(StatusWords.of(somebody.status(), texts)), somebody.tags().stream())
                .forEach(mark -> marks.getChildren().add(EmojiText.label(mark, "person-tag")));
        return marks.getChildren().isEmpty() ? new VBox(name, deeds) : new VBox(name, marks, deeds);
    }

    private Button open(Correspondent somebody) {
        Button open = new Button(texts.get("conversations.person.open"), Icons.of("fth-user"));
        open.getStyleClass().addAll("small", "flat");
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(event -> contact.accept(somebody.record()));
        return open;
    }

    private Node card(Correspondent somebody) {
        VBox card = new VBox();
        card.getStyleClass().add("person-card");
        people.marked(contact(somebody)).ifPresent(mark -> {
            Label marked = new Label(mark, Icons.of("fth-bell-off"));
            marked.getStyleClass().add("person-mark");
            marked.setWrapText(true);
            card.getChildren().add(marked);
        });
        for (String address : somebody.addresses()) {
            line(
                    card,
                    address.indexOf('@') >= 0 ? "fth-mail" : "fth-phone",
                    PhoneNumber.parse(address).map(PhoneNumber::display).orElse(address));
        }
        if (somebody.lastSeen() != null) {
            line(
                    card,
                    "fth-eye",
                    texts.get("conversations.person.seen", words.moments().shortly(somebody.lastSeen())));
        }
        if (somebody.since() != null) {
            line(
                    card,
                    "fth-calendar",
                    texts.get("conversations.person.since", words.moments().shortly(somebody.since())));
        }
        if (card.getChildren().isEmpty()) {
            card.getChildren().add(muted(texts.get("conversations.person.no-address")));
        }
        return card;
    }

    private static void line(VBox card, String icon, String words) {
        if (words != null) {
            Label line = new Label(words, Icons.of(icon));
            line.setWrapText(true);
            card.getChildren().add(line);
        }
    }

    private void occasions(String title, List<Occasion> occasions) {
        if (occasions.isEmpty()) {
            return;
        }
        page.getChildren().add(title(title));
        for (Occasion occasion : occasions) {
            String said = words.moments().shortly(occasion.at())
                    + (occasion.course() == null ? "" : " · " + occasion.course());
            Button line = new Button(said);
            EmojiText.show(line, said);
            line.getStyleClass().addAll("flat", "small", "person-occasion");
            line.setAlignment(Pos.CENTER_LEFT);
            line.setMaxWidth(Double.MAX_VALUE);
            line.setMinWidth(0);
            line.setOnAction(event -> reservation.accept(occasion.reservation()));
            page.getChildren().add(line);
        }
    }

    private Node member(Correspondent somebody) {
        Label name = EmojiText.label(name(somebody));
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(name);
        people.marked(contact(somebody)).ifPresent(mark -> {
            Label marked = new Label(null, Icons.of("fth-bell-off"));
            marked.setAccessibleText(mark);
            row.getChildren().add(marked);
        });
        row.getChildren().add(open(somebody));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("person-member");
        return row;
    }

    private String name(Correspondent somebody) {
        return somebody.name() != null
                ? somebody.name()
                : somebody.email() != null ? somebody.email() : texts.get("conversations.unnamed");
    }

    private static Contact contact(Correspondent somebody) {
        return new Contact(somebody.name(), somebody.email(), somebody.phone());
    }

    private static Label title(String words) {
        Label title = new Label(words);
        title.getStyleClass().addAll("text-medium", "person-title");
        return title;
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("text-muted");
        return label;
    }
}
