package be.lra.desk;

/** Where the bridge says what it does: lines for an administrator, without anything of a card. */
@FunctionalInterface
interface Journal {

    void note(String line);
}
