package coachdesk.backend.integrations.platform.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** HubSpot's interface of 2026-09, as far as it is used. */
interface HubSpotApi {
    String OBJECTS = "crm/objects/2026-09/";

    @GET("account-info/2026-09/details")
    Call<JsonNode> account();

    @GET("crm/properties/2026-09/contacts")
    Call<JsonNode> properties();

    @GET(OBJECTS + "{kind}?limit=1")
    Call<JsonNode> one(@Path("kind") String kind);

    @GET(OBJECTS + "contacts/{id}")
    Call<JsonNode> contact(
            @Path("id") String id, @Query("idProperty") String by, @Query("properties") String properties);

    @GET(OBJECTS + "contacts/{id}?properties=email")
    Call<JsonNode> belonging(@Path("id") String id, @Query("associations") String kind);

    @PATCH(OBJECTS + "contacts/{id}")
    Call<JsonNode> change(@Path("id") String id, @Body Map<String, Object> contact);

    @POST(OBJECTS + "contacts/search")
    Call<JsonNode> search(@Body Map<String, Object> search);

    @POST(OBJECTS + "{kind}")
    Call<JsonNode> create(@Path("kind") String kind, @Body Map<String, Object> object);

    /** @param verb {@code read}, {@code create} or {@code upsert} */
    @POST(OBJECTS + "{kind}/batch/{verb}")
    Call<JsonNode> batch(@Path("kind") String kind, @Path("verb") String verb, @Body Map<String, Object> inputs);
}
