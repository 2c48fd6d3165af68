package coachdesk.backend.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Files in a bucket of an S3-compatible store. */
public final class S3Blobs implements Blobs {
    private static final int MISSING = 404;
    private static final int FULL = 507;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    /** A short question is answered by then, with all its repetitions, or counts as not answered. */
    private static final Duration SHORT = Duration.ofSeconds(5);

    private final S3Client client;
    private final String bucket;

    public S3Blobs(ObjectStorage storage) {
        this.bucket = storage.bucket();
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(storage.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(storage.accessKey(), storage.secretKey())))
                // A bucket in the path, and no sums that only Amazon's own store knows: all the others serve that.
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE));
        if (storage.endpoint() != null) {
            builder.endpointOverride(storage.endpoint());
        }
        this.client = builder.build();
    }

    @Override
    public void put(BlobKey key, Path file) {
        try {
            client.putObject(request -> request.bucket(bucket).key(key.path()), file);
            Files.deleteIfExists(file);
        } catch (SdkException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new BlobException("a file that was kept could not be put away", e, false);
        }
    }

    @Override
    public OptionalLong size(BlobKey key) {
        try {
            return OptionalLong.of(client.headObject(request -> request.bucket(bucket)
                            .key(key.path())
                            .overrideConfiguration(ask -> ask.apiCallTimeout(SHORT)))
                    .contentLength());
        } catch (NoSuchKeyException e) {
            return OptionalLong.empty();
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public InputStream open(BlobKey key, long from, long length) {
        try {
            return client.getObject(request ->
                    request.bucket(bucket).key(key.path()).range("bytes=" + from + "-" + (from + length - 1)));
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public void delete(BlobKey key) {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(key.path()));
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public boolean reachable() {
        try {
            client.headBucket(
                    request -> request.bucket(bucket).overrideConfiguration(ask -> ask.apiCallTimeout(SHORT)));
            return true;
        } catch (SdkException e) {
            return false;
        }
    }

    /** The store's own words may name the bucket and the key's owner: they stay in the cause, which is never logged. */
    private static BlobException failed(SdkException e) {
        int status = e instanceof S3Exception answer ? answer.statusCode() : 0;
        return new BlobException(
                status == MISSING ? "a file is not in the store" : "the store of files does not answer",
                e,
                status == FULL);
    }

    @Override
    public void close() {
        client.close();
    }
}
