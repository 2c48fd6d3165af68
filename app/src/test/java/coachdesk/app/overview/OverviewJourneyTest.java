package coachdesk.app.overview;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.CampaignSamples;
import coachdesk.app.ConversationSamples;
import coachdesk.app.OwnWindow;
import coachdesk.app.Window;
import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.conversations.ConversationQuery.Filter;
import coachdesk.desk.overview.OverviewPage;
import coachdesk.desk.overview.WeekCount;
import coachdesk.desk.overview.words.Section.Part;
import java.io.IOException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Every figure of the overview leads to what is behind it, by the keyboard too. */
class OverviewJourneyTest extends OwnWindow {
    private OverviewHand hand;

    @Start
    void start(Stage stage) throws IOException {
        desk(400);
        CampaignSamples.fill(fixture);
        ConversationSamples.fill(fixture);
        window = new Window(stage, fixture, 1280, 800);
    }

    @BeforeEach
    void filled(FxRobot robot) throws InterruptedException {
        hand = new OverviewHand(robot, window);
        hand.until(() -> !hand.rows(Part.SALES).isEmpty());
    }

    private OverviewPage page() {
        return fixture.desk.overview().page(8);
    }

    @Test
    void a_session_of_today_leads_to_its_list() throws Exception {
        CourseSession first = page().sessions().getFirst();
        hand.follow(Part.TODAY, 0);
        hand.until(() -> hand.at("roster") && session() != null);
        assertThat(session().courseId()).isEqualTo(first.courseId());
        assertThat(session().day()).isEqualTo(first.day());
    }

    private CourseSession session() {
        ComboBox<?> box = (ComboBox<?>) window.layers.lookup(".roster-session");
        return box == null ? null : (CourseSession) box.getValue();
    }

    @Test
    void every_bar_is_reached_by_the_arrows_and_leads_to_the_reservations_behind_it(FxRobot robot) throws Exception {
        Node chart = window.layers.lookup(".week-chart");
        robot.interact(chart::requestFocus);
        robot.push(KeyCode.HOME);
        for (WeekCount week : page().attendance().weeks()) {
            assertThat(chart.getAccessibleText()).contains(week.booked() + " place");
            robot.push(KeyCode.RIGHT);
            assertThat(chart.getAccessibleText()).contains(week.came() + " personne");
            robot.push(KeyCode.RIGHT);
        }
        robot.push(KeyCode.UP);
        WeekCount last = page().attendance().weeks().getLast();
        assertThat(chart.getAccessibleText()).contains(last.booked() + " place");
        robot.push(KeyCode.ENTER);
        hand.until(() -> hand.at("reservations") && hand.found().contains("sur 400"));
        Button chip = (Button) window.layers.lookup(".slice-chip");
        assertThat(chip.isVisible()).isTrue();

        robot.interact(chip::fire);
        hand.until(() -> !hand.found().contains("sur 400"));
        assertThat(chip.isVisible()).isFalse();
    }

    @Test
    void the_chart_can_be_read_as_a_table(FxRobot robot) throws Exception {
        assertThat(hand.rows(Part.ATTENDANCE)).isEmpty();
        robot.interact(() -> ((ToggleButton) window.layers.lookup(".weeks-as-table")).fire());
        assertThat(hand.rows(Part.ATTENDANCE)).hasSize(8);
        hand.follow(Part.ATTENDANCE, 7);
        hand.until(() -> hand.at("reservations"));
    }

    @Test
    void what_was_sold_leads_to_the_reservations_that_it_consists_of() throws Exception {
        int count = page().sales().getFirst().count();
        hand.follow(Part.SALES, 0);
        hand.until(() -> hand.at("reservations") && hand.found().startsWith(count + " "));
    }

    @Test
    void a_courses_absences_lead_to_its_attendance() throws Exception {
        String course = page().missed().getFirst().course();
        hand.follow(Part.MISSED, 0);
        hand.until(
                () -> hand.at("figures") && ((ComboBox<?>) window.layers.lookup(".figures-course")).getValue() != null);
        assertThat(((ComboBox<?>) window.layers.lookup(".figures-course"))
                        .getValue()
                        .toString())
                .contains(course);
    }

    @Test
    void a_campaigns_result_leads_to_its_report() throws Exception {
        hand.follow(Part.CAMPAIGNS, 0);
        hand.until(() -> hand.at("campaigns") && window.layers.lookup(".campaign-report") != null);
    }

    @Test
    void what_is_unread_leads_to_those_conversations() throws Exception {
        int line = 1;
        assertThat(hand.rows(Part.DUE).get(line).getAccessibleText()).contains("non lue");
        hand.follow(Part.DUE, line);
        hand.until(() -> hand.at("conversations"));
        assertThat(((ComboBox<?>) window.layers.lookup(".conversation-filters .combo-box")).getValue())
                .isEqualTo(Filter.UNREAD);
    }

    @Test
    void what_was_missed_leads_to_the_campaigns_and_what_goes_next_to_its_own() throws Exception {
        hand.follow(Part.DUE, 0);
        hand.until(() -> hand.at("campaigns"));
        hand.show();
        hand.follow(Part.DUE, 2);
        hand.until(() -> hand.at("campaigns") && window.layers.lookup(".campaign-editor") != null);
    }

    @Test
    void more_weeks_bring_other_figures(FxRobot robot) throws Exception {
        String before = hand.sum(Part.SALES);
        robot.clickOn(window.texts.get("overview.weeks", 26));
        hand.until(() -> !hand.sum(Part.SALES).equals(before));
    }
}
