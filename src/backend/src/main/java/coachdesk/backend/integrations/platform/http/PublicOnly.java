package coachdesk.backend.integrations.platform.http;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Lets nobody ask a machine of the private network that this one stands in. Addresses are looked at when they are resolved
 * for the connection itself, so a name cannot first lead elsewhere; those that are written out are looked at before.
 */
public final class PublicOnly implements Dns, Interceptor {
    private final Dns names;

    /** Where a name leads is none of the public network. */
    static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1;
    }

    PublicOnly(Dns names) {
        this.names = names;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> found = names.lookup(host);
        for (InetAddress address : found) {
            refuse(address);
        }
        return found;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        String host = chain.request().url().host();
        // What is an address already is not resolved.
        if (host.matches("[0-9.]+") || host.contains(":")) {
            refuse(InetAddress.getByName(host));
        }
        return chain.proceed(chain.request());
    }

    private static void refuse(InetAddress address) throws Refused {
        if (isPrivate(address)) {
            throw new Refused();
        }
    }

    /** Whether only machines within a network, or nobody at all, can be reached there. */
    public static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address ? six(address.getAddress()) : four(address.getAddress(), 0));
    }

    /** What RFC 6890 sets apart, beside what Java knows of. */
    private static boolean four(byte[] bytes, int at) {
        int a = bytes[at] & 0xff;
        int b = bytes[at + 1] & 0xff;
        return a == 0
                || a == 10
                || a == 127
                || a == 100 && (b & 0xc0) == 64
                || a == 169 && b == 254
                || a == 172 && (b & 0xf0) == 16
                || a == 192 && b == 168
                || a == 192 && b == 0 && (bytes[at + 2] == 0 || bytes[at + 2] == 2)
                || a == 198 && (b & 0xfe) == 18
                || a >= 224;
    }

    /** Those of one's own, and those that carry an address of version 4. */
    private static boolean six(byte[] bytes) {
        if ((bytes[0] & 0xfe) == 0xfc) {
            return true;
        }
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        return switch (first) {
            case 0x2002 -> four(bytes, 2);
            case 0x2001 -> second == 0 || second == 0xdb8;
            case 0x64 -> second != 0xff9b || four(bytes, 12);
            case 0 -> true;
            default -> false;
        };
    }
}
