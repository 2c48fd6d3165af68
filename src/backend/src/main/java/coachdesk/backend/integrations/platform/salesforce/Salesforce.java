package coachdesk.backend.integrations.platform.salesforce;

import coachdesk.backend.contacts.Numbers;
import coachdesk.backend.integrations.platform.Account;
import coachdesk.backend.integrations.platform.Allowance;
import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.platform.Settled;
import coachdesk.backend.integrations.platform.Trial;
import coachdesk.backend.integrations.platform.http.Answer;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.backend.integrations.platform.http.Credential;
import coachdesk.backend.integrations.platform.http.Wire;
import coachdesk.contract.integrations.PlatformTrial;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Salesforce: contacts, opportunities for bookings with a price, tasks for those without and for the rest. */
public final class Salesforce implements Connector {
    private static final String LAST_NAME = "LastName";
    /** What Salesforce's own importers write where there is none. */
    private static final String NO_NAME = "Unknown";

    /** What is read of everybody. */
    private static final List<String> READ = List.of(
            "Id",
            "SystemModstamp",
            "FirstName",
            LAST_NAME,
            "Email",
            "Phone",
            "MobilePhone",
            "LeadSource",
            "Description",
            "Title",
            "MailingCity",
            "MailingPostalCode",
            "MailingCountry",
            "CreatedDate");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);
    private static final Pattern USAGE = Pattern.compile(".*api-usage=(\\d{1,12})/(\\d{1,12}).*");
    private static final int PAGE = 200;
    private static final int LONGEST_NAME = 120;

    private final Wire wire;
    private final SalesforceApi api;
    private final String read;

    public Salesforce(Account account, ConnectorHttp http) {
        this(http.open(account.base(), Credential.bearer(account), new SalesforceWords(), Salesforce::rate), READ);
    }

    private Salesforce(Wire wire, List<String> read) {
        this.wire = wire;
        this.api = wire.api(SalesforceApi.class);
        this.read = String.join(",", read);
    }

    /** Names stand in queries: what is none is not read. */
    @Override
    public Connector reading(Set<String> names) {
        Stream<String> own = names.stream().filter(name -> name.matches("[A-Za-z]\\w{0,80}"));
        return new Salesforce(wire, Stream.concat(READ.stream(), own).distinct().toList());
    }

    @Override
    public PlatformTrial test() {
        return Trial.of(() -> {
            String organization = wire.ask(api.user()).text("/organization_id");
            List<String> missing = new ArrayList<>();
            Answer contact = wire.ask(api.describe("Contact"));
            Answer task = wire.ask(api.describe("Task"));
            need(contact, "createable", "Contact: create", missing);
            need(contact, "updateable", "Contact: update", missing);
            need(task, "createable", "Task: create", missing);
            return new Trial("Salesforce " + organization, missing, rate(task));
        });
    }

    @Override
    public Optional<Allowance> allowance() {
        return wire.allowance();
    }

    private static void need(Answer described, String may, String right, List<String> missing) {
        if (!described.body().path(may).asBoolean()) {
            missing.add(right);
        }
    }

    private static Allowance rate(Answer answer) {
        Matcher usage = USAGE.matcher(String.valueOf(answer.headers().get("Sforce-Limit-Info")));
        if (!usage.matches()) {
            return null;
        }
        long limit = Long.parseLong(usage.group(2));
        return new Allowance(limit, Math.max(0, limit - Long.parseLong(usage.group(1))), Duration.ofDays(1), false);
    }

    /** Those that are read of everybody first; none is needed, since a last name is made up. */
    @Override
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (JsonNode one : wire.ask(api.describe("Contact")).list("/fields")) {
            String name = one.path("name").asText();
            // What is made of several cannot be written as one.
            if (!name.equals("Id") && !one.path("type").asText().matches("address|location|base64")) {
                fields.add(new Field(name, false, !one.path("updateable").asBoolean(), false));
            }
        }
        fields.sort(Comparator.comparing(field -> !READ.contains(field.name())));
        return fields;
    }

    @Override
    public Optional<Remote> find(String external) {
        return wire.askPerhaps(api.contact(external, read)).map(answer -> remote(answer.body()));
    }

    @Override
    public List<Remote> matching(String email, String phone) {
        List<Remote> same = email == null ? List.of() : contacts("WHERE Email = " + Soql.text(email) + " LIMIT 5");
        if (!same.isEmpty() || phone == null) {
            return same;
        }
        String forms = Numbers.forms(phone).stream().map(Soql::text).collect(Collectors.joining(",", "(", ")"));
        return contacts("WHERE Phone IN " + forms + " OR MobilePhone IN " + forms + " LIMIT 5");
    }

    private List<Remote> contacts(String which) {
        return found(wire.ask(api.query("SELECT " + read + " FROM Contact " + which)));
    }

    private static List<Remote> found(Answer answer) {
        List<Remote> found = new ArrayList<>();
        answer.list("/records").forEach(one -> found.add(remote(one)));
        return found;
    }

    @Override
    public Written upsert(String external, Map<String, String> fields) {
        Map<String, Object> contact = body(external, fields);
        if (external == null) {
            return new Written(wire.ask(api.create("Contact", contact)).text("/id"), true);
        }
        wire.ask(api.change(external, contact));
        return new Written(external, false);
    }

    /** What is sent for these fields: nobody is without a last name there. */
    public static Map<String, Object> body(String external, Map<String, String> fields) {
        Map<String, Object> contact = new LinkedHashMap<>(fields);
        boolean nameless =
                contact.get(LAST_NAME) == null || fields.get(LAST_NAME).isBlank();
        if (nameless && (external == null || fields.containsKey(LAST_NAME))) {
            contact.put(LAST_NAME, NO_NAME);
        }
        return contact;
    }

    @Override
    public String deal(Deal deal) {
        String day = Instant.parse(deal.at()).toString().substring(0, "2026-11-22".length());
        String name = marked(deal.title(), deal.key());
        if (deal.amount() == null) {
            return task(deal.external(), name, deal.key(), day, "Not Started", "");
        }
        String there = "FROM Opportunity WHERE Name LIKE " + Soql.ending(mark(deal.key()));
        return already(there).orElseGet(() -> wire.ask(api.create(
                        "Opportunity",
                        Map.of(
                                "Name",
                                name,
                                "StageName",
                                "Prospecting",
                                "CloseDate",
                                day,
                                "Amount",
                                deal.amount(),
                                "ContactId",
                                deal.external())))
                .text("/id"));
    }

    @Override
    public String activity(Activity activity) {
        String day = Instant.parse(activity.at()).toString().substring(0, "2026-11-22".length());
        String subject = marked(activity.title(), activity.key());
        return task(activity.external(), subject, activity.key(), day, "Completed", activity.text());
    }

    private String task(String person, String subject, String key, String day, String status, String text) {
        String there = "FROM Task WHERE WhoId = " + Soql.text(person) + " AND Subject LIKE " + Soql.ending(mark(key));
        return already(there).orElseGet(() -> wire.ask(api.create(
                        "Task",
                        Map.of(
                                "WhoId", person,
                                "Subject", subject,
                                "ActivityDate", day,
                                "Status", status,
                                "Priority", "Normal",
                                "Description", text)))
                .text("/id"));
    }

    private static String mark(String key) {
        return "[" + key + "]";
    }

    /** With the key at the end, by which it is found again. */
    private static String marked(String title, String key) {
        String mark = mark(key);
        int room = Math.max(0, LONGEST_NAME - mark.length() - 1);
        return title.substring(0, Math.min(room, title.length())) + " " + mark;
    }

    private Optional<String> already(String there) {
        JsonNode records =
                wire.ask(api.query("SELECT Id " + there + " LIMIT 1")).list("/records");
        return records.isEmpty()
                ? Optional.empty()
                : Optional.of(records.get(0).path("Id").asText());
    }

    /** By the time of the change, and within one second by the id. */
    @Override
    public Page changesSince(String cursor) {
        String[] from = (cursor == null ? Instant.EPOCH.toString() : cursor).split("/", 2);
        String which = from.length == 1
                ? "SystemModstamp > " + from[0]
                : "SystemModstamp > %s OR (SystemModstamp = %s AND Id > %s)"
                        .formatted(from[0], from[0], Soql.text(from[1]));
        Answer answer = wire.ask(api.query("SELECT " + read + " FROM Contact WHERE " + which
                + " ORDER BY SystemModstamp ASC, Id ASC LIMIT " + PAGE));
        List<Remote> found = found(answer);
        if (found.isEmpty()) {
            return new Page(found, String.join("/", from), false);
        }
        Remote last = found.getLast();
        if (found.size() == PAGE) {
            return new Page(found, last.changed() + "/" + last.external(), true);
        }
        Instant end = Settled.until(last.changed(), answer.date());
        Instant before = Instant.parse(from[0]);
        return new Page(found, (end.isBefore(before) ? before : end).toString(), false);
    }

    private static Remote remote(JsonNode contact) {
        Map<String, String> fields = new LinkedHashMap<>();
        contact.properties().forEach(entry -> {
            if (entry.getValue().isValueNode()
                    && !entry.getValue().asText("").isEmpty()
                    && !entry.getValue().isNull()) {
                fields.put(entry.getKey(), entry.getValue().asText());
            }
        });
        String id = fields.remove("Id");
        String changed = fields.remove("SystemModstamp");
        fields.computeIfPresent("CreatedDate", (name, value) -> instant(value));
        return new Remote(id, fields, instant(changed));
    }

    /** Salesforce writes zones without a colon. @return null for what is no time */
    private static String instant(String value) {
        try {
            return Instant.from(TIME.parse(String.valueOf(value))).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
