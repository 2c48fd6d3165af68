package coachdesk.app.shell;

import coachdesk.desk.search.Finding;

/** One line of the palette: something to do, or something that was found. */
sealed interface Offer {
    /** Ikonli literal. */
    String icon();

    String word();

    /** Where it belongs, e.g. a tab's title; empty for a command of the window. */
    String place();

    /** @param entry what is done */
    record Deed(CommandTable.Entry entry, String word, String place) implements Offer {
        @Override
        public String icon() {
            return entry.command().icon();
        }
    }

    /**
     * @param tab which opens it
     * @param detail in one line; empty for none
     */
    record Thing(TabPlace tab, Finding finding, String word, String detail, String place) implements Offer {
        @Override
        public String icon() {
            return tab.icon();
        }

        /** By which its tab opens it. */
        String id() {
            return switch (finding.place()) {
                case COURSE -> "courses:" + finding.id();
                case OFFER -> "offers:" + finding.id();
                case CODE -> "codes:" + finding.id();
                default -> finding.id();
            };
        }
    }
}
