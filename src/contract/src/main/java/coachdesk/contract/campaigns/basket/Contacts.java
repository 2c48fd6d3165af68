package coachdesk.contract.campaigns.basket;

import java.util.Optional;

/** Who is known, at one moment. */
public interface Contacts {
    Optional<Contact> person(String id);

    Optional<ContactGroup> group(String id);

    /**
     * The number in E.164; empty when nobody can be called by it.
     *
     * @param written in whatever way, with or without a country
     */
    Optional<String> number(String written);
}
