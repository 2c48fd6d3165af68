package coachdesk.contract.integrations;

import static coachdesk.contract.integrations.Setting.open;
import static coachdesk.contract.integrations.Setting.personal;
import static coachdesk.contract.integrations.Setting.secret;

import coachdesk.contract.campaigns.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The providers that can be set up, and what each asks for. Of two for the same channel the first one here is used. */
public enum Provider {
    RESEND(Channel.EMAIL, Stream.of(secret("key", ValueForm.KEY).need()), Common.LETTERS),
    SMTP(
            Channel.EMAIL,
            Stream.of(
                    open("host", ValueForm.HOST).need().leads(),
                    open("port", ValueForm.PORT).leads(),
                    open("security", ValueForm.SECURITY).leads(),
                    personal("user", ValueForm.TEXT).leads(),
                    secret("password", ValueForm.TEXT)),
            Common.LETTERS),
    TWILIO(
            Channel.WHATSAPP,
            Stream.of(
                    personal("account", ValueForm.ACCOUNT).need().leads(),
                    secret("token", ValueForm.KEY).need(),
                    personal("from", ValueForm.NUMBER).need(),
                    open("template", ValueForm.TEMPLATE),
                    open("values", ValueForm.TEMPLATE_VALUES)),
            Common.ALL),
    /** Whoever writes the assistant's answers: any server that speaks as OpenAI's does. */
    ASSISTANT(
            null,
            Stream.of(personal("address", ValueForm.API).need().leads(), secret("key", ValueForm.KEY)),
            List.of());

    /** Of WhatsApp: what is sent to those who have not written for a day. */
    public static final String TEMPLATE = "template";

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "::1");

    private final Channel channel;
    private final List<Setting> settings;

    /** What several ask for. */
    private static final class Common {
        static final List<Setting> ALL =
                List.of(open("page", ValueForm.WEB_PAGE), open("perSecond", ValueForm.PER_SECOND));
        static final List<Setting> LETTERS = Stream.concat(
                        Stream.of(
                                personal("from", ValueForm.EMAIL).need(),
                                open("name", ValueForm.TEXT),
                                personal("replyTo", ValueForm.EMAIL),
                                open("language", ValueForm.LANGUAGE)),
                        ALL.stream())
                .toList();
    }

    Provider(Channel channel, Stream<Setting> own, List<Setting> common) {
        this.channel = channel;
        this.settings = Stream.concat(own, common.stream()).toList();
    }

    /** Empty for one that sends nothing to anybody. */
    public Optional<Channel> channel() {
        return Optional.ofNullable(channel);
    }

    /** Wire name of the channel that it serves, or what else it is for. */
    public String serves() {
        return channel == null ? wire() : channel.wire();
    }

    public List<Setting> settings() {
        return settings;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for one that is none, or that only a newer program knows. */
    public static Optional<Provider> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(provider -> provider.wire().equals(wire))
                .findFirst();
    }

    /** Whether a secret would travel in clear to another machine. @param host null where there is none yet */
    public static boolean unguarded(String host, String security) {
        return "none".equals(security) && host != null && !THIS_MACHINE.contains(host);
    }
}
