package coachdesk.desk.search;

import coachdesk.desk.articles.Article;
import coachdesk.desk.articles.ArticleQuery;
import coachdesk.desk.articles.Articles;
import coachdesk.desk.campaigns.CampaignQuery;
import coachdesk.desk.campaigns.Campaigns;
import coachdesk.desk.catalogue.Catalogue;
import coachdesk.desk.catalogue.Sheet;
import coachdesk.desk.contacts.ContactQuery;
import coachdesk.desk.contacts.ContactRow;
import coachdesk.desk.contacts.Contacts;
import coachdesk.desk.conversations.ConversationQuery;
import coachdesk.desk.conversations.ConversationRow;
import coachdesk.desk.conversations.Conversations;
import coachdesk.desk.conversations.MessageText;
import coachdesk.desk.media.MediaLibrary;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.Reservations;
import coachdesk.desk.store.DocFields;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is searched, each by its own search. */
public final class Sources {
    /** Characters of a text that say what it is about. */
    private static final int BEGINNING = 300;

    private Sources() {}

    public static Source people(Contacts contacts) {
        return (text, most) -> contacts.list(ContactQuery.all().withText(text).withLimit(most)).stream()
                .map(Sources::person)
                .toList();
    }

    public static Source reservations(Reservations reservations) {
        return (text, most) -> reservations.page(ReservationQuery.all().withText(text), 0, most).stream()
                .map(Sources::reservation)
                .toList();
    }

    public static Source conversations(Conversations conversations) {
        return (text, most) ->
                conversations.list(new ConversationQuery(text, ConversationQuery.Filter.ALL, most)).stream()
                        .map(Sources::conversation)
                        .toList();
    }

    public static Source campaigns(Campaigns campaigns) {
        return (text, most) -> campaigns.list(new CampaignQuery(text, CampaignQuery.Audience.ALL, null)).stream()
                .limit(most)
                .map(row ->
                        new Finding(Place.CAMPAIGN, row.id(), row.name(), MessageText.plain(row.message()), row.at()))
                .toList();
    }

    /** The name and what a line says of it beside: the place of a course, the category of an offer. */
    public static Source catalogue(Catalogue catalogue, Sheet sheet, Place place, String detail) {
        return (text, most) -> catalogue.list(sheet, text).stream()
                .limit(most)
                .map(entry -> new Finding(
                        place,
                        entry.id(),
                        DocFields.text(entry.doc(), sheet.searched().getFirst()),
                        DocFields.text(entry.doc(), detail),
                        null))
                .toList();
    }

    public static Source articles(Articles articles) {
        return (text, most) -> articles.list(ArticleQuery.ALL.withText(text)).stream()
                .limit(most)
                .map(Sources::article)
                .toList();
    }

    public static Source media(MediaLibrary media) {
        return (text, most) -> media.list(text).stream()
                .limit(most)
                .map(row -> new Finding(
                        Place.MEDIA,
                        row.id(),
                        row.link().words().title(),
                        "/v/" + row.link().words().slug(),
                        row.link().createdAt()))
                .toList();
    }

    private static Finding article(Article article) {
        Article.Words words = article.words();
        String said = words.excerpt().isBlank() ? words.content() : words.excerpt();
        return new Finding(
                Place.ARTICLE,
                article.id(),
                words.title().isBlank() ? null : words.title(),
                MessageText.plain(said.substring(0, Math.min(said.length(), BEGINNING))),
                article.publishAt() == null ? article.updatedAt() : article.publishAt());
    }

    private static Finding person(ContactRow row) {
        String address = row.email() == null ? row.phone() : row.email();
        return new Finding(Place.PERSON, row.key(), row.name() == null ? address : row.name(), address, null);
    }

    private static Finding reservation(ReservationRow row) {
        String title = Stream.of(row.person(), row.email(), row.code())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String detail =
                Stream.of(row.course(), row.code()).filter(Objects::nonNull).collect(Collectors.joining(" · "));
        return new Finding(
                Place.RESERVATION, row.id(), title, detail, row.firstAt() == null ? row.madeAt() : row.firstAt());
    }

    private static Finding conversation(ConversationRow row) {
        String said = row.last() == null ? null : row.last().text();
        return new Finding(
                Place.CONVERSATION, row.id(), row.name(), row.found() == null ? said : row.found(), row.at());
    }
}
