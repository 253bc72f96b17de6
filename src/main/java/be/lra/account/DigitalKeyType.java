package be.lra.account;

/** The ways to receive a security code (seed 004 §3). */
public enum DigitalKeyType {
    EMAIL_CODE,
    AUTHENTICATOR_APP,
    SMS
}
