package coachdesk.backend.integrations.platform.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Pipedrive's interface, version 2 but for what only version 1 has. */
interface PipedriveApi {
    @GET("api/v1/users/me")
    Call<JsonNode> me();

    @GET("api/v2/persons/{id}")
    Call<JsonNode> person(@Path("id") String id);

    /** @param field {@code email} or {@code phone} */
    @GET("api/v2/persons/search?exact_match=true")
    Call<JsonNode> search(@Query("term") String term, @Query("fields") String field);

    @GET("api/v2/persons?sort_by=update_time&sort_direction=asc")
    Call<JsonNode> changed(
            @Query("updated_since") String since, @Query("cursor") String cursor, @Query("limit") int limit);

    @PATCH("api/v2/persons/{id}")
    Call<JsonNode> change(@Path("id") String id, @Body Map<String, Object> person);

    /** @param kind {@code persons}, {@code deals} or {@code activities} */
    @POST("api/v2/{kind}")
    Call<JsonNode> create(@Path("kind") String kind, @Body Map<String, Object> object);

    @GET("api/v2/{kind}?sort_by=id&sort_direction=desc&limit=100")
    Call<JsonNode> newest(@Path("kind") String kind, @Query("person_id") String person);
}
