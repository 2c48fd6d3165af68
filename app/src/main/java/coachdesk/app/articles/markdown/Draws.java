package coachdesk.app.articles.markdown;

import coachdesk.app.ui.Opener;
import coachdesk.app.ui.Texts;

/**
 * What is needed to draw a text.
 *
 * @param opener gets addresses that are safe to open
 */
public record Draws(Texts texts, Opener opener) {}
