package be.lra.demo.fas;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An invented person whom the stub vouches for.
 *
 * @param number empty for somebody whom Belgium has given none
 */
record FasStubPerson(String number, String givenName, String surname) {

    /** Some who stand in the register of the demonstration, and two whom it does not help. */
    static final List<FasStubPerson> PEOPLE = List.of(
            new FasStubPerson("75060898009", "Mirabelle", "Quintefeuille"),
            new FasStubPerson("85073003328", "Joris", "Zandloper"),
            new FasStubPerson("95022899874", "Iracema", "Valdoro"),
            new FasStubPerson("90031024409", "Benedita", "Marvelo"),
            new FasStubPerson("", "Aurelio", "Senzanumero"));

    /** Who was chosen, or somebody with a number that was typed. */
    static FasStubPerson of(String number) {
        return PEOPLE.stream()
                .filter(person -> person.number().equals(number))
                .findFirst()
                .orElse(new FasStubPerson(number, "Camille", "Specimen"));
    }

    /** The same at every sign-in. */
    String subject() {
        return UUID.nameUUIDFromBytes((number + surname).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** As FAS tells them (domain.md 9). */
    Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", subject());
        claims.put("givenName", givenName);
        claims.put("surname", surname);
        if (!number.isEmpty()) {
            claims.put("egovNRN", number);
        }
        return claims;
    }
}
