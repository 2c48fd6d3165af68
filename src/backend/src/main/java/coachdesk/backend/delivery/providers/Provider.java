package coachdesk.backend.delivery.providers;

import coachdesk.contract.campaigns.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The providers that can be set up, and what each asks for. Of two for the same channel the first one here is used. */
public enum Provider {
    RESEND(
            Channel.EMAIL,
            Field.secret("key"),
            Field.needed("from"),
            Field.maybe("name"),
            Field.maybe("replyTo"),
            Field.maybe("language"),
            Field.maybe("page"),
            Field.maybe("perSecond")),
    SMTP(
            Channel.EMAIL,
            Field.needed("host"),
            Field.maybe("port"),
            Field.maybe("security"),
            Field.maybe("user"),
            Field.maybeSecret("password"),
            Field.needed("from"),
            Field.maybe("name"),
            Field.maybe("replyTo"),
            Field.maybe("language"),
            Field.maybe("page"),
            Field.maybe("perSecond")),
    TWILIO(
            Channel.WHATSAPP,
            Field.needed("account"),
            Field.secret("token"),
            Field.needed("from"),
            Field.maybe("page"),
            Field.maybe("perSecond"));

    /**
     * One thing that it asks for.
     *
     * @param secret whether it is never told again
     */
    record Field(String name, boolean needed, boolean secret) {
        static Field needed(String name) {
            return new Field(name, true, false);
        }

        static Field maybe(String name) {
            return new Field(name, false, false);
        }

        static Field secret(String name) {
            return new Field(name, true, true);
        }

        static Field maybeSecret(String name) {
            return new Field(name, false, true);
        }
    }

    private final Channel channel;
    private final List<Field> fields;

    Provider(Channel channel, Field... fields) {
        this.channel = channel;
        this.fields = List.of(fields);
    }

    public Channel channel() {
        return channel;
    }

    List<Field> fields() {
        return fields;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Provider> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(provider -> provider.wire().equals(wire))
                .findFirst();
    }
}
