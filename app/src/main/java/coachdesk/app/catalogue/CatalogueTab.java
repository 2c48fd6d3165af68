package coachdesk.app.catalogue;

import coachdesk.app.catalogue.appearance.AppearancePage;
import coachdesk.app.catalogue.codes.CodesPage;
import coachdesk.app.catalogue.courses.CoursesPage;
import coachdesk.app.catalogue.offers.OffersPage;
import coachdesk.app.catalogue.payments.PaymentsPage;
import coachdesk.app.catalogue.records.CataloguePage;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.shell.Tab;
import coachdesk.app.ui.Once;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.Region;

/** What the studio offers, and how it shows itself. */
public final class CatalogueTab implements Tab {
    private final List<CataloguePage> pages;
    private final Once<CatalogueView> view;
    private CataloguePage page;
    private boolean shown;

    public CatalogueTab(AppContext context) {
        pages = List.of(
                new CoursesPage(context),
                new OffersPage(context),
                new CodesPage(context),
                new PaymentsPage(context),
                new AppearancePage(context));
        page = pages.getFirst();
        view = new Once<>(() -> {
            CatalogueView made = new CatalogueView(pages, context.texts(), this::turnTo);
            made.show(page);
            return made;
        });
    }

    private void turnTo(CataloguePage next) {
        if (shown) {
            page.hidden();
            next.shown();
        }
        page = next;
        view.get().show(next);
    }

    @Override
    public Region view() {
        return view.get();
    }

    @Override
    public List<Command> commands() {
        List<Command> commands = pages.stream()
                .flatMap(one -> one.commands().stream().map(command -> of(one, command)))
                .toList();
        return commands;
    }

    /** Whatever page shows, a command first turns to its own. */
    private Command of(CataloguePage one, Command command) {
        return new Command(command.id(), command.icon(), command.shortcuts(), command.enabled(), () -> {
            if (page != one) {
                turnTo(one);
            }
            command.run();
        });
    }

    /** @param id of a page, and perhaps {@code :} and a record of it */
    @Override
    public void open(String id) {
        String[] parts = id.split(":", 2);
        Stream.of(parts[0])
                .flatMap(wanted -> pages.stream().filter(one -> one.id().equals(wanted)))
                .findFirst()
                .ifPresent(one -> {
                    turnTo(one);
                    if (parts.length > 1) {
                        one.open(parts[1]);
                    }
                });
    }

    @Override
    public void shown() {
        shown = true;
        page.shown();
    }

    @Override
    public void hidden() {
        shown = false;
        page.hidden();
    }
}
