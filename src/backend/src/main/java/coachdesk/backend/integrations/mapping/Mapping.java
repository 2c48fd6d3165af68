package coachdesk.backend.integrations.mapping;

import coachdesk.backend.integrations.people.Contact;
import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.contract.integrations.ContactField;
import coachdesk.contract.integrations.DefaultMappings;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.Transform;
import coachdesk.contract.integrations.ValueForm;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What goes where between a studio and a platform, as one integration says. Thread-safe. */
public final class Mapping {
    /** What nobody but the studio knows. */
    private static final Set<ContactField> OURS = EnumSet.of(ContactField.CREATED_AT);

    /** Without these somebody would not be the same any more. */
    private static final Set<ContactField> NEVER_EMPTIED =
            EnumSet.of(ContactField.EMAIL, ContactField.NAME, ContactField.FIRST_NAME, ContactField.LAST_NAME);

    private final Map<String, FieldMapping> outward = new LinkedHashMap<>();
    private final Map<String, FieldMapping> inward = new LinkedHashMap<>();
    private final List<FieldMapping> lines;
    private final Transform.Studio studio;

    public Mapping(Integration integration, Transform.Studio studio) {
        this.studio = studio;
        this.lines = integration.mappings().isEmpty()
                ? Platform.ofWire(integration.type()).map(DefaultMappings::of).orElse(List.of())
                : integration.mappings();
        for (FieldMapping line : lines) {
            if (integration.outward() && line.outward()) {
                outward.putIfAbsent(line.destination(), line);
            }
            if (integration.inward()
                    && line.inward()
                    && source(line).filter(Mapping::writable).isPresent()) {
                inward.putIfAbsent(line.destination(), line);
            }
        }
    }

    private static boolean writable(ContactField field) {
        return !OURS.contains(field);
    }

    private static Optional<ContactField> source(FieldMapping line) {
        return ContactField.ofWire(line.source());
    }

    private static Transform transform(FieldMapping line) {
        return Transform.ofWire(line.transform()).orElse(Transform.NONE);
    }

    /**
     * Before anything is sent.
     *
     * @param fields what the platform knows
     * @throws PlatformException of kind INVALID that names the line's field when there is none there
     */
    public void check(List<Connector.Field> fields) {
        for (FieldMapping line : lines) {
            String there = String.valueOf(line.destination());
            Optional<Connector.Field> known =
                    fields.stream().filter(field -> field.covers(there)).findFirst();
            if (known.isEmpty()) {
                throw wrong(FieldMapping.UNKNOWN_FIELD, there);
            }
            if (outward.containsKey(there) && known.get().readOnly()) {
                throw wrong(FieldMapping.READ_ONLY, there);
            }
            if (source(line).isEmpty() && transform(line) != Transform.CONSTANT) {
                throw wrong(FieldMapping.UNKNOWN_SOURCE, String.valueOf(line.source()));
            }
        }
    }

    private static PlatformException wrong(String code, String field) {
        return new PlatformException(FailureKind.INVALID, 0, code, field, Duration.ZERO);
    }

    /** All that goes there of somebody, by the platform's names; null for what is empty. */
    public Map<String, String> there(Contact contact) {
        Map<String, String> values = new LinkedHashMap<>();
        outward.forEach((destination, line) -> values.put(destination, line.made(contact::get, studio)));
        return values;
    }

    boolean goes(String destination) {
        return outward.containsKey(destination);
    }

    boolean comes(String destination) {
        return inward.containsKey(destination);
    }

    /** The field here that a field there is told by; null for none. */
    ContactField here(String destination) {
        FieldMapping line = inward.getOrDefault(destination, outward.get(destination));
        return line == null ? null : source(line).orElse(null);
    }

    Set<String> destinations() {
        Set<String> all = new LinkedHashSet<>(outward.keySet());
        all.addAll(inward.keySet());
        return all;
    }

    /** What a value of a field there says here; empty when it says nothing that could be written. */
    Optional<Optional<String>> written(String destination, String value) {
        FieldMapping line = inward.get(destination);
        ContactField field = source(line).orElseThrow();
        if (value == null || value.isBlank()) {
            return NEVER_EMPTIED.contains(field) ? Optional.empty() : Optional.of(Optional.empty());
        }
        Transform way =
                switch (transform(line)) {
                    case E164 -> Transform.E164;
                    case LOWER -> Transform.LOWER;
                    case NONE, TRIM, DATE, CONSTANT, FIRST_NON_EMPTY -> Transform.TRIM;
                };
        String made = way.apply(List.of(value), null, studio);
        boolean good = made != null && (field != ContactField.EMAIL || ValueForm.EMAIL.accepts(made));
        return good ? Optional.of(Optional.of(made)) : Optional.empty();
    }

    /** What somebody there is, as a contact would say it, whichever way the fields go. */
    public Map<ContactField, String> told(Map<String, String> fields) {
        Map<ContactField, String> values = new EnumMap<>(ContactField.class);
        for (FieldMapping line : lines) {
            String value = fields.get(line.destination());
            if (value != null && !value.isBlank() && transform(line) != Transform.CONSTANT) {
                source(line).filter(Mapping::writable).ifPresent(field -> values.putIfAbsent(field, value.strip()));
            }
        }
        return values;
    }
}
