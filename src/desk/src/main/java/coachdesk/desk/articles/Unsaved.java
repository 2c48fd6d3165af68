package coachdesk.desk.articles;

/**
 * What somebody wrote and that is not in the article yet.
 *
 * @param seen what the writer began with
 */
public record Unsaved(Article seen, Article written) {}
