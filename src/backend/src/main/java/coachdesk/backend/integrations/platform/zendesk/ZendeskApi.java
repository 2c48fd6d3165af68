package coachdesk.backend.integrations.platform.zendesk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.QueryMap;

/** Zendesk's interface, as far as it is used. */
interface ZendeskApi {
    @GET("api/v2/users/me.json")
    Call<JsonNode> me();

    /** The token that asks, with what it may do. Only for tokens of OAuth. */
    @GET("api/v2/oauth/tokens/current.json")
    Call<JsonNode> token();

    @GET("api/v2/users/{id}.json")
    Call<JsonNode> user(@Path("id") String id);

    @GET("api/v2/users/search.json")
    Call<JsonNode> search(@Query("query") String query);

    @POST("api/v2/users/create_or_update.json")
    Call<JsonNode> makeOrChange(@Body Map<String, Object> user);

    @PUT("api/v2/users/{id}.json")
    Call<JsonNode> change(@Path("id") String id, @Body Map<String, Object> user);

    @GET("api/v2/users/{id}/identities.json")
    Call<JsonNode> identities(@Path("id") String user);

    @PUT("api/v2/users/{id}/identities/{identity}/make_primary.json")
    Call<JsonNode> makePrimary(@Path("id") String user, @Path("identity") String identity);

    @GET("api/v2/incremental/users/cursor.json")
    Call<JsonNode> changed(@QueryMap Map<String, String> query);

    @GET("api/v2/users/{id}/events")
    Call<JsonNode> events(@Path("id") String user, @QueryMap Map<String, String> query);

    @POST("api/v2/users/{id}/events")
    Call<JsonNode> event(@Path("id") String user, @Body Map<String, Object> event);
}
