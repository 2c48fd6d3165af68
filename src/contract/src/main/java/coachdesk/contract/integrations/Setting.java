package coachdesk.contract.integrations;

/**
 * One thing that a provider asks for.
 *
 * @param needed whether nothing goes without it
 * @param told how much of it is told again once it was given
 * @param place whether it says where a secret goes: whoever changes it gives the secret again
 */
public record Setting(String name, ValueForm form, boolean needed, Told told, boolean place) {
    /** How much of a value is told. */
    public enum Told {
        VALUE,
        /** That it is set, for it names somebody. */
        PRESENCE,
        /** The same, for it opens something. */
        SECRET
    }

    public boolean secret() {
        return told == Told.SECRET;
    }

    static Setting open(String name, ValueForm form) {
        return new Setting(name, form, false, Told.VALUE, false);
    }

    static Setting personal(String name, ValueForm form) {
        return new Setting(name, form, false, Told.PRESENCE, false);
    }

    static Setting secret(String name, ValueForm form) {
        return new Setting(name, form, false, Told.SECRET, false);
    }

    Setting need() {
        return new Setting(name, form, true, told, place);
    }

    Setting leads() {
        return new Setting(name, form, needed, told, true);
    }
}
