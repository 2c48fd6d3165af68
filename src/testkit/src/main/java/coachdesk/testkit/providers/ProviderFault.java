package coachdesk.testkit.providers;

import java.time.Duration;

/** What goes wrong with one request to a provider. */
public sealed interface ProviderFault {
    /** Nothing does. */
    record None() implements ProviderFault {}

    /** The provider takes the message, and the connection ends before it says so. */
    record LostAnswer() implements ProviderFault {}

    /** The connection ends before the provider has looked at anything. */
    record LostRequest() implements ProviderFault {}

    /** Something on the way says it twice. */
    record Twice() implements ProviderFault {}

    /** The provider takes the message and then answers 500. */
    record BrokenAfter() implements ProviderFault {}

    /** It answers 500 and takes nothing. */
    record BrokenBefore() implements ProviderFault {}

    /** It answers 429 and takes nothing. */
    record TooMany(Duration retryAfter) implements ProviderFault {}

    /** The key is not, or no longer, one of its. */
    record WrongKey() implements ProviderFault {}

    /** The account is closed for now. */
    record Suspended() implements ProviderFault {}

    /** The account has no money, or has used up what it may send. */
    record NoMoney() implements ProviderFault {}

    /** It takes the message, and needs that long to say so. */
    record Slow(Duration by) implements ProviderFault {}

    /** It says this and takes nothing. */
    record Says(FakeHttp.Reply reply) implements ProviderFault {}

    /** It takes the message and then says this. */
    record SaysAfter(FakeHttp.Reply reply) implements ProviderFault {}
}
