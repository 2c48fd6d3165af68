package coachdesk.backend.integrations.people;

import coachdesk.backend.integrations.store.Ref;
import coachdesk.contract.integrations.ContactField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a studio knows of one human being.
 *
 * @param refs the records that say it, the one that stands for them first
 * @param values without those that are empty
 */
public record Contact(List<Ref> refs, Map<ContactField, String> values) {
    public Ref ref() {
        return refs.getFirst();
    }

    /** Null for what is not known. */
    public String get(ContactField field) {
        return values.get(field);
    }

    /** How somebody is called; never null. */
    public String label() {
        String name = get(ContactField.NAME);
        String email = get(ContactField.EMAIL);
        return name != null ? name : email != null ? email : ref().id();
    }

    /** @param news null for what is nothing any more */
    public Contact with(Map<ContactField, String> news) {
        Map<ContactField, String> all = new EnumMap<>(ContactField.class);
        all.putAll(values);
        news.forEach((field, value) -> {
            if (value == null) {
                all.remove(field);
            } else {
                all.put(field, value);
            }
        });
        return new Contact(refs, all);
    }
}
