package be.lra.demo.card;

/**
 * An invented holder, as the card writes them. The national numbers are published test vectors (domain.md 5.4,
 * eid-card.md 6) or have the serial 999, which is never given (Royal Decree of 3 April 1984, article 1), and belong to
 * nobody.
 *
 * @param birthDate in the form and language of the card, such as {@code 05.MÄR.2004}
 * @param sex M; or F, V, W by the language of the card
 * @param nationality a word in the language of the card
 */
record SpecimenPerson(
        String nationalNumber,
        String name,
        String givenNames,
        String initial,
        String birthDate,
        String birthPlace,
        String sex,
        String nationality,
        Address address,
        Face face) {

    record Address(String streetAndNumber, String postcode, String municipality) {}
}
