package coachdesk.backend.integrations.platform.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.QueryMap;

/** The third version of WooCommerce's interface, as far as it is used. */
interface WooApi {
    /** What the shop says of itself to anybody. */
    @GET("wp-json/?_fields=name")
    Call<JsonNode> shop();

    @GET("wp-json/wc/v3/customers")
    Call<JsonNode> customers(@QueryMap Map<String, String> query);

    @GET("wp-json/wc/v3/customers/{id}")
    Call<JsonNode> customer(@Path("id") String id);

    @POST("wp-json/wc/v3/customers")
    Call<JsonNode> make(@Body Map<String, Object> customer);

    @PUT("wp-json/wc/v3/customers/{id}")
    Call<JsonNode> change(@Path("id") String id, @Body Map<String, Object> customer);

    @POST("wp-json/wc/v3/customers/batch")
    Call<JsonNode> batch(@Body Map<String, Object> changes);

    @GET("wp-json/wc/v3/orders")
    Call<JsonNode> orders(@QueryMap Map<String, String> query);

    @POST("wp-json/wc/v3/orders")
    Call<JsonNode> order(@Body Map<String, Object> order);

    @GET("wp-json/wc/v3/orders/{id}/notes")
    Call<JsonNode> notes(@Path("id") String order);

    @POST("wp-json/wc/v3/orders/{id}/notes")
    Call<JsonNode> note(@Path("id") String order, @Body Map<String, Object> note);
}
