package coachdesk.desk.contacts;

import java.util.List;

/**
 * What an import would do.
 *
 * @param lines in the order of the file
 */
public record ImportPlan(List<Planned> lines) {
    /** What becomes of a line. */
    public enum Outcome {
        NEW,
        CHANGED,
        SAME,
        REFUSED
    }

    /** Why a line is refused. */
    public enum Refusal {
        NOTHING,
        EMAIL,
        PHONE,
        LONG,
        /** A quotation mark that is not closed. */
        QUOTE,
        /** An earlier line says the same address. */
        REPEATED
    }

    /**
     * One line.
     *
     * @param number as an editor counts, from 1
     * @param fields what the line says; what it leaves blank is null, and stays as it is when it is written
     * @param ref whom it changes; null for somebody new
     * @param status null leaves it as it is
     * @param tags are added to those that are there
     * @param refusal null unless it is refused
     */
    public record Planned(
            long number,
            Outcome outcome,
            ContactFields fields,
            String ref,
            String status,
            List<String> tags,
            Refusal refusal) {}

    public int count(Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    public List<Planned> refused() {
        return lines.stream().filter(line -> line.outcome() == Outcome.REFUSED).toList();
    }
}
