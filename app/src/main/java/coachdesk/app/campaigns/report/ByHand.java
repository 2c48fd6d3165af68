package coachdesk.app.campaigns.report;

import coachdesk.app.contacts.WaysToWrite;
import coachdesk.app.ui.Opener;
import coachdesk.app.ui.Texts;
import coachdesk.contract.campaigns.Delivery;
import java.util.function.Consumer;

/** What nobody but a person can send: the message is put on the clipboard, and the place to write it opened. */
public record ByHand(Opener opener, Consumer<String> told, Texts texts) implements Consumer<Delivery> {
    private static final String INBOX = "https://www.instagram.com/direct/inbox/";

    @Override
    public void accept(Delivery delivery) {
        WaysToWrite.copy(delivery.content());
        told.accept(texts.get("report.open.copied"));
        opener.open(INBOX);
    }
}
