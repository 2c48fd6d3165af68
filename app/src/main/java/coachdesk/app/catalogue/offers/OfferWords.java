package coachdesk.app.catalogue.offers;

import coachdesk.app.catalogue.records.RecordWords;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.store.DocFields;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Offers in words. */
record OfferWords(Texts texts) implements RecordWords {
    @Override
    public String title(Entry entry) {
        return Objects.requireNonNullElse(DocFields.text(entry.doc(), "name"), texts.get("catalogue.nameless"));
    }

    @Override
    public String line(Entry entry) {
        Object price = Sheets.OFFER.field("price").shown(entry.doc().get("price"));
        return Stream.of(
                        price.equals("") ? null : texts.get("catalogue.price", price),
                        DocFields.flag(entry.doc(), "isProduct")
                                ? texts.get("catalogue.offer.product")
                                : texts.get("catalogue.offer.service"),
                        DocFields.text(entry.doc(), "category"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    @Override
    public List<String> marks(Entry entry) {
        return Boolean.FALSE.equals(entry.doc().get("visible")) ? List.of(texts.get("catalogue.hidden")) : List.of();
    }
}
