package coachdesk.backend.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Tokens that say whose they are, signed with HS256. None is worth anything without its session. Thread-safe. */
public final class Jwts {
    public static final Duration LIFE = Duration.ofDays(30);
    /** So long after its end a token can still be exchanged for a new one. */
    public static final Duration GRACE = Duration.ofDays(7);

    private static final int LONGEST = 4_096;

    private final Supplier<byte[]> key;
    private final RandomGenerator random;
    private final Clock clock;

    /** What a token says. @param role the one that programs of the customer relations know */
    public record Claims(String user, String tenant, String role, String email, Instant end) {}

    /**
     * @param key of 32 bytes; asked when there is something to sign or to check
     * @param random cryptographically secure
     */
    public Jwts(Supplier<byte[]> key, RandomGenerator random, Clock clock) {
        this.key = key;
        this.random = random;
        this.clock = clock;
    }

    /** Never the same twice. */
    public String issue(String user, String tenant, String role, String email) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .claim("user_id", user)
                .claim("tenant_id", tenant)
                .claim("role", role)
                .claim("email", email)
                .claim("iat", now.getEpochSecond())
                .claim("exp", now.plus(LIFE).getEpochSecond())
                .jwtID(Tokens.make(random))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims);
        try {
            token.sign(new MACSigner(key.get()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** What a token of ours says, also after its end; empty for what we did not sign. */
    public Optional<Claims> read(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            SignedJWT signed = SignedJWT.parse(token);
            if (!JWSAlgorithm.HS256.equals(signed.getHeader().getAlgorithm())
                    || !signed.verify(new MACVerifier(key.get()))) {
                return Optional.empty();
            }
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            String user = claims.getStringClaim("user_id");
            String tenant = claims.getStringClaim("tenant_id");
            return user == null || tenant == null || claims.getExpirationTime() == null
                    ? Optional.empty()
                    : Optional.of(new Claims(
                            user,
                            tenant,
                            claims.getStringClaim("role"),
                            claims.getStringClaim("email"),
                            claims.getExpirationTime().toInstant()));
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    /** Whether a token may be believed now. One that says nothing of itself may: its session alone tells. */
    public boolean genuine(String token) {
        return token.indexOf('.') < 0
                || read(token)
                        .filter(claims -> clock.instant().isBefore(claims.end()))
                        .isPresent();
    }
}
