package coachdesk.backend.blobs;

import java.net.URI;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/** A real S3-compatible server on this machine, which checks signatures and keeps all in memory. */
public final class S3Server implements AutoCloseable {
    public static final String BUCKET = "media-of-studios";
    private static final String ACCESS_KEY = "tester";
    private static final String SECRET_KEY = "never-logged-secret";

    private final S3Proxy server;

    public S3Server() {
        TransientNio2BlobStore store = new TransientNio2BlobStore();
        store.createContainer(BUCKET);
        server = S3Proxy.builder()
                .blobStore(store)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                .stopTimeout(0)
                .build();
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public ObjectStorage storage() {
        return storage(SECRET_KEY);
    }

    ObjectStorage storage(String secretKey) {
        return new ObjectStorage(
                URI.create("http://127.0.0.1:" + server.getPort()), "us-east-1", BUCKET, ACCESS_KEY, secretKey);
    }

    /** From now on nobody answers. */
    public void goAway() {
        close();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
