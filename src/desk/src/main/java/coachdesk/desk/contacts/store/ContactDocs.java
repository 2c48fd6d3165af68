package coachdesk.desk.contacts.store;

import coachdesk.contract.Kind;
import coachdesk.desk.contacts.ContactFields;
import coachdesk.desk.contacts.matching.Ref;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How what is known of somebody is called in the documents of each kind. */
final class ContactDocs {
    private ContactDocs() {}

    /** Whoever has a name and an address is a contact of the studio; who has not both is a customer, who need not. */
    static Kind kind(ContactFields fields) {
        return fields.name() != null && fields.email() != null ? Kind.PERSON : Kind.CUSTOMER;
    }

    static Map<String, Object> made(Ref ref, ContactFields fields, Instant at) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", ref.id());
        doc.putAll(name(ref.kind(), fields.name()));
        doc.put("email", fields.email());
        doc.put(phone(ref.kind()), fields.phone());
        if (ref.kind() == Kind.PERSON) {
            doc.put("createdAt", at.toString());
        } else {
            doc.put("source", "desk");
            doc.put("tags", List.of());
            doc.put("created_at", at.toString());
            doc.put("updated_at", at.toString());
        }
        return doc;
    }

    static Map<String, Object> name(Kind kind, String name) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (kind == Kind.CUSTOMER) {
            int blank = name == null ? -1 : name.indexOf(' ');
            fields.put("first_name", blank < 0 ? name : name.substring(0, blank));
            fields.put("last_name", blank < 0 ? null : name.substring(blank + 1).strip());
        } else {
            fields.put(kind == Kind.LEAD ? "firstName" : "name", name);
        }
        return fields;
    }

    static String phone(Kind kind) {
        return kind == Kind.CUSTOMER ? "phone" : "whatsapp";
    }
}
