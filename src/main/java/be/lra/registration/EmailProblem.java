package be.lra.registration;

/** Why an e-mail address was not linked (domain.md 4). */
public enum EmailProblem {
    TYPED_DIFFERENTLY,
    NOT_CONFIRMED,
    OWN_ADDRESS,
    OFFICE_DOMAIN
}
