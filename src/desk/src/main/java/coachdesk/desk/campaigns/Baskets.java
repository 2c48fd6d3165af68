package coachdesk.desk.campaigns;

import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.basket.Audience;
import coachdesk.contract.campaigns.basket.Recipient;
import coachdesk.contract.campaigns.wording.Variable;
import coachdesk.desk.reservations.Reservations.Undo;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who can be put into a basket, and what follows. Not for the UI thread. */
public interface Baskets {
    /**
     * Groups and people by any part of their name, address or number, in whatever case and with or without accents; groups
     * first.
     *
     * @param text empty finds all
     */
    List<Candidate> search(String text, int limit);

    /** How many {@link #search} would find without a limit. */
    int count(String text);

    /** Every one that {@link #search} would find. */
    List<BasketEntry> all(String text);

    /** The members of a group, by name; those who are gone are left out. */
    List<Candidate> members(String groupId);

    Audience audience(Collection<BasketEntry> entries, Set<Channel> channels, boolean template, Instant at);

    /** What the variables of a campaign stand for, for one recipient at that time. */
    Map<Variable, String> values(Campaign campaign, Recipient recipient, Instant at);

    /** Numbers, addresses and names out of whatever text: contacts where they are known, else plain addresses. */
    Pasted pasted(String text);

    /**
     * The same of a file with a header or without.
     *
     * @throws coachdesk.desk.problems.ProblemException FILE_UNREADABLE
     */
    Pasted csv(Path file);

    /** By name. */
    List<Saved> saved();

    /** Replaces the one of the same name. */
    void save(String name, List<BasketEntry> entries);

    Undo remove(String savedId);

    /**
     * Somebody or a group that can be put into a basket.
     *
     * @param detail e-mail address or number of a person; null when there is none
     * @param members of a group; 0 for a person
     * @param mode of a group's conversation, e.g. {@code community}; null for a person
     */
    record Candidate(BasketEntry entry, String name, String detail, int members, String mode) {}

    /** @param ignored pieces in which nothing was found, as they were written, at most a few */
    record Pasted(List<BasketEntry> entries, List<String> ignored) {}

    record Saved(String id, String name, List<BasketEntry> entries) {}
}
