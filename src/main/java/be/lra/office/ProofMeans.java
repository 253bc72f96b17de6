package be.lra.office;

/** By what an agent shows once more that it is he. */
public enum ProofMeans {
    /** Six digits of the app. */
    CODE,
    /** Of an agent without an app. */
    PASSWORD,
    /** A fresh sign-in at the federal service, for those who came in by it. */
    FEDERAL
}
