package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.conversations.Message;
import coachdesk.testkit.providers.ProviderFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A third of all exchanges goes wrong: no answer arrives twice, none is lost, and each conversation keeps its order. */
class ClassicTalkWeatherTest {
    private static final ProviderFault[] WRONG = {
        new ProviderFault.LostAnswer(),
        new ProviderFault.LostRequest(),
        new ProviderFault.BrokenAfter(),
        new ProviderFault.BrokenBefore(),
    };

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
    void each_answer_arrives_once_in_its_order(long seed) {
        try (HostedTalking coach = new HostedTalking(folder)) {
            SplittableRandom random = new SplittableRandom(seed);
            List<String> sessions =
                    List.of(coach.at.anasOwn, coach.at.group, coach.at.hosted.session("human", null, coach.at.ana));
            coach.at.sync();
            coach.at.hosted.share(".*", 0.33, random, WRONG);
            Map<String, List<String>> said =
                    sessions.stream().collect(Collectors.toMap(session -> session, session -> new ArrayList<>()));
            for (int turn = 0; turn < 40; turn++) {
                String session = sessions.get(random.nextInt(sessions.size()));
                if (turn < 25 && random.nextBoolean()) {
                    said.get(session).add("Réponse " + turn);
                    coach.say(session, "Réponse " + turn);
                } else if (random.nextBoolean()) {
                    coach.talk.says(session, coach.at.ana, "Question " + turn);
                }
                coach.at.pass(Duration.ofSeconds(1 + random.nextInt(40)));
                quietly(() -> coach.at.sync());
                quietly(() -> coach.at.glance(Set.of(session)));
                if (random.nextInt(5) == 0) {
                    coach.at.restart(); // Whatever was only in its memory is gone.
                }
            }
            coach.at.hosted.heal();
            coach.at.settleAll(); // As a person does with what was set aside.
            coach.at.pass(Duration.ofMinutes(5));
            coach.at.untilQuiet();
            coach.at.untilQuiet();

            assertThat(coach.at.desk.counts().pending()).as("seed %d", seed).isZero();
            assertThat(coach.at.desk.counts().toDecide()).isZero();
            for (String session : sessions) {
                List<String> there = coach.talk.texts(session);
                assertThat(there).as("seed %d, once", seed).doesNotHaveDuplicates();
                assertThat(there).as("seed %d, none lost", seed).containsAll(said.get(session));
                assertThat(coach.read(session))
                        .as("seed %d, the same here", seed)
                        .isEqualTo(there);
                if (!coach.at.settledByHand && !said.get(session).isEmpty()) {
                    assertThat(there).as("seed %d, in order", seed).containsSubsequence(said.get(session));
                }
                assertThat(coach.deliveries(session)).allMatch(Message.Delivery.THERE::equals);
            }
            assertThat(coach.at.desk.digest(Kind.MESSAGE).count()).isEqualTo(coach.at.hosted.messages());
        }
    }

    /** It is a failed attempt, and nothing else. */
    private static void quietly(Runnable attempt) {
        try {
            attempt.run();
        } catch (coachdesk.desk.sync.RemoteFailure e) {
            assertThat(e.code()).isNotNull();
        }
    }
}
