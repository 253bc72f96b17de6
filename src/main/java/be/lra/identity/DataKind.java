package be.lra.identity;

/** Kinds of data that not every role has to see (domain.md 9). */
public enum DataKind {
    /** The photo of a visitor. */
    SENSITIVE,
    /** Suspicions of fraud, and what is looked at afterwards. */
    CONFIDENTIAL
}
