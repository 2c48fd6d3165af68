package coachdesk.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;

class WhoMayKnowWhomTest {
    /** The one class of the window that starts the backend inside the program. */
    private static final String STARTS_THE_BACKEND = "EmbeddedBackend";

    @Test
    void the_contract_knows_nobody() {
        noClasses()
                .that()
                .resideInAPackage("coachdesk.contract..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("coachdesk.contract..", "java..", "com.fasterxml.jackson.annotation..")
                .check(Classes.ALL);
    }

    @Test
    void the_desk_knows_no_window_no_backend_no_terminal() {
        noClasses()
                .that()
                .resideInAPackage("coachdesk.desk..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..", "coachdesk.app..", "coachdesk.backend..", "coachdesk.cli..", "coachdesk.testkit..")
                .check(Classes.ALL);
    }

    @Test
    void the_backend_knows_neither_desk_nor_window() {
        noClasses()
                .that()
                .resideInAPackage("coachdesk.backend..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "coachdesk.app..", "coachdesk.desk..", "coachdesk.cli..")
                .check(Classes.ALL);
    }

    @Test
    void the_terminal_knows_only_desk_and_contract() {
        noClasses()
                .that()
                .resideInAPackage("coachdesk.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "coachdesk.app..", "coachdesk.backend..", "coachdesk.testkit..")
                .allowEmptyShould(true)
                .check(Classes.ALL);
    }

    @Test
    void the_window_knows_the_backend_in_one_class_only() {
        noClasses()
                .that()
                .resideInAPackage("coachdesk.app..")
                .and()
                .doNotHaveSimpleName(STARTS_THE_BACKEND)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("coachdesk.backend..", "coachdesk.testkit..", "coachdesk.cli..")
                .check(Classes.ALL);
    }

    @Test
    void only_stores_know_sql() {
        noClasses()
                .that()
                .resideInAnyPackage("coachdesk.desk..", "coachdesk.backend..", "coachdesk.cli..", "coachdesk.app..")
                .and()
                .resideOutsideOfPackages("..store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.jooq..",
                        "java.sql..",
                        "javax.sql..",
                        "org.sqlite..",
                        "org.flywaydb..",
                        "com.zaxxer..",
                        "org.postgresql..",
                        "..store.db..")
                .check(Classes.ALL);
    }

    @Test
    void only_remotes_know_http_on_the_desks_side() {
        noClasses()
                .that()
                .resideInAnyPackage("coachdesk.desk..", "coachdesk.cli..", "coachdesk.app..")
                .and()
                .resideOutsideOfPackage("coachdesk.desk.remote..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("retrofit2..", "okhttp3..", "java.net.http..")
                .check(Classes.ALL);
    }

    @Test
    void only_realtime_knows_web_sockets_on_the_desks_side() {
        noClasses()
                .that()
                .resideInAnyPackage("coachdesk.desk..", "coachdesk.cli..", "coachdesk.app..")
                .and()
                .resideOutsideOfPackage("coachdesk.desk.realtime..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.java_websocket..")
                .check(Classes.ALL);
    }

    @Test
    void a_view_model_holds_no_node() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Model")
                .and()
                .resideInAPackage("coachdesk.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx.scene..", "javafx.stage..", "atlantafx..", "org.kordamp..", "org.controlsfx..")
                .allowEmptyShould(true)
                .check(Classes.ALL);
    }

    @Test
    void packages_form_no_circle() {
        slices().matching("coachdesk.(**)").should().beFreeOfCycles().check(Classes.ALL);
    }

    @Test
    void classes_live_under_the_root_of_their_module() {
        classes()
                .should()
                .resideInAnyPackage(
                        "coachdesk.contract..",
                        "coachdesk.build..",
                        "coachdesk.testkit..",
                        "coachdesk.desk..",
                        "coachdesk.backend..",
                        "coachdesk.cli..",
                        "coachdesk.app..")
                .check(Classes.ALL);
    }
}
