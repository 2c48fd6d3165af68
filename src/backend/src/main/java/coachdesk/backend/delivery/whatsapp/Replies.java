package coachdesk.backend.delivery.whatsapp;

import coachdesk.backend.delivery.unsubscribe.OptOuts;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.basket.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What follows of somebody's writing by WhatsApp: from now on, for a day, free words may be written to this person; one word
 * ends or begins it all; and what somebody wrote whom the studio knows stands in their conversation. Thread-safe.
 */
public final class Replies {
    private static final String SOURCE = "reply";

    private final RecordStore records;
    private final OptOuts optOuts;
    private final Function<String, Optional<String>> numbers;
    private final Landing landing;

    /** @param numbers the E.164 number of a written one */
    public Replies(RecordStore records, OptOuts optOuts, Function<String, Optional<String>> numbers, Landing landing) {
        this.landing = landing;
        this.records = records;
        this.optOuts = optOuts;
        this.numbers = numbers;
    }

    public void take(String tenant, Inbound inbound) {
        inbound.from()
                .ifPresent(number -> records.change(tenant, changes -> {
                    List<Stored> who = wrote(changes, number);
                    if (!who.isEmpty() && inbound.says()) {
                        landing.land(changes, who, inbound.text(), inbound.sid());
                    }
                    switch (StopWord.of(inbound.text())) {
                        case STOP -> optOuts.add(changes, Channel.WHATSAPP, number, SOURCE);
                        case START -> optOuts.remove(changes, Channel.WHATSAPP, number);
                        case NONE -> {
                            // They only wrote.
                        }
                    }
                    return number;
                }));
    }

    /** Whoever has this number. It is nobody's edit: it stands in no timeline and holds up no delete. */
    private List<Stored> wrote(ChangeSet changes, String number) {
        List<Stored> who = new ArrayList<>();
        for (Kind kind : List.of(Kind.PARTICIPANT, Kind.PERSON)) {
            for (Stored one : changes.all(kind)) {
                Map<String, Object> doc = one.doc();
                if (one.live()
                        && doc.get("whatsapp") instanceof String written
                        && numbers.apply(written).filter(number::equals).isPresent()) {
                    doc.put(Contact.LAST_WROTE, changes.now().toString());
                    who.add(changes.put(kind, one.id(), doc, null));
                }
            }
        }
        return who;
    }
}
