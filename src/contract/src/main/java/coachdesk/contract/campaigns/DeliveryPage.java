package coachdesk.contract.campaigns;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * Rows of a ledger that changed, in the order of their {@code seq}.
 *
 * @param more whether there are others behind them
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DeliveryPage(List<Delivery> rows, boolean more) {}
