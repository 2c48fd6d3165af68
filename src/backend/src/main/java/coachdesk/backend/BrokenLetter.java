package coachdesk.backend;

import coachdesk.backend.auth.Roles;
import coachdesk.backend.delivery.Letter;
import coachdesk.backend.delivery.Senders;
import coachdesk.backend.delivery.mail.MailWords;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.AccountStore;
import coachdesk.contract.auth.Role;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Tells the coaches of a studio by e-mail that a platform stays out of reach.
 *
 * @param language of a studio
 */
record BrokenLetter(AccountStore accounts, Senders senders, Function<String, String> language)
        implements BiConsumer<String, Integration> {
    @Override
    public void accept(String tenant, Integration integration) {
        MailWords words = MailWords.in(language.apply(tenant));
        String title = Platform.ofWire(integration.type()).map(Platform::title).orElse(integration.type());
        senders.of(tenant, Channel.EMAIL).ifPresent(sender -> accounts.all(tenant).stream()
                .filter(account -> !account.disabled() && account.role().equals(Roles.wire(Role.COACH)))
                .filter(account -> account.email().contains("@"))
                .forEach(account -> sender.send(new Letter(
                        tenant,
                        "integration",
                        Classic.newId(),
                        account.email(),
                        account.name(),
                        words.get("broken.subject").replace("{0}", title),
                        words.get("broken.content").replace("{0}", title),
                        null,
                        null,
                        null,
                        null))));
    }
}
