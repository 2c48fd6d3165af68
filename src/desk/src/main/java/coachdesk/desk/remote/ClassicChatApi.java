package coachdesk.desk.remote;

import coachdesk.contract.ChatRoutes;
import coachdesk.contract.Routes;
import java.util.Map;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** The classic backend's routes of conversations, and of what stands around them. */
interface ClassicChatApi {
    @GET(Routes.CHAT_SESSIONS)
    Call<ResponseBody> sessions(@Query("include_deleted") boolean deleted);

    @GET(Routes.CONVERSATIONS)
    Call<ResponseBody> conversations(
            @Query("page") int page, @Query("limit") int limit, @Query("include_deleted") boolean deleted);

    /** @param limit null for the server's own */
    @GET(Routes.MESSAGES_SYNC)
    Call<ResponseBody> messages(
            @Query("session_id") String session, @Query("since") String since, @Query("limit") Integer limit);

    @GET(ChatRoutes.UNREAD)
    Call<ResponseBody> unread(@Query("target") String target, @Query("include_ai") boolean assistant);

    @POST(ChatRoutes.COACH_RESPONSE)
    Call<ResponseBody> answer(@Body Map<String, Object> answer);

    @PUT(ChatRoutes.MESSAGE_DELETE)
    Call<ResponseBody> retract(@Path("id") String message);

    @POST(Routes.CHAT_SESSIONS)
    Call<ResponseBody> createSession(@Body Map<String, Object> session);

    @PUT(ChatRoutes.CHAT_SESSION)
    Call<ResponseBody> putSession(@Path("id") String session, @Body Map<String, Object> fields);

    @POST(Routes.CHAT_ADD_PARTICIPANT)
    Call<ResponseBody> addParticipant(@Path("id") String session, @Query("participant_id") String participant);

    @POST(ChatRoutes.GENERATE_LINK)
    Call<ResponseBody> generateLink(@Body Map<String, Object> link);

    @DELETE(ChatRoutes.LINK)
    Call<ResponseBody> deleteLink(@Path("id") String session);

    @POST(Routes.CHAT_PARTICIPANTS)
    Call<ResponseBody> createParticipant(@Body Map<String, Object> participant);

    @GET(ChatRoutes.PARTICIPANT)
    Call<ResponseBody> participant(@Path("id") String participant);

    @GET(ChatRoutes.PRIVATE_CONVERSATIONS)
    Call<ResponseBody> privateConversations(@Path("id") String participant);

    @GET(ChatRoutes.PRIVATE_MESSAGES)
    Call<ResponseBody> privateMessages(@Path("id") String conversation, @Query("limit") int limit);

    @GET(ChatRoutes.AI_CONFIG)
    Call<ResponseBody> assistant();

    @PUT(ChatRoutes.AI_CONFIG)
    Call<ResponseBody> putAssistant(@Body Map<String, Object> fields);

    @GET(ChatRoutes.AI_LOGS)
    Call<ResponseBody> assistantLogs();
}
