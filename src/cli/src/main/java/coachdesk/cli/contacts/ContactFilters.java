package coachdesk.cli.contacts;

import coachdesk.desk.contacts.ContactQuery;
import coachdesk.desk.contacts.ContactQuery.Filter;
import picocli.CommandLine.Option;

/** Which contacts a command is about. */
final class ContactFilters {
    @Option(names = "--search", paramLabel = "TEXT", descriptionKey = "cli.usage.contact-search")
    private String search = "";

    @Option(names = "--status", paramLabel = "STATUS", descriptionKey = "cli.usage.contact-status")
    private String status;

    @Option(names = "--tag", paramLabel = "TAG", descriptionKey = "cli.usage.contact-tag")
    private String tag;

    @Option(
            names = "--filter",
            paramLabel = "all|refused|never_came|seen_lately",
            descriptionKey = "cli.usage.contact-filter")
    private Filter filter = Filter.ALL;

    ContactQuery query() {
        return ContactQuery.all()
                .withText(search)
                .withStatus(status)
                .withTag(tag)
                .withFilter(filter);
    }
}
