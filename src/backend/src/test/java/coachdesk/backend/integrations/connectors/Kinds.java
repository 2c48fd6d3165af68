package coachdesk.backend.integrations.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coachdesk.backend.integrations.platform.PlatformException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How calls fail. */
final class Kinds {
    private Kinds() {}

    static PlatformException of(ThrowingCallable call) {
        PlatformException failure = catchThrowableOfType(PlatformException.class, call);
        assertThat(failure).isNotNull();
        return failure;
    }

    /** Fails with this kind. @return all that is said of it */
    static List<String> refusal(String kind, ThrowingCallable call) {
        PlatformException failure = of(call);
        assertThat(failure.kind().wire()).isEqualTo(kind);
        return Stream.of(failure.toString(), failure.error().toString(), String.valueOf(failure.getCause()))
                .toList();
    }
}
