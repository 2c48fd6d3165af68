package coachdesk.contract.integrations;

import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.wording.PersonalName;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a record says of somebody, by the fields of a contact, and the other way round. */
public final class ContactDoc {
    private static final Map<ContactField, String> OF_CUSTOMER = Map.of(
            ContactField.FIRST_NAME, "first_name",
            ContactField.LAST_NAME, "last_name",
            ContactField.EMAIL, "email",
            ContactField.PHONE, "phone",
            ContactField.STATUS, "status",
            ContactField.SOURCE, "source",
            ContactField.LANGUAGE, "language",
            ContactField.TAGS, "tags",
            ContactField.CREATED_AT, "created_at");
    private static final Map<ContactField, String> OF_PERSON = Map.of(
            ContactField.FIRST_NAME, "name",
            ContactField.LAST_NAME, "name",
            ContactField.NAME, "name",
            ContactField.EMAIL, "email",
            ContactField.PHONE, "whatsapp",
            ContactField.CREATED_AT, "createdAt");

    private ContactDoc() {}

    /** Null for what is no text, or blank. */
    public static String text(Map<String, Object> doc, String field) {
        return doc.get(field) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    /** All that a person's or customer's record says, by wire name of the field; what it does not say is not in it. */
    public static Map<String, String> fields(Kind kind, Map<String, Object> doc) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (ContactField field : ContactField.values()) {
            String value = value(kind, doc, field);
            if (value != null) {
                fields.put(field.wire(), value);
            }
        }
        return fields;
    }

    /** Names of the record's fields that say this of somebody. */
    public static List<String> names(Kind kind, ContactField field) {
        if (kind == Kind.CUSTOMER && field == ContactField.NAME) {
            return List.of("first_name", "last_name");
        }
        String name = (kind == Kind.PERSON ? OF_PERSON : OF_CUSTOMER).get(field);
        return name == null ? List.of() : List.of(name);
    }

    /** Null for what it does not say. */
    public static String value(Kind kind, Map<String, Object> doc, ContactField field) {
        if (field == ContactField.NAME && kind == Kind.CUSTOMER) {
            return name(text(doc, "first_name"), text(doc, "last_name"));
        }
        if (names(kind, field).isEmpty()) {
            return null;
        }
        String name = names(kind, field).getFirst();
        if (kind == Kind.PERSON && field == ContactField.FIRST_NAME) {
            return PersonalName.of(text(doc, name)).first();
        }
        if (kind == Kind.PERSON && field == ContactField.LAST_NAME) {
            return PersonalName.of(text(doc, name)).last();
        }
        if (field == ContactField.TAGS && doc.get(name) instanceof List<?> tags) {
            return tags.isEmpty() ? null : tags.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return text(doc, name);
    }

    /** The fields to write so that the record says this. @param value null for nothing any more */
    public static Map<String, Object> written(Kind kind, Map<String, Object> doc, ContactField field, String value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (field == ContactField.NAME && kind == Kind.CUSTOMER) {
            PersonalName name = PersonalName.of(value);
            fields.put("first_name", name.first());
            fields.put("last_name", name.last());
        } else if (kind == Kind.PERSON && field == ContactField.FIRST_NAME) {
            fields.put("name", name(value, PersonalName.of(text(doc, "name")).last()));
        } else if (kind == Kind.PERSON && field == ContactField.LAST_NAME) {
            fields.put("name", name(PersonalName.of(text(doc, "name")).first(), value));
        } else {
            names(kind, field).forEach(name -> fields.put(name, field == ContactField.TAGS ? tags(value) : value));
        }
        return fields;
    }

    private static List<String> tags(String value) {
        return value == null
                ? null
                : Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList();
    }

    private static String name(String first, String last) {
        String name = Stream.of(first, last).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }
}
