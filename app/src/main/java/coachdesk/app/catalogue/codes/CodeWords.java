package coachdesk.app.catalogue.codes;

import coachdesk.app.catalogue.records.RecordWords;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.CodeRule;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.codes.CodeState;
import coachdesk.desk.catalogue.codes.PromoCode;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Promo codes in words. */
record CodeWords(Texts texts, CodeKnown known, Supplier<ZoneId> zone, Clock clock) implements RecordWords {
    @Override
    public String title(Entry entry) {
        String code = PromoCode.of(entry).code();
        return code.isEmpty() ? texts.get("catalogue.nameless") : code;
    }

    @Override
    public String line(Entry entry) {
        PromoCode code = PromoCode.of(entry);
        return Stream.of(worth(code), uses(code), end(code), code.email())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** What it takes off; null when it does not say. */
    String worth(PromoCode code) {
        if (code.free()) {
            return texts.get("catalogue.code.free");
        }
        if (code.value() == null) {
            return null;
        }
        return CodeRule.MONEY.equals(code.type())
                ? texts.get("catalogue.price", code.value().stripTrailingZeros().toPlainString())
                : texts.get("catalogue.code.percent", code.value());
    }

    private String uses(PromoCode code) {
        return code.most() > 0
                ? texts.get("catalogue.code.uses", code.used(), code.most())
                : texts.get("catalogue.code.uses.endless", code.used());
    }

    /** Null when it has none. */
    String end(PromoCode code) {
        return code.end(zone.get())
                .map(end -> texts.get(
                        "catalogue.code.until",
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(texts.locale())
                                .format(end.minusMillis(1).atZone(zone.get()))))
                .orElse(null);
    }

    CodeState state(PromoCode code) {
        return code.state(clock.instant(), zone.get());
    }

    @Override
    public String icon(Entry entry, String usual) {
        return switch (state(PromoCode.of(entry))) {
            case ACTIVE -> usual;
            case OFF -> "fth-pause-circle";
            case EXPIRED -> "fth-clock";
            case USED_UP -> "fth-slash";
        };
    }

    @Override
    public List<String> marks(Entry entry) {
        PromoCode code = PromoCode.of(entry);
        CodeState state = state(code);
        return Stream.of(
                        known.now().isTwice(code) ? texts.get("catalogue.code.twice") : null,
                        state == CodeState.ACTIVE ? null : state(state))
                .filter(Objects::nonNull)
                .toList();
    }

    String state(CodeState state) {
        return switch (state) {
            case ACTIVE -> texts.get("catalogue.code.active");
            case OFF -> texts.get("catalogue.code.off");
            case EXPIRED -> texts.get("catalogue.code.expired");
            case USED_UP -> texts.get("catalogue.code.used-up");
        };
    }

    String filter(CodeFilter filter) {
        return switch (filter) {
            case ALL -> texts.get("catalogue.code.filter.all");
            case ACTIVE -> texts.get("catalogue.code.filter.active");
            case UNUSED -> texts.get("catalogue.code.filter.unused");
            case USED_UP -> texts.get("catalogue.code.filter.used-up");
            case EXPIRED -> texts.get("catalogue.code.filter.expired");
            case OFF -> texts.get("catalogue.code.filter.off");
        };
    }

    /** What is sent with a code, to be read and changed before. */
    String invitation(PromoCode code) {
        String worth = Objects.requireNonNullElse(worth(code), "");
        String end = end(code);
        return end == null
                ? texts.get("catalogue.code.share.text", code.code(), worth)
                : texts.get("catalogue.code.share.text.until", code.code(), worth, end);
    }
}
