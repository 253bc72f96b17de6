package be.lra.desk;

/** What became of the files of a card on their way to the server. */
enum Delivery {
    UNDER_WAY,
    TAKEN,
    /** The server stayed away until we gave up; the card has to be read again, with a new nonce. */
    LOST,
    REFUSED
}
