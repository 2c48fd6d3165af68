package coachdesk.backend.integrations.platform;

import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.PlatformTrial;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What every platform can do for a studio, in one studio's account. Every call blocks for a bounded time and throws
 * {@link PlatformException}. Nothing is repeated in here: who calls decides that. Field names are the platform's own.
 */
public interface Connector {
    /** A call that changes nothing, and proves the credential and its rights. */
    PlatformTrial test();

    /** What a mapping may name there. Some platforms are asked. */
    List<Field> fields();

    /** The same, that reads these of an account's own fields too, where they are not read anyway. Asks nobody. */
    default Connector reading(Set<String> names) {
        return this;
    }

    /** What the platform said in its answers of how much may still be asked for, each time once. Asks nobody. */
    default Optional<Allowance> allowance() {
        return Optional.empty();
    }

    /** Somebody there, by the platform's id; empty when there is none. */
    Optional<Remote> find(String external);

    /**
     * Those that have this address, or when it is null or nobody has it, this number: more than one when several fit.
     *
     * @param email may be null
     * @param phone E.164; may be null
     */
    List<Remote> matching(String email, String phone);

    /**
     * Whether {@link #upsert} without an id writes over the one with the same e-mail in the same step. Where it does not,
     * whoever has no id is looked for with {@link #matching} first.
     */
    default boolean mergesByEmail() {
        return false;
    }

    /**
     * Makes or changes somebody. Fields that are not named stay as they are.
     *
     * @param external the platform's id; null makes somebody, or writes over the one with the same e-mail where the platform
     *     does that in one step
     * @param fields by the platform's names; null empties one
     */
    Written upsert(String external, Map<String, String> fields);

    /**
     * Says that somebody booked: a deal, an order or an activity, whichever the platform knows. The same key twice makes one.
     *
     * @return the platform's id of it
     */
    String deal(Deal deal);

    /** Notes something at somebody there. @return the platform's id of it, or null where it keeps none */
    String activity(Activity activity);

    /**
     * Who changed there, oldest first.
     *
     * @param cursor of the page before; null for everybody
     */
    Page changesSince(String cursor);

    /**
     * @param name where it is open, with {@code *} for what may be anything
     * @param required whether nobody is made without it
     * @param open whether it stands for a whole family of names, as fields that an account made for itself
     */
    record Field(String name, boolean required, boolean readOnly, boolean open) {
        public boolean covers(String field) {
            int star = name.indexOf('*');
            return open && star >= 0
                    ? field.startsWith(name.substring(0, star)) && field.endsWith(name.substring(star + 1))
                    : name.equals(field);
        }
    }

    /**
     * Somebody there.
     *
     * @param external not empty
     * @param fields by the platform's names, flat; none is null
     * @param changedAt ISO-8601 instant or null
     */
    record Remote(String external, Map<String, String> fields, String changedAt) {
        /** @throws PlatformException of kind ODD_ANSWER for somebody without an id */
        public Remote {
            if (external == null || external.isEmpty()) {
                throw new PlatformException(FailureKind.ODD_ANSWER, null);
            }
        }

        /** @throws PlatformException of kind ODD_ANSWER when the platform gave no time, or none that can be read */
        public Instant changed() {
            try {
                return Instant.parse(String.valueOf(changedAt));
            } catch (DateTimeParseException e) {
                throw new PlatformException(FailureKind.ODD_ANSWER, null);
            }
        }
    }

    /** @param created false when somebody who was there was changed */
    record Written(String external, boolean created) {}

    /**
     * @param key ours, the same for the same booking
     * @param external of the person there
     * @param amount exact decimal, or null
     * @param currency ISO 4217
     * @param at ISO-8601 instant
     */
    record Deal(String key, String external, String title, String amount, String currency, String at) {}

    /** @param key ours, the same for the same thing @param text in plain words */
    record Activity(String key, String external, String title, String text, String at) {}

    /** @param next where to go on; never null, the same as before when there was nothing new @param more whether to go on at once */
    record Page(List<Remote> changed, String next, boolean more) {}
}
