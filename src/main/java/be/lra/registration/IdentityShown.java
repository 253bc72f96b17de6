package be.lra.registration;

/** The document with which an agent compared somebody who asks what is held of him. */
public enum IdentityShown {
    BELGIAN_CARD,
    PASSPORT,
    OTHER_CARD
}
