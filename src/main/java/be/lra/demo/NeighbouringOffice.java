package be.lra.demo;

import be.lra.identity.Language;
import be.lra.office.Fees;
import be.lra.office.OfficeProfile;
import be.lra.office.Reception;
import be.lra.office.VisitRule;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * The offices around the two of the demonstration, for the public list; nobody works there and no such place exists.
 * Belgian postcodes begin at 1000.
 */
enum NeighbouringOffice {
    BOIS_ESSAI(2, "Commune de Bois-l’Essai", "Rue du Brouillon 4", "Bois-l’Essai", Language.FR),
    PONT_FICTIF(3, "Commune de Pont-Fictif", "Quai de l’Ébauche 12", "Pont-Fictif", Language.FR),
    GRAND_MODELE(4, "Ville de Grand-Modèle", "Place de la Maquette 1", "Grand-Modèle", Language.FR),
    SAINTE_EPREUVE(5, "Commune de Sainte-Épreuve", "Chaussée du Croquis 88", "Sainte-Épreuve", Language.FR),
    PROEFBEKE(6, "Gemeente Proefbeke", "Schetsstraat 7", "Proefbeke", Language.NL),
    MODELGEM(7, "Stad Modelgem", "Grote Maquettemarkt 2", "Modelgem", Language.NL),
    SCHETSENAKEN(8, "Gemeente Schetsenaken", "Ontwerplaan 31", "Schetsenaken", Language.NL),
    OEFENRODE(9, "Gemeente Oefenrode", "Oefenplein 5", "Oefenrode", Language.NL),
    FICTIBOURG(
            10,
            "Commune de Fictibourg · Gemeente Fictibourg",
            "Rue du Semblant 10 Schijnstraat",
            "Fictibourg",
            Language.FR),
    MUSTERBACH(11, "Gemeinde Musterbach", "Musterweg 3", "Musterbach", Language.DE),
    PROBEFELD(12, "Stadt Probefeld", "Am Entwurf 9", "Probefeld", Language.DE);

    private final int number; // the two of the demonstration are 0 and 1
    private final String officeName;
    private final String street;
    private final String place;
    private final Language language;

    NeighbouringOffice(int number, String officeName, String street, String place, Language language) {
        this.number = number;
        this.officeName = officeName;
        this.street = street;
        this.place = place;
        this.language = language;
    }

    OfficeProfile profile(UUID id) {
        String domain = name().toLowerCase(Locale.ROOT).replace('_', '-') + ".example";
        return new OfficeProfile(
                id,
                "%08d%02d".formatted(number, 97 - number % 97), // right check digits, never given
                officeName,
                List.of(street, "%04d %s".formatted(number, place)),
                "0%d 000 00 %02d".formatted(2 + number % 8, number),
                "info@" + domain,
                DemoOffice.openingHours(),
                officeName,
                domain,
                language,
                false,
                reception());
    }

    private Reception reception() {
        VisitRule rule = switch (number % 4) {
            case 0 -> VisitRule.ASK_FIRST;
            case 1 -> VisitRule.WITHOUT_APPOINTMENT;
            case 2 -> VisitRule.BY_APPOINTMENT;
            default -> VisitRule.BOTH;
        };
        Fees fees = switch (number % 3) {
            case 0 -> new Fees(OptionalInt.of(0), OptionalInt.of(0));
            case 1 -> new Fees(OptionalInt.of(500), OptionalInt.of(1000));
            default -> Fees.NOT_TOLD;
        };
        Set<Language> spoken = number % 2 == 0 ? Set.of(language, Language.EN) : Set.of(language);
        return new Reception(this == FICTIBOURG ? Set.of(Language.values()) : spoken, rule, fees, "");
    }
}
