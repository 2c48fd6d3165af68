package coachdesk.backend.http;

/** Where a request comes from. */
final class Peer {
    private Peer() {}

    /** What a proxy says is believed of one on this machine only. */
    static String address(String remote, String forwardedFor) {
        boolean here = remote.equals("127.0.0.1") || remote.equals("0:0:0:0:0:0:0:1") || remote.equals("[::1]");
        if (!here || forwardedFor == null || forwardedFor.isBlank()) {
            return remote;
        }
        String last = forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
        return last.isEmpty() ? remote : last;
    }
}
