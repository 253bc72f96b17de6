package be.lra.generate;

import be.lra.identity.BirthDate;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * People nobody is, each with a number that no register gives: serials run from 001 to 998 and days end with the 31st (Royal
 * Decree of 3 April 1984, article 1), and these have serial 000 or 999 and a day from 32 to 99.
 */
public final class Invented {

    /** How many there are. */
    public static final int PEOPLE = 2 * 3 * 68 * 12 * 89;

    private static final List<String> BEGINNINGS = List.of(
            "Bever",
            "Ooster",
            "Zand",
            "Klaver",
            "Molen",
            "Berke",
            "Wulf",
            "Linde",
            "Haver",
            "Steen",
            "Winter",
            "Zomer",
            "Regen",
            "Distel",
            "Kolf",
            "Vlier",
            "Merle",
            "Corbe",
            "Pinsonne",
            "Mésange",
            "Roitel",
            "Grive",
            "Tilleul",
            "Noisel",
            "Bruyèr",
            "Châtai",
            "Fougèr",
            "Saulnai",
            "Ruissel",
            "Clairvau",
            "Montfl",
            "Valer",
            "Habicht",
            "Amsel",
            "Lerchen",
            "Drossel",
            "Eichen",
            "Birken",
            "Ulmen",
            "Weiden");
    private static final List<String> ENDINGS = List.of(
            "mans",
            "laert",
            "inckx",
            "hoven",
            "donck",
            "beek",
            "poel",
            "straeten",
            "aert",
            "ens",
            "sens",
            "quin",
            "lier",
            "teau",
            "nard",
            "vaux",
            "court",
            "mont",
            "lain",
            "dière",
            "chon",
            "brink",
            "thal",
            "bach",
            "rode",
            "horst",
            "stein",
            "feld",
            "wald",
            "hain");
    private static final List<String> PARTICLES =
            List.of("", "", "", "", "", "", "", "", "Van ", "Van den ", "De ", "Du ", "Vander", "Le ", "Von ", "D'");
    private static final List<String> GIVEN = List.of(
            "Lotte",
            "Noor",
            "Elise",
            "Camille",
            "Anouk",
            "Hanne",
            "Margaux",
            "Juliette",
            "Fenna",
            "Élodie",
            "Zoé",
            "Ines",
            "Amélie",
            "Greta",
            "Ilse",
            "Wout",
            "Joris",
            "Senne",
            "Bram",
            "Lucas",
            "Théo",
            "Gaspard",
            "Maxime",
            "Anselme",
            "Corentin",
            "Rik",
            "Till",
            "Jonas",
            "Emil",
            "Moritz",
            "Aylin",
            "Yusuf",
            "Chiara",
            "Matteo");

    private Invented() {}

    /**
     * One of them.
     *
     * @param number from 0; the same one is always the same
     */
    public static PersonIdentity person(int number) {
        int one = Math.floorMod(number, PEOPLE);
        var chance = new Chance(1, one);
        int year = 1920 + one % 89;
        int month = 1 + one / 89 % 12;
        boolean man = one / (89 * 12 * 68 * 3) % 2 == 1;
        String name = chance.one(PARTICLES) + chance.skewed(BEGINNINGS) + chance.skewed(ENDINGS);
        String given = chance.skewed(GIVEN) + (chance.percent(40) ? " " + chance.one(GIVEN) : "");
        return new PersonIdentity(
                name,
                given,
                BirthDate.of(LocalDate.of(year, month, 1 + chance.below(28))),
                man ? Sex.MALE : Sex.FEMALE,
                "BEL",
                Optional.of(number(one, year, month, man)));
    }

    private static Ssin number(int one, int year, int month, boolean man) {
        int day = 32 + one / (89 * 12) % 68;
        int register = one / (89 * 12 * 68) % 3 * 20; // as it is, or as BIS adds to the month
        long nine = ((year % 100 * 100L + month + register) * 100 + day) * 1000 + (man ? 999 : 0);
        long checked = year >= 2000 ? 2_000_000_000L + nine : nine; // Royal Decree of 8 February 1991, article 4
        return new Ssin("%09d%02d".formatted(nine, 97 - checked % 97));
    }

    /** Twelve digits whose check digits hold. */
    public static String cardNumber(int number) {
        long base = 5_990_000_000L + Math.floorMod(number, PEOPLE);
        return "%010d%02d".formatted(base, base % 97 == 0 ? 97 : base % 97);
    }

    public static String email(int number) {
        return "person" + Math.floorMod(number, PEOPLE) + "@home.example"; // RFC 2606
    }
}
