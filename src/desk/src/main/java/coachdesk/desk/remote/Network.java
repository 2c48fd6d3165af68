package coachdesk.desk.remote;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The addresses that this computer has now: another answer means that a network came or went. */
public final class Network implements Supplier<Set<String>> {
    @Override
    public Set<String> get() {
        Set<String> addresses = new TreeSet<>();
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .forEach(address -> addresses.add(address.getHostAddress()));
        } catch (SocketException e) {
            // Not known: then only the pauses bring the next attempt.
        }
        return addresses;
    }
}
