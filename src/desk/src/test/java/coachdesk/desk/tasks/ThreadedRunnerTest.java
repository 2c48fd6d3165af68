package coachdesk.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadedRunnerTest {
    private final BlockingQueue<Runnable> home = new LinkedBlockingQueue<>();
    private final List<Problem> unhandled = new ArrayList<>();
    private final ThreadedRunner runner = new ThreadedRunner(unhandled::add) {
        @Override
        public void home(Runnable action) {
            home.add(action);
        }
    };

    @AfterEach
    void close() {
        runner.close();
    }

    private void comeHome() throws InterruptedException {
        Runnable action = home.poll(30, TimeUnit.SECONDS);
        assertThat(action).isNotNull();
        action.run();
    }

    @Test
    void worksElsewhereAndBringsTheResultHome() throws InterruptedException {
        List<Thread> worked = new ArrayList<>();
        List<Integer> results = new ArrayList<>();
        runner.run(Task.of(() -> {
                    worked.add(Thread.currentThread());
                    return 42;
                })
                .done(results::add));

        comeHome();

        assertThat(results).containsExactly(42);
        assertThat(worked).doesNotContain(Thread.currentThread());
    }

    @Test
    void aFailureComesHomeAsAProblem() throws InterruptedException {
        List<Problem> handled = new ArrayList<>();
        runner.run(Task.of(() -> {
                    throw Problem.of(ErrorCode.FOLDER_FULL, "folder", "/data").asException();
                })
                .failed(handled::add));
        comeHome();
        runner.run(Task.of(() -> {
            throw new IllegalStateException("private words");
        }));
        comeHome();

        assertThat(handled).extracting(Problem::code).containsExactly(ErrorCode.FOLDER_FULL);
        assertThat(unhandled).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ErrorCode.UNEXPECTED);
            assertThat(problem.details()).containsValue("IllegalStateException").doesNotContainValue("private words");
        });
    }

    @Test
    void aLateResultOfACancelledTaskIsDropped() throws InterruptedException {
        List<Integer> results = new ArrayList<>();
        TaskRunner.Running running = runner.run(Task.of(() -> 1).done(results::add));
        Runnable late = home.poll(30, TimeUnit.SECONDS);

        running.cancel();
        late.run();

        assertThat(results).isEmpty();
    }

    @Test
    void whatHasNotBegunDoesNotBeginOnceCancelled() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        for (int i = 0; i < 4; i++) {
            runner.run(Task.of(() -> busy.await(30, TimeUnit.SECONDS)));
        }
        List<String> begun = new ArrayList<>();
        runner.run(Task.of(() -> begun.add("cancelled"))).cancel();
        busy.countDown();
        runner.run(Task.of(() -> begun.add("next")));
        for (int i = 0; i < 5; i++) {
            comeHome();
        }

        assertThat(begun).containsExactly("next");
    }

    @Test
    void closingWaitsForWhatHasBegunAndBringsNothingHome() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        List<String> saved = new ArrayList<>();
        runner.run(Task.of(() -> {
            begun.countDown();
            return saved.add("saved");
        }));
        begun.await();

        runner.close();

        assertThat(saved).containsExactly("saved");
        home.forEach(Runnable::run);
        assertThat(unhandled).isEmpty();
    }

    @Test
    void whatLastsIsInterruptedAtTheEnd() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        runner.lasting(() -> {
            try {
                begun.countDown();
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        begun.await();

        runner.close();

        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
