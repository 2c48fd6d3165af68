package coachdesk.backend.blobs;

import java.net.URI;
import java.util.Map;

/**
 * Where an S3-compatible store is and how to sign in there.
 *
 * @param endpoint its address; null for Amazon's own of the region
 * @param bucket exists already
 */
public record ObjectStorage(URI endpoint, String region, String bucket, String accessKey, String secretKey) {
    public static final String ENDPOINT = "COACHDESK_S3_ENDPOINT";
    public static final String REGION = "COACHDESK_S3_REGION";
    public static final String BUCKET = "COACHDESK_S3_BUCKET";
    public static final String ACCESS_KEY = "COACHDESK_S3_ACCESS_KEY";
    public static final String SECRET_KEY = "COACHDESK_S3_SECRET_KEY";

    private static final String USUAL_REGION = "us-east-1";

    /**
     * From the environment, where no list of processes shows it.
     *
     * @return null when no bucket is named
     * @throws IllegalArgumentException with a sentence, when something is missing or malformed
     */
    public static ObjectStorage of(Map<String, String> environment) {
        String bucket = environment.getOrDefault(BUCKET, "").strip();
        if (bucket.isEmpty()) {
            return null;
        }
        String accessKey = environment.getOrDefault(ACCESS_KEY, "").strip();
        String secretKey = environment.getOrDefault(SECRET_KEY, "").strip();
        if (accessKey.isEmpty() || secretKey.isEmpty()) {
            throw new IllegalArgumentException(BUCKET + " also needs " + ACCESS_KEY + " and " + SECRET_KEY + ".");
        }
        String endpoint = environment.getOrDefault(ENDPOINT, "").strip();
        String region = environment.getOrDefault(REGION, "").strip();
        if (!endpoint.isEmpty() && !endpoint.matches("https?://[^\\s/?#@]+/?")) {
            throw new IllegalArgumentException(ENDPOINT + " must be like https://storage.example.com.");
        }
        return new ObjectStorage(
                endpoint.isEmpty() ? null : URI.create(endpoint),
                region.isEmpty() ? USUAL_REGION : region,
                bucket,
                accessKey,
                secretKey);
    }

    /** Tells no key. */
    @Override
    public String toString() {
        return "ObjectStorage[" + (endpoint == null ? region : endpoint) + ", " + bucket + "]";
    }
}
