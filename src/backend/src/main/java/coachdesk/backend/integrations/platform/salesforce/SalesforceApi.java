package coachdesk.backend.integrations.platform.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Salesforce's REST interface, as far as it is used. */
interface SalesforceApi {
    String DATA = "services/data/v67.0/";

    @GET("services/oauth2/userinfo")
    Call<JsonNode> user();

    @GET(DATA + "sobjects/{type}/describe")
    Call<JsonNode> describe(@Path("type") String type);

    @GET(DATA + "query")
    Call<JsonNode> query(@Query("q") String soql);

    @GET(DATA + "sobjects/Contact/{id}")
    Call<JsonNode> contact(@Path("id") String id, @Query("fields") String fields);

    @POST(DATA + "sobjects/{type}")
    Call<JsonNode> create(@Path("type") String type, @Body Map<String, Object> fields);

    @PATCH(DATA + "sobjects/Contact/{id}")
    Call<JsonNode> change(@Path("id") String id, @Body Map<String, Object> fields);
}
