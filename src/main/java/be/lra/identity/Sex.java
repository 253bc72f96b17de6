package be.lra.identity;

/** Sex as documents and registers state it (ISO 5218: 1 male, 2 female, 0 unknown). */
public enum Sex {
    MALE,
    FEMALE,
    UNSPECIFIED
}
