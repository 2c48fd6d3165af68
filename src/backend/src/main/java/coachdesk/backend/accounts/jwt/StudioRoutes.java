package coachdesk.backend.accounts.jwt;

import coachdesk.backend.accounts.Accounts;
import coachdesk.backend.accounts.Passwords;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Route;
import coachdesk.backend.http.Trouble;
import coachdesk.backend.store.AccountStore;
import coachdesk.backend.store.Tenants;
import coachdesk.contract.Routes;
import coachdesk.contract.auth.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** New studios, where this server takes any, and what a studio and its people say of themselves. */
final class StudioRoutes {
    private static final int LARGEST = 8 * 1024;
    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final Tenants tenants;
    private final boolean open;
    private final Entry entry;
    private final AddressLimit limit;

    StudioRoutes(JwtAccounts parts, Entry entry, AddressLimit limit) {
        this.accounts = parts.accounts();
        this.tenants = parts.tenants();
        this.open = parts.signUp();
        this.entry = entry;
        this.limit = limit;
    }

    List<Route> routes() {
        return List.of(
                Route.post(Routes.V1_SIGN_UP, Access.OPEN, this::signUp).upTo(LARGEST),
                Route.post(Routes.V1_REGISTER, Access.OPEN, this::signUp).upTo(LARGEST),
                Route.get(Routes.V1_CHECK_SLUG, Access.OPEN, this::checkSlug),
                Route.put(Routes.V1_PROFILE, Access.STAFF, this::profile).upTo(LARGEST));
    }

    private Answer signUp(Call call) {
        limit.enter(call);
        if (!open) {
            throw new Trouble(
                    403, "Ce serveur n’accepte pas de nouvelles inscriptions : demandez un compte au studio.");
        }
        Map<String, Object> body = Entry.body(call);
        String name = Entry.text(body, "name").strip();
        String studio = Entry.text(body, "company_name").strip();
        List<String> errors = errors(body, name, studio);
        if (!errors.isEmpty()) {
            throw new Trouble(400, listed(errors), Map.of());
        }
        AccountStore.Row account = make(body, name, studio.isEmpty() ? name : studio);
        Map<String, Object> told =
                entry.open(account, tenants.find(account.tenant()).orElseThrow());
        return Answer.json(201, told, Map.of());
    }

    /** One at a time, so that no two studios get one name. */
    private synchronized AccountStore.Row make(Map<String, Object> body, String name, String studio) {
        String email = Entry.text(body, "email");
        if (accounts.byEmail(email).isPresent()) {
            throw taken();
        }
        if (taken(Slug.of(studio))) {
            throw new Trouble(409, "Un studio de ce nom existe déjà.");
        }
        Tenants.Tenant tenant = tenants.create(studio);
        tenants.describe(tenant.id(), studio, new Tenants.Details(null, sector(body)));
        return accounts.add(tenant.id(), email, name, Role.COACH, Entry.text(body, "password"))
                .orElseThrow(() -> {
                    tenants.remove(tenant.id());
                    return taken();
                });
    }

    private static Trouble taken() {
        return new Trouble(409, "Un compte avec cet e-mail existe déjà.");
    }

    private static String sector(Map<String, Object> body) {
        String sector = Entry.text(body, "sector").strip();
        String industry = Entry.text(body, "industry").strip();
        String said = sector.isEmpty() ? industry : sector;
        return said.isEmpty() ? null : bounded(said, "sector");
    }

    private static List<String> errors(Map<String, Object> body, String name, String studio) {
        List<String> errors = new ArrayList<>();
        if (!Accounts.possible(Entry.text(body, "email"))) {
            errors.add("L’adresse e-mail n’est pas valable.");
        }
        if (!Passwords.mixed(Entry.text(body, "password"))) {
            errors.add(PASSWORD);
        }
        if (name.length() < 2 || name.length() > LONGEST) {
            errors.add("Le nom compte au moins 2 caractères.");
        }
        if (studio.length() > LONGEST
                || Slug.of(studio.isEmpty() ? name : studio).isEmpty()) {
            errors.add("Le nom du studio n’est pas valable.");
        }
        Object terms = body.get("cgu_accepted");
        if (terms == null
                || Boolean.FALSE.equals(terms)
                || "".equals(terms)
                || Integer.valueOf(0).equals(terms)) {
            errors.add("Les conditions générales doivent être acceptées.");
        }
        return errors;
    }

    static final String PASSWORD = "Le mot de passe compte au moins " + Passwords.SHORTEST_MIXED
            + " caractères, dont une majuscule, une minuscule et un chiffre.";

    private static Map<String, Object> listed(List<String> errors) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", false);
        body.put("errors", errors);
        return body;
    }

    private boolean taken(String slug) {
        return tenants.all().stream().anyMatch(tenant -> Slug.of(tenant.name()).equals(slug));
    }

    private Answer checkSlug(Call call) {
        limit.enter(call);
        String slug = Slug.of(call.parameter("slug").orElse(""));
        if (slug.isEmpty()) {
            throw new Trouble(400, "Indiquez un nom.");
        }
        boolean free = !taken(slug);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("success", true);
        told.put("slug", slug);
        told.put("available", free);
        told.put("suggestions", free ? List.of() : Slug.others(slug, this::taken));
        told.put("email_preview", null);
        return Answer.json(told);
    }

    /** Everybody has a name of their own; of the studio the coach alone speaks. */
    private Answer profile(Call call) {
        Map<String, Object> body = call.object();
        if (Boolean.TRUE.equals(body.get("weekly_report_enabled"))) {
            throw new Trouble(501, "Ce serveur n’envoie pas de rapport hebdomadaire.");
        }
        String name = bounded(Entry.text(body, "name").strip(), "name");
        boolean ofStudio = List.of("company_name", "phone", "industry").stream().anyMatch(body::containsKey);
        if (ofStudio && call.who().role() != Role.COACH) {
            throw new Trouble(403, "Seul le coach change les données du studio.");
        }
        if (ofStudio) {
            describe(call.tenant(), body);
        }
        if (!name.isEmpty()) {
            accounts.rename(call.tenant(), call.who().account(), name);
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("success", true);
        told.put("message", "Profil mis à jour.");
        return Answer.json(told);
    }

    private synchronized void describe(String id, Map<String, Object> body) {
        Tenants.Tenant studio = tenants.find(id).orElseThrow();
        Tenants.Details details = tenants.details(id);
        String name = bounded(Entry.text(body, "company_name").strip(), "company_name");
        String slug = Slug.of(name);
        if (!name.isEmpty() && !slug.equals(Slug.of(studio.name())) && (slug.isEmpty() || taken(slug))) {
            throw new Trouble(409, "Un studio de ce nom existe déjà, ou le nom n’est pas valable.");
        }
        tenants.describe(
                id,
                name.isEmpty() ? studio.name() : name,
                new Tenants.Details(given(body, "phone", details.phone()), given(body, "industry", details.sector())));
    }

    /** A null clears it. */
    private static String given(Map<String, Object> body, String name, String before) {
        if (!body.containsKey(name)) {
            return before;
        }
        String text = bounded(Entry.text(body, name).strip(), name);
        return text.isEmpty() ? null : text;
    }

    private static String bounded(String text, String name) {
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw new Trouble(400, "Le champ « " + name + " » est trop long.");
        }
        return text;
    }
}
