package coachdesk.desk.catalogue.codes;

import coachdesk.desk.catalogue.Fault;
import coachdesk.desk.contacts.ImportPlan.Outcome;
import java.util.List;
import java.util.Map;

/**
 * What an import of promo codes would do.
 *
 * @param lines in the order of the file
 */
public record CodePlan(List<Planned> lines) {
    /** Why a line is refused, beside what is wrong with single fields. */
    public enum Refusal {
        /** A quotation mark that is not closed. */
        QUOTE,
        /** An earlier line says the same code. */
        REPEATED,
        /** More than one record has this code: nobody knows which is meant. */
        TWICE,
        /** No course and no offer is called that. */
        COURSE,
        /** Neither what kind of reduction it is nor how to tell it from its value. */
        TYPE,
        /** Neither yes nor no. */
        ACTIVE
    }

    /**
     * One line.
     *
     * @param number as an editor counts, from 1
     * @param id of the record that it changes; null for a new one
     * @param fields what is stored
     * @param faults by the fields' names; empty unless it is refused for one
     * @param refusal null unless it is refused for that
     */
    public record Planned(
            long number,
            Outcome outcome,
            String id,
            Map<String, Object> fields,
            Map<String, Fault> faults,
            Refusal refusal) {}

    public int count(Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    public List<Planned> refused() {
        return lines.stream().filter(line -> line.outcome() == Outcome.REFUSED).toList();
    }
}
