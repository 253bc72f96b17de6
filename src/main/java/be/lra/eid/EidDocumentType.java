package be.lra.eid;

import java.util.Optional;

/** A kind of Belgian card, by the code in tag 0F of its identity file (eid-card.md 3). */
public enum EidDocumentType {
    CITIZEN(1),
    KIDS(6),
    BOOTSTRAP(7),
    HABILITATION(8),
    A_UNTIL_2021(11),
    B_UNTIL_2021(12),
    C(13),
    D(14),
    E(15),
    E_PLUS(16),
    F_UNTIL_2021(17),
    F_PLUS_UNTIL_2021(18),
    H(19),
    I(20),
    J(21),
    M(22),
    N(23),
    K(27),
    L(28),
    EU(31),
    EU_PLUS(32),
    A(33),
    B(34),
    F(35),
    F_PLUS(36),
    KIDS_EU(61),
    KIDS_EU_PLUS(62),
    KIDS_A(63),
    KIDS_B(64),
    KIDS_K(65),
    KIDS_L(66),
    KIDS_F(67),
    KIDS_F_PLUS(68),
    KIDS_M(69);

    /** Message key for a code outside the table; takes the code as argument. */
    public static final String OTHER_MESSAGE_KEY = "eid.document.other";

    private final int code;

    EidDocumentType(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** The kind of a code, empty where the table does not know it: new kinds appear while old readers live. */
    public static Optional<EidDocumentType> of(int code) {
        for (EidDocumentType type : values()) {
            if (type.code == code) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Key of the official title for any code: {@code eid.document.<code>}, or the one for other cards. */
    public static String messageKey(int code) {
        return of(code).isPresent() ? "eid.document." + code : OTHER_MESSAGE_KEY;
    }

    /** Whether the card tells who its holder is; cards of the administration's own machinery do not (domain.md 7.4). */
    public boolean identifiesPerson() {
        return this != BOOTSTRAP && this != HABILITATION;
    }

    /** Whether it is given to foreigners: a residence card is not an identity card (domain.md 7.3). */
    public boolean isResidenceCard() {
        return this != CITIZEN && this != KIDS && identifiesPerson();
    }
}
