package be.lra.demo;

import be.lra.identity.Language;
import be.lra.office.Fees;
import be.lra.office.OfficeProfile;
import be.lra.office.Reception;
import be.lra.office.VisitRule;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** The two municipalities of the demonstration; neither exists. Enterprise numbers with right check digits, never given. */
enum DemoOffice {
    VAL_EXEMPLE("0000000097", "Commune de Val-Exemple", "val-exemple.example", Language.FR),
    VOORBEELDEGEM("0000000196", "Gemeente Voorbeeldegem", "voorbeeldegem.example", Language.NL);

    private static final String MAP = "https://map.example/"; // leads nowhere

    private final String cbeNumber;
    private final String officeName;
    private final String domain;
    private final Language language;

    DemoOffice(String cbeNumber, String officeName, String domain, Language language) {
        this.cbeNumber = cbeNumber;
        this.officeName = officeName;
        this.domain = domain;
        this.language = language;
    }

    String cbeNumber() {
        return cbeNumber;
    }

    String officeName() {
        return officeName;
    }

    OfficeProfile profile(UUID id) {
        boolean french = language == Language.FR;
        return new OfficeProfile(
                id,
                cbeNumber,
                officeName,
                french
                        ? List.of("Place de l’Exemple 1", "0000 Val-Exemple")
                        : List.of("Voorbeeldplein 1", "0000 Voorbeeldegem"),
                french ? "02 000 00 00" : "09 000 00 00",
                (french ? "aide@" : "hulp@") + domain,
                openingHours(),
                officeName,
                domain,
                language,
                french,
                reception());
    }

    private Reception reception() {
        return language == Language.FR
                ? new Reception(
                        Set.of(Language.FR, Language.EN),
                        VisitRule.BOTH,
                        new Fees(OptionalInt.of(0), OptionalInt.of(0)),
                        MAP)
                : new Reception(
                        Set.of(Language.NL, Language.FR),
                        VisitRule.BY_APPOINTMENT,
                        new Fees(OptionalInt.of(500), OptionalInt.of(1000)),
                        MAP);
    }

    static Map<Language, String> openingHours() {
        return Map.of(
                Language.FR, "Du lundi au vendredi de 9 h à 12 h et de 13 h à 16 h.",
                Language.NL, "Maandag tot vrijdag van 9 tot 12 uur en van 13 tot 16 uur.",
                Language.DE, "Montag bis Freitag von 9 bis 12 Uhr und von 13 bis 16 Uhr.",
                Language.EN, "Monday to Friday, 9:00 to 12:00 and 13:00 to 16:00.");
    }

    /** One desk in the first, so that nobody has to choose before the first visitor; two in the second. */
    List<String> deskNames() {
        return language == Language.FR ? List.of("Guichet 1") : List.of("Loket 1", "Loket 2");
    }
}
