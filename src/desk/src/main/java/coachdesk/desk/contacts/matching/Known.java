package coachdesk.desk.contacts.matching;

/**
 * What one record says of somebody, as far as it is compared.
 *
 * @param name null when there is none
 * @param email in small letters; null when there is none, or so many have it that it is nobody's
 * @param phone in E.164; null likewise
 */
public record Known(Ref ref, Name name, String email, String phone) {
    boolean shares(Known other) {
        return sharesEmail(other) || sharesPhone(other) || isSameRecord(other);
    }

    public boolean sharesEmail(Known other) {
        return email != null && email.equals(other.email);
    }

    public boolean sharesPhone(Known other) {
        return phone != null && phone.equals(other.phone);
    }

    /** Whoever takes part in a conversation and is a contact has the same id in both. */
    public boolean isSameRecord(Known other) {
        return ref.id().equals(other.ref.id()) && !ref.equals(other.ref) && isContact() && other.isContact();
    }

    private boolean isContact() {
        return ref.kind() == coachdesk.contract.Kind.PERSON || ref.kind() == coachdesk.contract.Kind.PARTICIPANT;
    }

    /** Whether both names can be one human being's. */
    boolean mayBe(Known other) {
        return name == null || other.name == null || name.mayBe(other.name);
    }

    boolean isNamedLike(Known other) {
        return name != null && name.equals(other.name);
    }
}
