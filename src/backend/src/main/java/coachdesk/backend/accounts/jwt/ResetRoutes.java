package coachdesk.backend.accounts.jwt;

import coachdesk.backend.accounts.Accounts;
import coachdesk.backend.accounts.Passwords;
import coachdesk.backend.delivery.Letter;
import coachdesk.backend.delivery.Senders;
import coachdesk.backend.delivery.mail.MailWords;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Route;
import coachdesk.backend.http.Trouble;
import coachdesk.backend.records.Classic;
import coachdesk.backend.secrets.SecretBox;
import coachdesk.backend.store.AccountStore;
import coachdesk.backend.store.Tenants;
import coachdesk.contract.Routes;
import coachdesk.contract.campaigns.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * A new password for who forgot the old one, by a code that comes by the studio's own e-mail. The code is for that old
 * password alone: once it was used it opens nothing any more.
 */
final class ResetRoutes {
    private static final int LARGEST = 8 * 1024;
    private static final Duration LIFE = Duration.ofHours(1);

    private final Accounts accounts;
    private final Tenants tenants;
    private final SecretBox box;
    private final Senders senders;
    private final Function<String, String> language;
    private final Executor later;
    private final Clock clock;
    private final AddressLimit limit;

    ResetRoutes(JwtAccounts parts, AddressLimit limit) {
        this.accounts = parts.accounts();
        this.tenants = parts.tenants();
        this.box = parts.box();
        this.senders = parts.senders();
        this.language = parts.language();
        this.later = parts.later();
        this.clock = parts.clock();
        this.limit = limit;
    }

    List<Route> routes() {
        return List.of(
                Route.post(Routes.V1_FORGOT, Access.OPEN, this::forgot).upTo(LARGEST),
                Route.post(Routes.V1_RESET, Access.OPEN, this::reset).upTo(LARGEST));
    }

    /** Tells nobody whether there is such an account: what follows happens later. */
    private Answer forgot(Call call) {
        limit.enter(call);
        boolean mail = tenants.all().stream()
                .anyMatch(tenant -> senders.of(tenant.id(), Channel.EMAIL).isPresent());
        if (!mail) {
            throw new Trouble(
                    503, "Ce serveur ne peut pas envoyer d’e-mails : demandez un nouveau compte à l’hébergeur.");
        }
        String email = Entry.text(Entry.body(call), "email");
        later.execute(
                () -> accounts.byEmail(email).filter(row -> !row.disabled()).ifPresent(this::send));
        return done("Si un compte existe pour cette adresse, un e-mail avec un code vient de partir.");
    }

    private void send(AccountStore.Row account) {
        MailWords words = MailWords.in(language.apply(account.tenant()));
        String until = Long.toString(clock.instant().plus(LIFE).toEpochMilli());
        String code = account.tenant() + "." + account.id() + "." + box.seal(purpose(account), until);
        senders.of(account.tenant(), Channel.EMAIL)
                .ifPresent(sender -> sender.send(new Letter(
                        account.tenant(),
                        "reset",
                        Classic.newId(),
                        account.email(),
                        account.name(),
                        words.get("reset.subject"),
                        words.get("reset.content") + "\n\n" + code,
                        null,
                        null,
                        null,
                        null)));
    }

    private Answer reset(Call call) {
        limit.enter(call);
        Map<String, Object> body = Entry.body(call);
        String password = Entry.text(body, "newPassword");
        AccountStore.Row account = account(Entry.text(body, "token"))
                .orElseThrow(() -> new Trouble(400, "Ce code n’est pas valable, ou plus."));
        if (!Passwords.mixed(password)) {
            throw new Trouble(400, StudioRoutes.PASSWORD);
        }
        accounts.changePassword(account, password);
        return done("Le mot de passe est changé. Connectez-vous avec le nouveau.");
    }

    private Optional<AccountStore.Row> account(String code) {
        String[] parts = code.strip().split("\\.");
        if (parts.length != 3) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return accounts.find(parts[0], parts[1]).filter(row -> !row.disabled()).filter(row -> box.open(
                        purpose(row), parts[2])
                .filter(until -> now.isBefore(Instant.ofEpochMilli(Long.parseLong(until))))
                .isPresent());
    }

    private static String purpose(AccountStore.Row account) {
        return "reset\n" + account.tenant() + "\n" + account.id() + "\n" + account.hash();
    }

    private static Answer done(String sentence) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("success", true);
        told.put("message", sentence);
        return Answer.json(told);
    }
}
