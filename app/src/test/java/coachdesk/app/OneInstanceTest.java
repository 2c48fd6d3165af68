package coachdesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.desk.problems.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneInstanceTest {
    @TempDir
    Path folder;

    @Test
    void a_knock_reaches_the_first_window() throws InterruptedException {
        CountDownLatch forward = new CountDownLatch(1);
        try (OneInstance first = OneInstance.claim(folder).orElseThrow()) {
            first.listen(work -> Thread.ofVirtual().start(work), forward::countDown);

            assertThat(OneInstance.knock(folder)).isTrue();
            assertThat(forward.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void nobody_answers_once_the_window_is_closed_and_the_folder_is_free_again() {
        OneInstance.claim(folder).orElseThrow().close();

        assertThat(OneInstance.knock(folder)).isFalse();
        Optional<OneInstance> next = OneInstance.claim(folder);
        assertThat(next).isPresent();
        next.orElseThrow().close();
    }

    @Test
    void a_folder_that_is_a_file_is_a_problem_and_no_crash() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> OneInstance.claim(file)).isInstanceOf(ProblemException.class);
    }
}
