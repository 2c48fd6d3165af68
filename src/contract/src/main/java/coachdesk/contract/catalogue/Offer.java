package coachdesk.contract.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;

/**
 * What can be bought: a service or a product. Prices are CHF.
 *
 * @param stock -1 is unlimited
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Offer(
        String id,
        String name,
        BigDecimal price,
        String description,
        String keywords,
        Boolean visible,
        List<String> images,
        String category,
        Boolean isProduct,
        BigDecimal tva,
        BigDecimal shippingCost,
        Integer stock) {}
