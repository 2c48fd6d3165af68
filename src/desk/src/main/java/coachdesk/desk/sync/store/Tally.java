package coachdesk.desk.sync.store;

import coachdesk.contract.sync.Digest;

/** Count and hash of the records that the server is known to have, kept up as rows change. */
final class Tally {
    private long count;
    private long sum;

    void add(String id, long rev) {
        count++;
        sum += Digest.of(id, rev);
    }

    void remove(String id, long rev) {
        count--;
        sum -= Digest.of(id, rev);
    }

    Digest digest() {
        return Digest.of(count, sum);
    }
}
