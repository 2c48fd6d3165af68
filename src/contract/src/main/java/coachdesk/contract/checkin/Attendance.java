package coachdesk.contract.checkin;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One scan. Scans are never merged away: the earliest one that was not undone counts, the others show as "already in".
 *
 * @param id UUID made by the device
 * @param reservationId of the reservation
 * @param code the reservation's code, as it was scanned
 * @param session the day it counts for, ISO date in the studio's zone
 * @param at ISO-8601 instant by the device's clock
 * @param device opaque id
 * @param deviceName what its owner calls it
 * @param person who was signed in there, or null
 * @param via one of {@code typed, scanner, picture, camera, list, server}
 * @param forced whether NOT_TODAY was overridden
 * @param undoneAt ISO-8601 instant, or null
 * @param undoneBy device name, or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attendance(
        String id,
        String reservationId,
        String code,
        String session,
        String at,
        String device,
        String deviceName,
        String person,
        String via,
        Boolean forced,
        String undoneAt,
        String undoneBy) {}
