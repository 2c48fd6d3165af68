package coachdesk.contract.contacts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A contact ({@code /users} of the classic backend). */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Person(String id, String name, String email, String whatsapp, String createdAt) {}
