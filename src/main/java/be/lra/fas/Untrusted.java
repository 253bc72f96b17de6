package be.lra.fas;

/** The service, or somebody in its name, said something that is not believed. */
final class Untrusted extends Exception {

    private final Flaw flaw;

    Untrusted(Flaw flaw) {
        super(flaw.name());
        this.flaw = flaw;
    }

    Flaw flaw() {
        return flaw;
    }
}
