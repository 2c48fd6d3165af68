package coachdesk.backend.accounts;

import coachdesk.backend.auth.Roles;
import coachdesk.backend.auth.Sessions;
import coachdesk.backend.store.AccountStore;
import coachdesk.contract.auth.Role;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The people who may sign in. Thread-safe. */
public final class Accounts {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,190}");
    private static final int LONGEST_NAME = 200;

    private final AccountStore store;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Clock clock;

    public Accounts(AccountStore store, Sessions sessions, Passwords passwords, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * @return empty when the address has an account already, of whatever studio
     * @throws IllegalArgumentException with a sentence, when the address or the password will not do
     */
    public Optional<AccountStore.Row> add(String tenant, String email, String name, Role role, String password) {
        String address = normal(email);
        if (!EMAIL.matcher(address).matches()) {
            throw new IllegalArgumentException("This is not an e-mail address.");
        }
        if (!Passwords.acceptable(password)) {
            throw new IllegalArgumentException("The password needs at least " + Passwords.SHORTEST + " characters, or "
                    + Passwords.SHORTEST_MIXED + " with a capital, a small letter and a digit; and at most 256.");
        }
        if (name != null && (name.length() > LONGEST_NAME || name.contains("\0"))) {
            throw new IllegalArgumentException("The name is too long.");
        }
        AccountStore.Row account = new AccountStore.Row(
                tenant,
                UUID.randomUUID().toString(),
                address,
                name == null || name.isBlank() ? address.substring(0, address.indexOf('@')) : name.strip(),
                Roles.wire(role),
                passwords.hash(password),
                false,
                clock.instant());
        return store.add(account) ? Optional.of(account) : Optional.empty();
    }

    public static boolean possible(String email) {
        return EMAIL.matcher(normal(email)).matches();
    }

    /** Takes as long for an address without an account. */
    Optional<AccountStore.Row> signIn(String email, String password) {
        return known(email, password).filter(row -> !row.disabled());
    }

    /** As {@link #signIn}, those who are disabled too. */
    public Optional<AccountStore.Row> known(String email, String password) {
        Optional<AccountStore.Row> account = store.byEmail(normal(email));
        boolean right =
                passwords.matches(password, account.map(AccountStore.Row::hash).orElse(null));
        return right ? account : Optional.empty();
    }

    public Optional<AccountStore.Row> find(String tenant, String id) {
        return store.find(tenant, id);
    }

    public Optional<AccountStore.Row> byEmail(String email) {
        return store.byEmail(normal(email));
    }

    public void rename(String tenant, String id, String name) {
        store.rename(tenant, id, name);
    }

    /** Whoever is signed in with the one before is no longer. */
    public void changePassword(AccountStore.Row account, String password) {
        store.changeHash(account.tenant(), account.id(), passwords.hash(password));
        sessions.revokeAll(account.tenant(), account.id());
    }

    List<AccountStore.Row> all(String tenant) {
        return store.all(tenant);
    }

    /** Its sessions end with it. */
    boolean remove(String tenant, String id) {
        sessions.revokeAll(tenant, id);
        return store.remove(tenant, id);
    }

    public static String normal(String email) {
        return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    }
}
