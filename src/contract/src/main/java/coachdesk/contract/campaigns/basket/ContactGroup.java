package coachdesk.contract.campaigns.basket;

import java.util.List;

/**
 * A conversation of several.
 *
 * @param members ids; some may be nobody that is known
 */
public record ContactGroup(String id, String name, List<String> members) {}
