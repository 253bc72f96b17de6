package be.lra.registry;

/** What is known of a Belgian document. Only {@link NoHit} speaks for it, and is still no proof that it is genuine. */
public sealed interface DocumentStatus {

    /** No problem is reported. */
    record NoHit() implements DocumentStatus {}

    /** A problem is reported: stolen, lost, expired, invalid. Which one is never said. */
    record Hit() implements DocumentStatus {}

    /** The service does not know such a document. */
    record Unknown() implements DocumentStatus {}

    /** No answer; says nothing about the document. */
    record Unavailable(RegisterTrouble trouble) implements DocumentStatus {}
}
