package coachdesk.contract;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The body of every error answer of ours. The classic backend's errors carry {@code detail} alone, which may then be a
 * string or, with 422, an array: read those leniently.
 *
 * @param detail a sentence, or for 422 an array of {@code {type, loc, msg, input}}
 * @param code wire code of {@link ErrorCode}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorBody(Object detail, String code) {}
