package coachdesk.app.contacts;

import coachdesk.app.ui.Opener;
import coachdesk.app.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Writing to people with the programs of the system. */
public final class WaysToWrite {
    /** Windows takes little more as the address of a program. */
    static final int LONGEST_ADDRESS = 1_900;

    private final Texts texts;
    private final Opener opener;
    private final Consumer<String> clipboard;
    private final Consumer<String> told;

    /** @param told gets sentences for the user */
    public WaysToWrite(Texts texts, Opener opener, Consumer<String> clipboard, Consumer<String> told) {
        this.texts = texts;
        this.opener = opener;
        this.clipboard = clipboard;
        this.told = told;
    }

    public void offerTo(PeopleActions people) {
        people.offer(new PeopleAction(
                texts.bind("people.mail"), "fth-mail", these -> !emails(these).isEmpty(), this::mail));
        people.offer(new PeopleAction(
                texts.bind("people.whatsapp"),
                "fth-message-circle",
                these -> these.size() == 1 && whatsApp(these.getFirst()).isPresent(),
                these -> whatsApp(these.getFirst()).ifPresent(opener::open)));
        people.offer(new PeopleAction(
                texts.bind("people.copy"), "fth-copy", these -> !emails(these).isEmpty(), these -> {
                    copyAll(emails(these));
                    told.accept(texts.get("people.copied", emails(these).size()));
                }));
    }

    private void mail(List<Contact> people) {
        List<String> emails = emails(people);
        String address = emails.size() == 1 ? Links.mail(emails.getFirst()) : Links.mail(emails);
        if (address.length() <= LONGEST_ADDRESS) {
            opener.open(address);
        } else {
            copyAll(emails);
            told.accept(texts.get("people.too-many", emails.size()));
        }
    }

    private void copyAll(List<String> emails) {
        clipboard.accept(emails.stream().collect(Collectors.joining(", ")));
    }

    /** Nobody is written to twice. */
    private static List<String> emails(List<Contact> people) {
        return people.stream()
                .map(Contact::email)
                .filter(Objects::nonNull)
                .map(email -> email.strip().toLowerCase(Locale.ROOT))
                .filter(email -> email.indexOf('@') > 0)
                .distinct()
                .toList();
    }

    private static Optional<String> whatsApp(Contact person) {
        return Optional.ofNullable(person.phone()).flatMap(Links::whatsApp);
    }

    /** Puts it on the system's clipboard. */
    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
