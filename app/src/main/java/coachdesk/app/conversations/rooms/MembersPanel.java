package coachdesk.app.conversations.rooms;

import coachdesk.app.shell.AppContext;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.conversations.Participants.Identity;
import coachdesk.desk.conversations.Rooms.Member;
import java.util.function.BiConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Who takes part, with what may be done to each, and below them who else could. */
final class MembersPanel extends VBox {
    private final AppContext context;
    private final Texts texts;
    private final MembersModel model;
    private final VBox members = new VBox();
    private final VBox others = new VBox();
    private BiConsumer<Member, VBox> choosing;

    MembersPanel(AppContext context, MembersModel model) {
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        getStyleClass().addAll("server-steps", "rooms-panel");
        members.getStyleClass().add("member-list");
        others.getStyleClass().add("member-list");
        all();
        model.members().addListener((ListChangeListener<Member>) change -> show());
        model.others().addListener((ListChangeListener<Member>) change -> show());
        show();
    }

    private void all() {
        choosing = (member, row) -> row.getChildren()
                .add(small(
                        "fth-user-plus",
                        texts.get("members.add"),
                        () -> model.add(member, undo -> told(texts.get("members.added", name(member)), undo))));
        getChildren()
                .setAll(
                        Controls.words(texts.get("members.title"), "text-medium"),
                        members,
                        Controls.field(texts.get("members.find"), search()),
                        others);
    }

    private TextField search() {
        TextField search = Controls.line(model.searchProperty());
        search.setPromptText(texts.get("members.find.hint"));
        return search;
    }

    private void show() {
        members.getChildren().setAll(model.members().stream().map(this::member).toList());
        if (model.members().isEmpty()) {
            members.getChildren().add(Controls.muted(texts.get("members.none")));
        }
        others.getChildren().setAll(model.others().stream().map(this::other).toList());
    }

    private Node member(Member member) {
        MenuButton more = new MenuButton(null, Icons.of("fth-more-vertical"));
        more.getStyleClass().addAll("flat", "small", "button-icon");
        more.setAccessibleText(texts.get("members.more", name(member)));
        more.getItems()
                .addAll(
                        item(
                                texts.get("members.remove"),
                                () -> model.remove(
                                        member, undo -> told(texts.get("members.removed", name(member)), undo))),
                        item(texts.get("members.identity"), () -> identity(member)),
                        item(texts.get("members.merge"), () -> merge(member)),
                        item(
                                texts.get("members.delete"),
                                () -> model.delete(
                                        member, undo -> told(texts.get("members.deleted", name(member)), undo))));
        return Controls.row(who(member), more);
    }

    private Node other(Member member) {
        VBox row = who(member);
        VBox holder = new VBox();
        choosing.accept(member, holder);
        return Controls.row(row, holder);
    }

    private VBox who(Member member) {
        VBox who = new VBox(Controls.words(name(member), "text-medium"));
        if (member.address() != null) {
            who.getChildren().add(Controls.muted(member.address()));
        }
        HBox.setHgrow(who, Priority.ALWAYS);
        return who;
    }

    private String name(Member member) {
        return member.name() != null && !member.name().isBlank()
                ? member.name()
                : member.address() != null ? member.address() : texts.get("conversations.unnamed");
    }

    /** The one that is chosen below takes the place of this one. */
    private void merge(Member member) {
        choosing = (other, row) -> row.getChildren()
                .add(small(
                        "fth-user-check",
                        texts.get("members.merge.into"),
                        () -> model.merge(member, other, undo -> {
                            back();
                            told(texts.get("members.merged", name(member), name(other)), undo);
                        })));
        getChildren()
                .setAll(
                        Controls.words(texts.get("members.merge.which", name(member)), "text-medium"),
                        Controls.muted(texts.get("members.merge.why")),
                        Controls.field(texts.get("members.find"), search()),
                        others,
                        Controls.button("fth-arrow-left", texts.get("rooms.back"), this::back));
        show();
    }

    private void back() {
        all();
        show();
    }

    private void identity(Member member) {
        model.identity(member, known -> {
            if (known == null) {
                context.toasts().info(texts.get("members.identity.contact"));
            } else {
                identity(member, known);
            }
        });
    }

    private void identity(Member member, Identity known) {
        StringProperty name = new SimpleStringProperty(known.name());
        StringProperty email = new SimpleStringProperty(known.email());
        StringProperty whatsapp = new SimpleStringProperty(known.whatsapp());
        Button save = Controls.button(
                "fth-check",
                texts.get("members.identity.save"),
                () -> model.change(member, new Identity(name.get(), email.get(), whatsapp.get()), undo -> {
                    back();
                    told(texts.get("members.identity.saved", name.get().strip()), undo);
                }));
        save.getStyleClass().add("accent");
        save.disableProperty().bind(name.map(String::isBlank));
        getChildren()
                .setAll(
                        Controls.words(texts.get("members.identity"), "text-medium"),
                        Controls.field(texts.get("members.name"), Controls.line(name)),
                        Controls.field(texts.get("members.email"), Controls.line(email)),
                        Controls.field(texts.get("members.whatsapp"), Controls.line(whatsapp)),
                        save,
                        Controls.button("fth-arrow-left", texts.get("rooms.back"), this::back));
    }

    private void told(String text, Runnable undo) {
        context.toasts().undoable(text, undo);
    }

    private static MenuItem item(String word, Runnable action) {
        MenuItem item = new MenuItem(word);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static Button small(String icon, String word, Runnable action) {
        Button button = Controls.button(icon, word, action);
        button.getStyleClass().add("small");
        return button;
    }
}
