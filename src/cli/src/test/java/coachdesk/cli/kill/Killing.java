package coachdesk.cli.kill;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.cli.desks.ChildJava;
import coachdesk.cli.desks.TestKinds;
import coachdesk.contract.Kind;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.testkit.studio.Studio;
import coachdesk.testkit.studio.StudioGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts a program that works on a data folder, hears what it says it has done, and kills it. */
record Killing(ChildJava java, Class<?> program) {
    /** In each line the id of a reservation and its code. */
    static final String TICKETS = "tickets.txt";

    private static final int RESERVATIONS = 300;

    /**
     * @param when the line after which it is killed
     * @return what it said that it had done
     */
    List<String> kill(Path data, long seed, String when, int microsLater) throws IOException, InterruptedException {
        Process child = java.run(program, data.toString(), Long.toString(seed), "1000000");
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = child.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(when)) {
                    new CountDownLatch(1).await(microsLater, TimeUnit.MICROSECONDS);
                    child.toHandle().destroyForcibly(); // Unlike the process's own, it leaves the output to be read.
                } else if (line.matches("[A-Z]+ .*")) {
                    said.add(line);
                }
            }
        }
        assertThat(child.waitFor()).as("killed, it did not end by itself").isEqualTo(137);
        return said;
    }

    /** Makes a data folder as after a first sync. */
    static Path studio(Path data) throws IOException {
        Studio studio =
                new StudioGenerator(11, Instant.parse("2026-11-21T18:00:00Z"), TestKinds.ZONE).studio(RESERVATIONS);
        Records records = TestKinds.records();
        List<String> tickets = new ArrayList<>();
        try (Store store = Store.open(data)) {
            store.change(tx -> studio.reservations().forEach(doc -> {
                doc.remove("status");
                records.told(tx, Kind.RESERVATION, (String) doc.get("id"), 1, doc);
                tickets.add(doc.get("id") + " " + doc.get("reservationCode"));
            }));
        }
        Files.write(data.resolve(TICKETS), tickets);
        return data;
    }

    /** What the program does when something is on the disk. */
    static void say(String line) {
        System.out.println(line);
        if (System.out.checkError()) {
            Runtime.getRuntime().halt(0); // Nobody listens any more: the test itself was ended.
        }
    }
}
