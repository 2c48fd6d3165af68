package coachdesk.app.integrations.platforms.words;

import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.contract.integrations.SyncError;
import coachdesk.contract.integrations.SyncEvent;
import coachdesk.desk.integrations.PlatformWords;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a connection stands, in words. */
public record ConnectionTexts(Texts texts, Moments moments, Clock clock) {
    private static final Duration SOON = Duration.ofDays(30);

    public PlatformTexts platforms() {
        return new PlatformTexts(texts);
    }

    /** Its own name for one of a newer program. */
    public static String platform(Integration connection) {
        return Platform.ofWire(connection.type()).map(Platform::title).orElse(connection.type());
    }

    public String name(Integration connection) {
        return Objects.requireNonNullElse(connection.name(), platform(connection));
    }

    public String standing(Integration connection) {
        return texts.get("platform.standing." + Standing.of(connection).key());
    }

    /** What there is to know at a glance, a line each. */
    public List<String> glance(Integration connection) {
        List<String> lines = new ArrayList<>();
        if (connection.account() != null) {
            lines.add(texts.get("platform.account", connection.account()));
        }
        through(connection).ifPresent(lines::add);
        lines.add(at(connection.lastSuccessAt())
                .map(at -> texts.get("platform.last", moments.ago(at, clock.instant())))
                .orElseGet(() -> texts.get("platform.last.never")));
        if (connection.enabled()) {
            at(connection.nextRunAt()).ifPresent(at -> lines.add(texts.get("platform.next", moments.shortly(at))));
        }
        lines.add(uses(connection));
        if (connection.errorsSince() > 0) {
            lines.add(texts.get("platform.errors", connection.errorsSince()));
        }
        if (connection.dead() > 0) {
            lines.add(texts.get("platform.dead", connection.dead()));
        }
        return lines;
    }

    /** Who does the work when the program does not; and that nobody does while n8n cannot be reached. */
    public Optional<String> through(Integration connection) {
        if (!Integration.N8N.equals(connection.connector())) {
            return Optional.empty();
        }
        boolean known = connection.webhook() != null && !connection.webhook().isBlank();
        return Optional.of(known ? texts.get("platform.through") : texts.get("platform.through.nowhere"));
    }

    /** What it is used for: how many people are linked, and of what it hears. */
    public String uses(Integration connection) {
        return connection.events().isEmpty()
                ? texts.get("platform.uses.nothing", connection.linked())
                : texts.get(
                        "platform.uses",
                        connection.linked(),
                        connection.events().size());
    }

    /** How much may still be asked for, in what the platform counts, and until when that is so. */
    public String rate(String type, PlatformTrial.Rate rate) {
        // Shopify counts what a question costs, and not the questions.
        String left = Platform.SHOPIFY.wire().equals(type)
                ? texts.get("platform.trial.points", rate.remaining(), rate.limit())
                : texts.get("platform.trial.rate", rate.remaining(), rate.limit());
        return rate.resetSeconds() <= 0 ? left : texts.get("platform.trial.until", left, rate.resetSeconds());
    }

    /** By their names; empty when it hears of nothing. */
    public String events(Integration connection) {
        return connection.events().stream()
                .map(wire -> SyncEvent.ofWire(wire)
                        .map(event -> texts.get("platform.event." + event.wire()))
                        .orElse(wire))
                .collect(Collectors.joining(", "));
    }

    /** What ends by itself, and when; empty for what lasts. */
    public Optional<String> expires(Integration connection) {
        return at(connection.expiresAt()).map(at -> {
            String day = moments.shortly(LocalDate.ofInstant(at, moments.zone()), today());
            return switch (Objects.requireNonNullElse(connection.expiresWhat(), "")) {
                case "refresh" -> texts.get("platform.expires.refresh", day);
                case "api-token" -> texts.get("platform.expires.token", day);
                default -> texts.get("platform.expires.access", day);
            };
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), moments.zone());
    }

    /** Whether that is so near that somebody has to think of it. */
    public boolean expiresSoon(Integration connection) {
        return at(connection.expiresAt())
                .filter(at -> at.isBefore(clock.instant().plus(SOON)))
                .isPresent();
    }

    /** Which credential is refused, if that is known, and why. */
    public String trouble(Integration connection) {
        SyncError error = connection.lastError();
        String why = error == null ? texts.get("platform.broken") : words().what(connection.type(), error);
        return connection.broken() == null
                ? why
                : texts.get(
                        "platform.broken.setting", platforms().setting(connection.type(), connection.broken()), why);
    }

    public PlatformWords words() {
        return new PlatformWords(texts::get);
    }

    /** {@code •••• enregistré le ven. 21 nov. 19:30}. @param name of a setting */
    public String kept(Integration connection, String name) {
        return texts.get(
                "integrations.kept",
                at(connection.secrets().get(name)).map(moments::shortly).orElse("–"));
    }

    /** Empty for null, and for what is none. */
    public static Optional<Instant> at(String iso) {
        try {
            return Optional.ofNullable(iso).map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
