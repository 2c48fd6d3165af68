package coachdesk.desk.articles;

import java.time.Instant;

/**
 * How an article stood before somebody went on with it.
 *
 * @param at when it was left behind
 * @param by who went on; null when nobody says
 */
public record Revision(String id, Instant at, String by, Article.Words words) {}
