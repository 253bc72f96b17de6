package be.lra.registration;

/** What of a registration may be corrected after it was issued. */
public enum ContactField {
    VISITOR_EMAIL,
    VISITOR_LANGUAGE
}
