package coachdesk.contract.campaigns.basket;

import coachdesk.contract.campaigns.Channel;
import java.util.Optional;
import java.util.Set;

/** Who is known, at one moment. */
public interface Contacts {
    Optional<Contact> person(String id);

    Optional<ContactGroup> group(String id);

    /**
     * The channels that somebody does not want to be written to by; also for an address of somebody who is no contact.
     *
     * @param email as written, or null
     * @param phone as written, or null
     */
    Set<Channel> optedOut(String id, String email, String phone);

    /**
     * The number in E.164; empty when nobody can be called by it.
     *
     * @param written in whatever way, with or without a country
     */
    Optional<String> number(String written);
}
