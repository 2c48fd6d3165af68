package coachdesk.desk.contacts.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {
    private static final String HOME = "home@example.com";
    private static final String NUMBER = "+41790000011";

    private static Known known(String ref, String name, String email, String phone) {
        return new Known(Ref.of(ref).orElseThrow(), Name.of(name), email, phone);
    }

    private static List<String> people(List<Known> known, Statement... said) {
        return Matching.of(known, List.of(said)).stream()
                .map(refs -> String.join(" ", refs.stream().map(Ref::text).toList()))
                .toList();
    }

    private static Statement said(String id, List<String> members, List<String> apart) {
        return Statement.of(id, Map.of("members", members, "apart", apart));
    }

    @Test
    void oneAddressAndNamesThatAgreeAreOneHumanBeing() {
        assertThat(people(List.of(
                        known("person:1", "Léa Martin", HOME, null),
                        known("participant:2", "lea", HOME, NUMBER),
                        known("lead:3", "Martin Léa", null, NUMBER),
                        known("customer:4", null, HOME, null))))
                .containsExactly("person:1 customer:4 participant:2 lead:3");
    }

    @Test
    void aCoupleWithOneAddressStaysTwo() {
        assertThat(people(List.of(
                        known("person:1", "Léa Martin", HOME, NUMBER),
                        known("person:2", "Paul Martin", HOME, NUMBER),
                        known("participant:3", "Paul", HOME, null))))
                .containsExactly("person:1", "person:2 participant:3");
    }

    @Test
    void aRecordThatCouldBeEitherOfTwoIsNeither() {
        assertThat(people(List.of(
                        known("person:1", "Léa Martin", HOME, null),
                        known("lead:2", "Léa Martin", HOME, null),
                        known("person:3", "Paul Martin", HOME, null),
                        known("participant:4", "Martin", HOME, null),
                        known("customer:5", null, HOME, null))))
                .containsExactly("person:1 lead:2", "person:3", "customer:5", "participant:4");
    }

    @Test
    void aChainOfAddressesDoesNotMakeOneOfTwoNames() {
        assertThat(people(List.of(
                        known("person:1", "Léa Martin", HOME, null),
                        known("participant:2", null, HOME, NUMBER),
                        known("person:3", "Paul Rossi", null, NUMBER))))
                .containsExactly("person:1", "person:3", "participant:2");
    }

    @Test
    void whatTheStudioSaysComesFirst() {
        List<Known> all = List.of(
                known("person:1", "Léa Martin", HOME, null),
                known("person:2", "Léa Martin", HOME, null),
                known("person:3", "Paul Rossi", null, null));
        assertThat(people(all, said("a", List.of("person:1", "person:3"), List.of())))
                .containsExactly("person:1 person:2 person:3");
        assertThat(people(all, said("a", List.of("person:2"), List.of("person:1"))))
                .containsExactly("person:1", "person:2", "person:3");
        // Who joins and who parts at the same time on two desks: nobody is written to as somebody else.
        assertThat(people(
                        all,
                        said("a", List.of("person:1", "person:2"), List.of()),
                        said("b", List.of("person:2"), List.of("person:1"))))
                .containsExactly("person:1", "person:2", "person:3");
    }

    @ParameterizedTest
    @CsvSource({
        "Léa Martin, lea MARTIN, true",
        "Léa Martin, Martin Léa, true",
        "Léa Martin, L. Martin, true",
        "Anne-Marie Roche, Anne Marie Roche, true",
        "Léa, Léa Martin, true",
        "Léa Martin, Paul Martin, false",
        "Léa Martin, Léa Rossi, false",
        "A. B., Anna Maria, false"
    })
    void namesAreComparedByTheirWords(String one, String other, boolean same) {
        assertThat(Name.of(one).mayBe(Name.of(other))).isEqualTo(same);
        assertThat(Name.of(other).mayBe(Name.of(one))).isEqualTo(same);
    }

    @Test
    void whatSoundsAlikeHasOneKey() {
        assertThat(Name.of("Sophie Keller").alike())
                .isEqualTo(Name.of("Sofie Keler").alike());
        assertThat(Name.of("Sophie Keller").alike())
                .isNotEqualTo(Name.of("Sophie Koller-Meier").alike());
        assertThat(Name.of("Sophie").alike()).isNull();
        assertThat(Name.of("sophie@example.com")).isNull();
        assertThat(Name.of("̈̀ ")).isNull();
    }

    @Test
    void theOrderInWhichThingsAreSaidChangesNothing() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            List<Known> known = new ArrayList<>();
            List<Statement> said = new ArrayList<>();
            String[] names = {null, "Léa", "Léa Martin", "Paul Martin", "Martin", "Léa Rossi"};
            for (int i = 0; i < 12; i++) {
                String kind = Ref.KINDS.get(random.nextInt(4)).wire();
                String email = random.nextInt(3) == 0 ? null : "a" + random.nextInt(3) + "@example.com";
                String phone = random.nextInt(2) == 0 ? null : "+4179000000" + random.nextInt(3);
                known.add(known(kind + ":" + i, names[random.nextInt(names.length)], email, phone));
            }
            for (int i = 0; i < 4; i++) {
                List<String> some = List.of(
                        known.get(random.nextInt(12)).ref().text(),
                        known.get(random.nextInt(12)).ref().text());
                List<String> others =
                        List.of(known.get(random.nextInt(12)).ref().text());
                said.add(
                        random.nextBoolean()
                                ? said("s" + i, some, List.of())
                                : said("s" + i, some.subList(0, 1), others));
            }
            List<List<Ref>> first = Matching.of(known, said);
            Collections.shuffle(known, random);
            Collections.shuffle(said, random);
            assertThat(Matching.of(known, said)).as("seed %d", seed).isEqualTo(first);
            assertThat(first.stream().mapToInt(List::size).sum()).isEqualTo(12);
        }
    }
}
