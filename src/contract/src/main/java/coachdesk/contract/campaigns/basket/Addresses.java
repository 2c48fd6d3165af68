package coachdesk.contract.campaigns.basket;

import coachdesk.contract.campaigns.Channel;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where somebody is reached by one channel, or why not. */
record Addresses(Channel channel, Contacts contacts, boolean template, Instant at) {
    private static final int LONGEST = 254;
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>\"',;:()]{1,64}@[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]{0,187}[\\p{L}\\p{N}])?\\.\\p{L}{2,63}");

    /**
     * @param address null within the studio's own chat, and where there is none
     * @param why null when the message may go
     */
    record Judged(String address, LeftOut.Why why) {}

    Judged judge(Unfolded.Somebody somebody) {
        if (somebody.optedOut().contains(channel)) {
            return new Judged(null, LeftOut.Why.OPTED_OUT);
        }
        return switch (channel) {
            case EMAIL -> email(somebody.email());
            case WHATSAPP -> whatsapp(somebody);
            case INTERNAL, INSTAGRAM, GROUP ->
                somebody.contact() ? new Judged(null, null) : new Judged(null, LeftOut.Why.NOT_A_CONTACT);
        };
    }

    private static Judged email(String written) {
        if (written == null || written.isBlank()) {
            return new Judged(null, LeftOut.Why.NO_ADDRESS);
        }
        String address = written.strip();
        boolean valid = address.length() <= LONGEST && EMAIL.matcher(address).matches() && !address.contains("..");
        return valid
                ? new Judged(address.toLowerCase(Locale.ROOT), null)
                : new Judged(address, LeftOut.Why.EMAIL_INVALID);
    }

    private Judged whatsapp(Unfolded.Somebody somebody) {
        String written = somebody.phone();
        if (written == null || written.isBlank()) {
            return new Judged(null, LeftOut.Why.NO_ADDRESS);
        }
        String number = contacts.number(written).orElse(null);
        if (number == null) {
            return new Judged(written, LeftOut.Why.NUMBER_INVALID);
        }
        boolean open = template || Contact.free(somebody.lastWrote(), at);
        return new Judged(number, open ? null : LeftOut.Why.NEEDS_TEMPLATE);
    }
}
