package be.lra.demo.card;

/** Who holds a key in the test PKI. */
public enum TestKey {
    ROOT,
    /** Signs identity and address files. */
    NATIONAL_REGISTER,
    CITIZEN_CA,
    /** Stands in place of the Citizen CA on residence cards. */
    FOREIGNER_CA,
    /** Key 82 of every specimen card. */
    HOLDER_AUTHENTICATION,
    /** Key 83 of every specimen card. */
    HOLDER_SIGNATURE
}
