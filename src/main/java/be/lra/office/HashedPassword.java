package be.lra.office;

/** A password to be handed over, and what is kept of it. */
record HashedPassword(InitialPassword handedOver, String hash) {

    /** Masked: hashes never reach a log. */
    @Override
    public String toString() {
        return "HashedPassword[masked]";
    }
}
