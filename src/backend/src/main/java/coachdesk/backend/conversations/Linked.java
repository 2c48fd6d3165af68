package coachdesk.backend.conversations;

import coachdesk.backend.http.Refusal;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import java.util.Map;
import java.util.Optional;

/** The conversation that a link leads to, and whose it is. */
record Linked(String tenant, Map<String, Object> doc) {
    private static final int LONGEST = 100;

    /** Empty for an unknown link, and for one that was taken back. */
    static Optional<Linked> find(Askers askers, Classic classic, String token) {
        if (token == null || token.isBlank() || token.length() > LONGEST || token.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return askers.whose().withCode(Kind.CONVERSATION, token).stream()
                .flatMap(place -> classic.store().find(place.tenant(), Kind.CONVERSATION, place.id()).stream()
                        .map(Stored::doc)
                        .filter(doc -> Members.open(doc) && !SessionShape.inPrivate(doc))
                        .map(doc -> new Linked(place.tenant(), doc)))
                .findFirst();
    }

    static Refusal expired() {
        return Refusal.notFound("Lien invalide ou session expirée");
    }

    String id() {
        return Field.text(doc, "id");
    }
}
