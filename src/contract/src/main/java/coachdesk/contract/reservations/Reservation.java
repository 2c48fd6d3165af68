package coachdesk.contract.reservations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A booking as the classic backend stores it (all fields of its `all_data` list). Every field may be missing; dates are
 * free text in several shapes. A reading view only: what is stored and sent on is the document itself, so that fields
 * unknown here survive.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Reservation(
        String id,
        String reservationCode,
        String userId,
        String userName,
        String userEmail,
        String userWhatsapp,
        String courseId,
        String courseName,
        String courseTime,
        String datetime,
        String offerId,
        String offerName,
        BigDecimal price,
        BigDecimal totalPrice,
        Integer quantity,
        String discountCode,
        String discountType,
        BigDecimal discountValue,
        String promoCode,
        String source,
        String type,
        Map<String, Object> selectedVariants,
        String variantsText,
        List<String> selectedDates,
        String selectedDatesText,
        Boolean isProduct,
        Boolean validated,
        String validatedAt,
        String shippingAddress,
        String shippingStatus,
        String trackingNumber,
        BigDecimal tva,
        BigDecimal shippingCost,
        String status,
        String createdAt) {}
