package coachdesk.app.checkin;

import java.util.HashMap;
import java.util.Map;

/**
 * What a keyboard layout makes of a scanner that believes itself on another one. Each pair is the character the scanner
 * meant and the one that arrived; what arrives as meant is not listed. Only characters that codes and addresses are made
 * of.
 */
enum KeyboardLayout {
    SWISS_FRENCH("-' _? /- ?_ :ö ;é =^ &/ (* )( #* %% +` yz zy YZ ZY"),
    SWISS_GERMAN("-' _? /- ?_ :é ;ö =^ &/ (* )( #* %% +` yz zy YZ ZY"),
    GERMAN("-ß _? /- ?_ :Ö ;ö =´ &/ (* )( #§ +` yz zy YZ ZY"),
    FRENCH("1& 2é 3\" 4' 5( 6- 7è 8_ 9ç 0à -) _° /! ?§ :M ;m .: ,; m, M? &7 #3 %5 aq qa AQ QA zw wz ZW WZ"),
    /** The other way round: a scanner set to Swiss or German on a computer set to US. */
    US("-/ _? :> ;< /& '- =) ?_ &^ yz zy YZ ZY");

    private final Map<Character, Character> meant = new HashMap<>();

    KeyboardLayout(String pairs) {
        for (String pair : pairs.split(" ")) {
            meant.put(pair.charAt(1), pair.charAt(0));
        }
    }

    /** What the scanner meant, if this was the layout. */
    String meant(String arrived) {
        StringBuilder text = new StringBuilder(arrived.length());
        arrived.chars().forEach(c -> text.append(meant.getOrDefault((char) c, (char) c)));
        return text.toString();
    }
}
