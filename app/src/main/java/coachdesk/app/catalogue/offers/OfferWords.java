package coachdesk.app.catalogue.offers;

import coachdesk.app.catalogue.records.RecordWords;
import coachdesk.app.catalogue.records.Visibility;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.catalogue.Ties;
import coachdesk.desk.store.DocFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Offers in words. */
record OfferWords(Texts texts, OfferCategories categories) implements RecordWords {
    @Override
    public String title(Entry entry) {
        return Objects.requireNonNullElse(DocFields.text(entry.doc(), "name"), texts.get("catalogue.nameless"));
    }

    @Override
    public String line(Entry entry) {
        Object price = Sheets.OFFER.field("price").shown(entry.doc().get("price"));
        String category = DocFields.text(entry.doc(), "category");
        return Stream.of(
                        price.equals("") ? null : texts.get("catalogue.price", price),
                        product(entry) ? texts.get("catalogue.offer.product") : texts.get("catalogue.offer.service"),
                        category == null || category.isBlank() ? null : categories.word(category))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    static boolean product(Entry entry) {
        return DocFields.flag(entry.doc(), "isProduct");
    }

    @Override
    public List<String> marks(Entry entry) {
        List<String> marks = new ArrayList<>();
        if (product(entry) && entry.doc().get("stock") instanceof Number stock && stock.intValue() == 0) {
            marks.add(texts.get("catalogue.offer.sold-out"));
        }
        if (Visibility.hidden(entry)) {
            marks.add(texts.get("catalogue.hidden"));
        }
        return marks;
    }

    /** Of an offer that is deleted: also what becomes of the codes that name it. */
    String deleted(Entry entry, Ties ties) {
        String gone = texts.get("catalogue.deleted", title(entry));
        if (ties.codes() == 0) {
            return gone;
        }
        String cited = texts.get("catalogue.offer.cited", ties.codes());
        return ties.onlyCodes() == 0
                ? gone + " · " + cited
                : gone + " · " + cited + " " + texts.get("catalogue.offer.cited-alone", ties.onlyCodes());
    }
}
