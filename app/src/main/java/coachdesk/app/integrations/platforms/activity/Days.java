package coachdesk.app.integrations.platforms.activity;

import coachdesk.contract.integrations.IntegrationActivity.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The days of a month back from one, each once, also those on which nothing was done. */
record Days(List<Day> all) {
    static final int SPAN = 30;

    static Days until(LocalDate last, List<Day> told) {
        Map<String, Day> known =
                told.stream().collect(Collectors.toMap(Day::day, Function.identity(), (one, other) -> one));
        return new Days(IntStream.range(0, SPAN)
                .mapToObj(back -> last.minusDays(SPAN - 1L - back).toString())
                .map(day -> known.getOrDefault(day, new Day(day, 0, 0)))
                .toList());
    }

    int succeeded() {
        return all.stream().mapToInt(Day::succeeded).sum();
    }

    int failed() {
        return all.stream().mapToInt(Day::failed).sum();
    }
}
