package coachdesk.cli.kill;

import coachdesk.testkit.providers.FakeResend;
import coachdesk.testkit.providers.FakeSmtp;
import coachdesk.testkit.providers.ProviderFaults;
import coachdesk.testkit.providers.ReceivedLedger;
import java.util.Map;

/** The provider of e-mail of a run: one that remembers keys, or one that remembers nothing and cannot be asked. */
record FakeMail(String provider, Map<String, Object> settings, ProviderFaults faults, ReceivedLedger ledger) {
    private static final String FROM = "studio@example.com";
    private static final int PER_SECOND = 200;

    static FakeMail of(FakeResend resend) {
        return new FakeMail(
                "resend",
                Map.of("key", FakeResend.KEY, "from", FROM, "perSecond", PER_SECOND),
                resend.faults(),
                resend.ledger());
    }

    static FakeMail of(FakeSmtp smtp) {
        return new FakeMail(
                "smtp",
                Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        smtp.port(),
                        "security",
                        "none",
                        "from",
                        FROM,
                        "perSecond",
                        PER_SECOND),
                smtp.faults(),
                smtp.ledger());
    }
}
