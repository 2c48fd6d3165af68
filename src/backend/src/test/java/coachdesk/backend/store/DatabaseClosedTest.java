package coachdesk.backend.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coachdesk.backend.Heard;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that ends while somebody writes leaves a file that the next one can open. */
class DatabaseClosedTest {
    @TempDir
    Path folder;

    @Test
    void who_is_writing_finishes_and_the_file_is_free_again() throws Exception {
        Path file = folder.resolve("server.sqlite");
        Database first = Databases.sqlite(file);
        first.write(sql -> sql.execute("CREATE TABLE one (n INTEGER)"));
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Integer> writing = CompletableFuture.supplyAsync(
                () -> first.write(sql -> {
                    sql.execute("INSERT INTO one VALUES (1)");
                    began.countDown();
                    await(goOn);
                    return sql.execute("INSERT INTO one VALUES (2)");
                }),
                Thread::startVirtualThread);
        assertThat(began.await(30, TimeUnit.SECONDS)).isTrue();
        CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS).execute(goOn::countDown);

        first.close();

        assertThat(writing.get(30, TimeUnit.SECONDS)).isOne();
        try (Database next = Databases.sqlite(file)) {
            assertThat(next.<Integer>write(sql -> sql.execute("INSERT INTO one VALUES (3)")))
                    .isOne();
            assertThat(next.<Object>read(sql -> sql.fetchValue("SELECT sum(n) FROM one")))
                    .hasToString("6");
        }
    }

    @Test
    void who_waits_for_a_database_says_so_unless_the_program_ends() {
        Logger log = LoggerFactory.getLogger("somebody");
        try (Heard heard = new Heard("somebody")) {
            Database database = Databases.sqlite(folder.resolve("server.sqlite"));
            waiting(database).log(log, "before");
            database.ending();
            waiting(database).log(log, "while those who ask are stopped");
            database.close();
            waiting(database).log(log, "after");
            assertThat(heard.words()).containsExactly("before");
        }
    }

    private static StoreException waiting(Database database) {
        return catchThrowableOfType(
                StoreException.class, () -> database.read(sql -> sql.fetch("SELECT * FROM nothing")));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
