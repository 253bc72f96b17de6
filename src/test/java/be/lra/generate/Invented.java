package be.lra.generate;

import be.lra.identity.BirthDate;
import be.lra.identity.Language;
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

    private static final List<String> EUROPEANS =
            List.of("FRA", "NLD", "ITA", "D", "ROU", "POL", "ESP", "PRT", "BGR", "LUX");
    private static final List<String> OTHERS =
            List.of("MAR", "TUR", "COD", "GBR", "UKR", "IND", "USA", "CMR", "CHN", "BRA", "SYR");

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
                nationality(one),
                Optional.of(number(one, year, month, man)));
    }

    /** With what they show who they are; those with a BIS number may have come with a document of another country. */
    public enum Shows {
        BELGIAN_CARD,
        RESIDENCE_CARD,
        EUROPEAN_CARD,
        PASSPORT
    }

    /** Always the same for one of them: of hundred, some 84 a Belgian card, 6 each a residence card and a passport, 4 another card. */
    public static Shows shows(int number) {
        int one = Math.floorMod(number, PEOPLE);
        int lot = new Chance(2, one).below(100);
        boolean hasBisNumber = register(one) > 0;
        if (lot < 6) {
            return Shows.RESIDENCE_CARD;
        }
        if (hasBisNumber && lot < 12) {
            return Shows.EUROPEAN_CARD;
        }
        return hasBisNumber && lot < 21 ? Shows.PASSPORT : Shows.BELGIAN_CARD;
    }

    private static String nationality(int one) {
        var chance = new Chance(3, one);
        return switch (shows(one)) {
            case BELGIAN_CARD -> "BEL";
            case EUROPEAN_CARD -> chance.skewed(EUROPEANS);
            case RESIDENCE_CARD -> chance.percent(50) ? chance.skewed(EUROPEANS) : chance.skewed(OTHERS);
            case PASSPORT -> chance.percent(15) ? chance.skewed(EUROPEANS) : chance.skewed(OTHERS);
        };
    }

    /** The language of the letter. */
    public static Language language(int number) {
        int lot = new Chance(4, Math.floorMod(number, PEOPLE)).below(100);
        if (lot < 52) {
            return Language.FR;
        }
        if (lot < 88) {
            return Language.NL;
        }
        return lot < 92 ? Language.DE : Language.EN;
    }

    private static int register(int one) {
        return one / (89 * 12 * 68) % 3 * 20; // nothing, or what BIS adds to the month
    }

    private static Ssin number(int one, int year, int month, boolean man) {
        int day = 32 + one / (89 * 12) % 68;
        long nine = ((year % 100 * 100L + month + register(one)) * 100 + day) * 1000 + (man ? 999 : 0);
        long checked = year >= 2000 ? 2_000_000_000L + nine : nine; // Royal Decree of 8 February 1991, article 4
        return new Ssin("%09d%02d".formatted(nine, 97 - checked % 97));
    }

    /** Twelve digits whose check digits hold. */
    public static String cardNumber(int number) {
        long base = 5_990_000_000L + Math.floorMod(number, PEOPLE);
        return "%010d%02d".formatted(base, base % 97 == 0 ? 97 : base % 97);
    }

    /** As foreign documents have it: two letters and seven digits. */
    public static String documentNumber(int number) {
        return "ZZ%07d".formatted(Math.floorMod(number, PEOPLE));
    }

    public static String email(int number) {
        return "person" + Math.floorMod(number, PEOPLE) + "@home.example"; // RFC 2606
    }
}
