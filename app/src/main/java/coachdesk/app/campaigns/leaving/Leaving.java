package coachdesk.app.campaigns.leaving;

import coachdesk.app.shell.CoverLayer;
import coachdesk.app.tasks.Pauses;
import coachdesk.app.ui.Texts;
import coachdesk.desk.Desk;
import coachdesk.desk.campaigns.CampaignQuery;
import coachdesk.desk.campaigns.CampaignRow;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Duration;
import java.util.List;
import javafx.stage.WindowEvent;

/**
 * Somebody closes the window while messages are on their way from this computer: says so, and offers to finish first. Where
 * a server elsewhere sends, the window closes at once. UI thread only.
 */
public final class Leaving {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Desk desk;
    private final TaskRunner tasks;
    private final Pauses pauses;
    private final CoverLayer cover;
    private final Texts texts;
    private final Runnable close;
    private boolean finishing;

    /** @param close closes the window */
    public Leaving(Desk desk, TaskRunner tasks, Pauses pauses, CoverLayer cover, Texts texts, Runnable close) {
        this.desk = desk;
        this.tasks = tasks;
        this.pauses = pauses;
        this.cover = cover;
        this.texts = texts;
        this.close = close;
    }

    public void asked(WindowEvent event) {
        if (!"".equals(desk.settings().values().server())) {
            return;
        }
        event.consume();
        tasks.run(Task.of(this::onTheirWay)
                .done(open -> {
                    if (open == 0) {
                        close.run();
                    } else {
                        ask(open);
                    }
                })
                .failed(problem -> close.run()));
    }

    /** Messages that still have to go. */
    private int onTheirWay() {
        List<CampaignRow> sending =
                desk.campaigns().list(new CampaignQuery("", CampaignQuery.Audience.ALL, CampaignRow.Status.SENDING));
        return sending.stream().mapToInt(row -> Math.max(1, row.open())).sum();
    }

    private void ask(int open) {
        cover.show(
                new LeavingQuestion(
                        open,
                        texts,
                        () -> {
                            finishing = true;
                            finish();
                        },
                        close,
                        cover::hide),
                () -> finishing = false);
    }

    private void finish() {
        if (!finishing) {
            return;
        }
        tasks.run(Task.of(this::onTheirWay).done(open -> {
            if (finishing && open == 0) {
                close.run();
            } else if (finishing) {
                pauses.after(LOOK, this::finish);
            }
        }));
    }
}
