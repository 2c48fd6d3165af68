package coachdesk.app.integrations.platforms.activity;

import coachdesk.app.integrations.platforms.runs.RunsModel;
import coachdesk.app.integrations.platforms.setup.SetupSection;
import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.ui.ListRow;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.SyncRun;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.layout.VBox;

/** The last thing that somebody asked, while it is under way, and what came of it for who saw it begin. */
public final class GoingSection extends VBox {
    private final RunsModel runs;
    private final ReadOnlyObjectProperty<Integration> shown;
    private final ConnectionTexts words;
    private final Set<String> seen = new HashSet<>();

    public GoingSection(RunsModel runs, ReadOnlyObjectProperty<Integration> shown, ConnectionTexts words) {
        this.runs = runs;
        this.shown = shown;
        this.words = words;
        getStyleClass().addAll("surface", "connection-section", "going-section");
        getStylesheets().add(SetupSection.STYLES);
        runs.runsProperty().subscribe(now -> lay());
        shown.subscribe(now -> lay());
        words.texts().localeProperty().addListener((property, before, now) -> lay());
    }

    private void lay() {
        Optional<SyncRun> last = runs.runsProperty().get().stream().findFirst();
        last.filter(run -> run.endedAt() == null).ifPresent(run -> seen.add(run.id()));
        boolean wanted = shown.get() != null
                && last.filter(run -> seen.contains(run.id())).isPresent();
        getChildren().clear();
        if (wanted) {
            getChildren().add(new RunLine(last.get(), shown.get(), words));
        }
        ListRow.show(this, wanted);
    }
}
