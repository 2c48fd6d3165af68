package coachdesk.backend.catalogue;

import coachdesk.backend.http.Refusal;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import java.util.Map;
import java.util.stream.Stream;

/** What a booking does to the promo code that it names. */
public final class BookedCode {
    private BookedCode() {}

    /**
     * Counts the code once more. Its last day and what it is for are looked at by whoever asks before, as classic clients expect.
     *
     * @param booking as it was sent
     * @throws Refusal 400 when it is unknown, off, somebody else's or used up; then nothing must be booked
     */
    public static void count(Classic.Work work, Map<String, Object> booking) {
        Stream.of("promoCode", "discountCode")
                .map(booking::get)
                .filter(given -> given instanceof String text && !text.isBlank())
                .findFirst()
                .ifPresent(given -> count(work, given, booking.get("userEmail")));
    }

    private static void count(Classic.Work work, Object given, Object email) {
        Stored code = work.changes().all(Kind.DISCOUNT_CODE).stream()
                .filter(stored -> stored.live() && CodeCheck.usable(given, stored.doc()))
                .findFirst()
                .orElseThrow(() -> refused("Code invalide ou désactivé - Réservation impossible"));
        if (CodeCheck.isOfAnother(code.doc(), email)) {
            throw refused("Ce code n'est pas associé à votre email");
        }
        if (CodeCheck.usedUp(code.doc())) {
            throw refused("Code épuisé - Limite d'utilisation atteinte");
        }
        work.edit(code, CodeCheck.oneMore(code.doc()));
    }

    private static Refusal refused(String detail) {
        return new Refusal(400, ErrorCode.INVALID, detail);
    }
}
