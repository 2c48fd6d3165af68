package coachdesk.app.evening;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What a scanner sends that is held into everything: tickets, and what is none. */
public final class Storm {
    private static final int TEN_TIMES_EVERY = 60;
    private static final int LONG = 4_096;

    private Storm() {}

    /** Half of the scans are the given tickets, in their order; the same one comes ten times now and then. */
    public static List<String> of(RandomGenerator random, List<String> tickets, int scans) {
        List<String> storm = new ArrayList<>();
        int next = 0;
        while (storm.size() < scans) {
            String ticket = tickets.get(next % tickets.size());
            if (storm.size() % TEN_TIMES_EVERY == 0) {
                next++;
                for (int i = 0; i < 10; i++) {
                    storm.add(ticket);
                }
            } else if (random.nextBoolean()) {
                next++;
                storm.add(random.nextBoolean() ? ticket : "https://studio.example.com/validate/" + ticket);
            } else {
                storm.add(rubbish(random));
            }
        }
        return storm;
    }

    private static String rubbish(RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> "AFR-0%05X".formatted(random.nextInt(0xFFFFF));
            case 1 -> "https://shop.example.org/p/" + random.nextInt(100_000) + "?ref=poster&lang=fr";
            case 2 -> "40063813" + random.nextInt(10_000, 99_999);
            case 3 -> "x1".repeat(LONG / 2);
            case 4 -> "WIFI:S:Gäste " + random.nextInt(1000) + ";T:WPA;P:été☀;;";
            default -> "BEGIN:VCARD N:" + random.nextInt(1_000_000) + " END:VCARD";
        };
    }
}
