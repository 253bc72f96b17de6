package be.lra.demo.card;

import be.lra.demo.card.SpecimenPerson.Address;
import java.util.Map;

/** A specimen card of the demonstration and the tests. */
public enum Specimen {
    /** A Belgian citizen with a card of today. */
    CITIZEN(Generation.APPLET_1_8, 1, "591191706458", Lifetime.HALF_WAY),
    /** A Belgian citizen with a card of the generation before, which cannot prove its presence. */
    CITIZEN_OLDER(Generation.APPLET_1_7, 1, "000001103271", Lifetime.LATE),
    RESIDENCE_A(Generation.APPLET_1_8, 33, "B000012326", Lifetime.SHORT),
    RESIDENCE_EU(Generation.APPLET_1_8, 31, "B123456748", Lifetime.SHORT),
    /** A child under 12: no certificates of the holder. */
    KIDS(Generation.APPLET_1_8, 6, "600001795015", Lifetime.SHORT),
    GERMAN_SPEAKING(Generation.APPLET_1_8, 1, "591201099997", Lifetime.HALF_WAY),
    EXPIRED(Generation.APPLET_1_7, 1, "000000387289", Lifetime.OVER),
    /** Applet 1.7 with certificates and signatures renewed on elliptic curves: signature files padded with zeros. */
    REKEYED(Generation.APPLET_1_7, 1, "592211692174", Lifetime.LATE),
    /** Applet 1.7 whose photo digest is SHA-1 while its signatures are SHA-256. */
    OLD_PHOTO_DIGEST(Generation.APPLET_1_7, 1, "000001115702", Lifetime.LATE);

    /** Where in its life the card is on the given day; in days before and after it. */
    enum Lifetime {
        HALF_WAY(1_700, 1_952),
        LATE(3_100, 552),
        SHORT(400, 695),
        OVER(3_700, -48);

        final int daysSinceIssue;
        final int daysLeft;

        Lifetime(int daysSinceIssue, int daysLeft) {
            this.daysSinceIssue = daysSinceIssue;
            this.daysLeft = daysLeft;
        }
    }

    private final Generation generation;
    private final int documentType;
    private final String cardNumber;
    private final Lifetime lifetime;

    Specimen(Generation generation, int documentType, String cardNumber, Lifetime lifetime) {
        this.generation = generation;
        this.documentType = documentType;
        this.cardNumber = cardNumber;
        this.lifetime = lifetime;
    }

    public Generation generation() {
        return generation;
    }

    /** Given names and name of the invented holder. */
    public String holder() {
        return person().givenNames() + " " + person().name();
    }

    /** Code of tag 0F. */
    public int documentType() {
        return documentType;
    }

    public String cardNumber() {
        return cardNumber;
    }

    SpecimenPerson person() {
        return switch (this) {
            case CITIZEN -> SpecimenPersons.MIRABELLE;
            case CITIZEN_OLDER -> SpecimenPersons.JORIS;
            case RESIDENCE_A -> SpecimenPersons.IRACEMA;
            case RESIDENCE_EU -> SpecimenPersons.BENEDITA;
            case KIDS -> SpecimenPersons.GUST;
            case GERMAN_SPEAKING -> SpecimenPersons.TILL;
            case EXPIRED -> SpecimenPersons.ANSELME;
            case REKEYED -> SpecimenPersons.SENNE;
            case OLD_PHOTO_DIGEST -> SpecimenPersons.CORENTIN;
        };
    }

    Address address() {
        return person().address();
    }

    Lifetime lifetime() {
        return lifetime;
    }

    boolean hasHolderCertificates() {
        return this != KIDS;
    }

    boolean isResidenceCard() {
        return this == RESIDENCE_A || this == RESIDENCE_EU;
    }

    /** Which generation of authorities signed its data: re-keyed cards of applet 1.7 have the newer. */
    Generation signedBy() {
        return this == REKEYED ? Generation.APPLET_1_8 : generation;
    }

    /** Tags 12 and up, beside the digest of the chip's key; texts as on the card. */
    Map<Integer, String> mentions() {
        return switch (this) {
            case RESIDENCE_A -> Map.of(0x12, "00", 0x13, "", 0x14, "", 0x15, "13.08.2014-IT", 0x16, "8", 0x1D, "D");
            case RESIDENCE_EU -> Map.of(0x12, "01", 0x13, "", 0x16, "7", 0x1B, "B", 0x1F, "01.09.2021");
            case CITIZEN, CITIZEN_OLDER, KIDS, GERMAN_SPEAKING, EXPIRED, REKEYED, OLD_PHOTO_DIGEST -> Map.of();
        };
    }
}
