package be.lra.registry;

/** The register that is the authentic source of a person (domain.md 6.1). */
public enum RegisterSource {
    /** The national register. */
    NR,
    /** Persons with a link with Belgium and no number of the national register. */
    BIS,
    /** Persons of the national register whom no municipality or post keeps any more. */
    RAD
}
