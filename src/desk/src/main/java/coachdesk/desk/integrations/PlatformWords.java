package coachdesk.desk.integrations;

import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.SyncError;
import coachdesk.desk.words.ProblemWords;
import java.util.Locale;

/**
 * What a platform's refusal means and what to do about it, in the language of whoever says it. The platform's own words
 * stand beside, never instead.
 *
 * @param texts gives the text of a key
 */
public record PlatformWords(ProblemWords.Texts texts) {
    /** What happened. @param type wire name of a platform, or what a newer program calls one */
    public String what(String type, SyncError error) {
        return sentence(type, error, ".what");
    }

    /** What to do next. */
    public String next(String type, SyncError error) {
        return sentence(type, error, ".next");
    }

    /** What the platform itself said; empty when it said nothing, and when it was not asked at all. */
    public static String said(SyncError error) {
        if (FieldMapping.wrong(error)) {
            return "";
        }
        String code = error.vendorCode() == null ? "" : error.vendorCode();
        String message = error.message() == null ? "" : error.message();
        return code.isEmpty() || message.isEmpty() ? code + message : code + " – " + message;
    }

    private String sentence(String type, SyncError error, String part) {
        if (FieldMapping.wrong(error)) {
            return field(type, error, part);
        }
        FailureKind kind = FailureKind.ofWire(error.kind()).orElse(FailureKind.UNKNOWN);
        String name = Platform.ofWire(type).map(Platform::title).orElse(type);
        return texts.get("platform.failure." + kind.name().toLowerCase(Locale.ROOT) + part, name);
    }

    /** One line of the mapping is wrong, and it is known which. */
    private String field(String type, SyncError error, String part) {
        if (".next".equals(part)) {
            return texts.get("platform.mapping.next");
        }
        String name = Platform.ofWire(type).map(Platform::title).orElse(type);
        return switch (error.vendorCode()) {
            case FieldMapping.READ_ONLY -> texts.get("platform.mapping.read-only", name, error.message());
            case FieldMapping.UNKNOWN_FIELD -> texts.get("platform.mapping.unknown-field", name, error.message());
            default -> texts.get("platform.mapping.unknown-source", error.message());
        };
    }
}
