package coachdesk.app.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.campaigns.CampaignRow.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowActionTest {
    @ParameterizedTest
    @EnumSource(Status.class)
    void everyStateHasActionsEachOnce(Status status) {
        assertThat(RowAction.of(status)).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void onlyADraftIsLaunched() {
        for (Status status : Status.values()) {
            assertThat(RowAction.of(status).contains(RowAction.LAUNCH)).isEqualTo(status == Status.DRAFT);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"COMPLETED", "PARTIAL", "FAILED", "STOPPED"})
    void whatWentIsRelaunchedAndReported(Status status) {
        assertThat(RowAction.of(status)).contains(RowAction.RELAUNCH, RowAction.REPORT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"SENDING", "PAUSED"})
    void whatIsOnItsWayIsNeitherEditedNorDeleted(Status status) {
        assertThat(RowAction.of(status)).doesNotContain(RowAction.EDIT, RowAction.DELETE, RowAction.RELAUNCH);
    }
}
