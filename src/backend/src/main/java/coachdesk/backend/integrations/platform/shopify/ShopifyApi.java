package coachdesk.backend.integrations.platform.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** Shopify's administration in GraphQL. A version lives a year from the month of its name. */
interface ShopifyApi {
    /** @param question {@code query} and {@code variables} */
    @POST("admin/api/2026-10/graphql.json")
    Call<JsonNode> ask(@Body Map<String, Object> question);
}
