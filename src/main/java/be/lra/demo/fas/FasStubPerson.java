package be.lra.demo.fas;

import be.lra.demo.DemoAccount;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An invented person whom the stub vouches for.
 *
 * @param number empty for somebody whom Belgium has given none
 * @param roles of an agent, with the enterprise number of the municipality
 */
record FasStubPerson(String number, String givenName, String surname, List<String> roles) {

    private FasStubPerson(String number, String givenName, String surname) {
        this(number, givenName, surname, List.of());
    }

    /** Some who stand in the register of the demonstration, and two whom it does not help. */
    static final List<FasStubPerson> PEOPLE = List.of(
            new FasStubPerson("75060898009", "Mirabelle", "Quintefeuille"),
            new FasStubPerson("85073003328", "Joris", "Zandloper"),
            new FasStubPerson("95022899874", "Iracema", "Valdoro"),
            new FasStubPerson("90031024409", "Benedita", "Marvelo"),
            new FasStubPerson("", "Aurelio", "Senzanumero"));

    /** The agents of the demonstration, and somebody who is none. */
    static final List<FasStubPerson> AGENTS = Stream.concat(
                    Arrays.stream(DemoAccount.values())
                            .map(account -> new FasStubPerson(
                                    account.person().number().digits(),
                                    account.name().charAt(0)
                                            + account.name().substring(1).toLowerCase(Locale.ROOT),
                                    account.pseudonym(),
                                    List.of(account.federalRole()))),
                    Stream.of(PEOPLE.getFirst()))
            .toList();

    /** Who was chosen, or somebody with a number that was typed. */
    static FasStubPerson of(String number) {
        return Stream.concat(AGENTS.stream(), PEOPLE.stream())
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
        if (!roles.isEmpty()) {
            claims.put("roles", roles);
        }
        return claims;
    }
}
