package coachdesk.desk.catalogue.codes;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.catalogue.Fault;
import coachdesk.desk.catalogue.codes.CodeBatch.Planned;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodeBatchTest {
    @Test
    void numbersGoOnBehindThoseThatThereAre() {
        List<Planned> planned =
                new CodeBatch("NOEL", 3, true, List.of()).plan(Set.of("NOEL-02", "NOEL-04"), new Random(1));
        assertThat(planned).extracting(Planned::code).containsExactly("NOEL-01", "NOEL-03", "NOEL-05");
        assertThat(new CodeBatch("NOEL", 120, true, List.of())
                        .plan(Set.of(), new Random(1))
                        .getFirst()
                        .code())
                .isEqualTo("NOEL-001");
    }

    @Test
    void aPrefixIsOfSignsThatMeanNothingElse() {
        assertThat(CodeBatch.fault("ETE-26")).isNull();
        assertThat(CodeBatch.fault("")).isEqualTo(Fault.MISSING);
        assertThat(CodeBatch.fault("-ETE")).isEqualTo(Fault.CHARACTERS);
        assertThat(CodeBatch.fault("ÉTÉ")).isEqualTo(Fault.CHARACTERS);
        assertThat(CodeBatch.fault("A".repeat(16))).isEqualTo(Fault.TOO_LONG);
    }

    /** Whatever there is already: as many as were asked for, none twice, and nobody's turn comes more than once more. */
    @Test
    void everyBatchIsUniqueAndFair() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            int count = 1 + random.nextInt(CodeBatch.MOST);
            Set<String> taken = new HashSet<>();
            for (int i = random.nextInt(300); i > 0; i--) {
                taken.add("P-%02d".formatted(1 + random.nextInt(300)));
                taken.add("P-%03d".formatted(1 + random.nextInt(300)));
            }
            List<String> people = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                people.add("p" + i + "@example.com");
            }
            List<Planned> planned =
                    new CodeBatch("P", count, random.nextBoolean(), people).plan(Set.copyOf(taken), random);
            assertThat(planned).as("seed %d", seed).hasSize(count);
            assertThat(planned)
                    .as("seed %d", seed)
                    .extracting(Planned::code)
                    .doesNotHaveDuplicates()
                    .doesNotContainAnyElementsOf(taken)
                    .allMatch(code -> code.matches("P-[A-Z0-9]+"));
            List<Integer> turns = people.stream()
                    .map(person -> (int) planned.stream()
                            .filter(one -> person.equals(one.email()))
                            .count())
                    .toList();
            if (people.isEmpty()) {
                assertThat(planned).extracting(Planned::email).containsOnlyNulls();
            } else {
                assertThat(Collections.max(turns) - Collections.min(turns))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(1);
                assertThat(turns.stream().mapToInt(Integer::intValue).sum()).isEqualTo(count);
            }
        }
    }
}
