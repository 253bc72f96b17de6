package be.lra.demo.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A few thousand invented persons, the same at every start, and the crowds that searches need (domain.md 6.5). */
final class FictionalPeople {

    private static final int PEOPLE = 3000;
    private static final long SEED = 20261122;
    private static final List<String> FEMALE = List.of(
            "Adela",
            "Aïcha",
            "Anneke",
            "Beatriz",
            "Camille",
            "Chloé",
            "Delphine",
            "Élodie",
            "Fatou",
            "Greta",
            "Hanna",
            "Ilse",
            "Ioana",
            "Jana",
            "Katarzyna",
            "Leïla",
            "Lotte",
            "Maëlle",
            "Małgorzata",
            "Mirjam",
            "Nadia",
            "Noor",
            "Olena",
            "Priya",
            "Rosalind",
            "Sofía",
            "Svetlana",
            "Tinne",
            "Yasmine",
            "Zoë");
    private static final List<String> MALE = List.of(
            "Adem",
            "André",
            "Bram",
            "Cedric",
            "Daan",
            "Dragoș",
            "Emre",
            "Étienne",
            "Florian",
            "Giovanni",
            "Hendrik",
            "Ibrahim",
            "Ivo",
            "João",
            "Jürgen",
            "Kofi",
            "Lars",
            "Łukasz",
            "Marek",
            "Mehdi",
            "Niels",
            "Óscar",
            "Pavel",
            "Quentin",
            "Ruben",
            "Søren",
            "Thijs",
            "Tomáš",
            "Walid",
            "Wout");
    private static final List<String> STARTS = List.of(
            "Abel", "Berg", "Crom", "Dorne", "Ever", "Fonte", "Grim", "Holle", "Iser", "Jonke", "Kreuz", "Laer", "Moor",
            "Nieuw", "Oost", "Perre", "Quae", "Rosen", "Sand", "Tiel", "Ulen", "Vinke", "Wolve", "Zonne");
    private static final List<String> ENDS = List.of(
            "aerts", "beke", "court", "dijk", "eau", "feld", "gem", "hoven", "inck", "kova", "lez", "mans", "nova",
            "oux", "poel", "rode", "ssens", "thal", "ville", "wicz");
    private static final List<String> PARTICLES = List.of("van ", "de ", "van der ", "von ", "du ", "El ");
    private static final List<String> NATIONALITIES =
            List.of("FRA", "NLD", "D", "LUX", "ITA", "ESP", "PRT", "POL", "ROU", "MAR", "TUR", "COD", "GBR", "USA");
    private static final List<String> TOWNS = List.of(
            "Lille", "Maastricht", "Aachen", "Esch-sur-Alzette", "Torino", "Sevilla", "Porto", "Kraków", "Iași");

    private final Random random = new Random(SEED);
    private final Map<String, Integer> usedInMonth = new HashMap<>();

    /** Everybody but the persons of domain.md 6.5. */
    List<StubPerson> all() {
        var people = new ArrayList<StubPerson>(PEOPLE + 200);
        people.addAll(named());
        for (int i = 0; i < 2; i++) {
            people.add(person("Tweelinckx", List.of(i == 0 ? "Mira" : "Mila"), 1984, 5, 20, 2));
        }
        for (int i = 0; i < 50; i++) {
            people.add(person(
                    "Vijftigmans",
                    List.of(i % 2 == 0 ? "Anneke" : "Adela", FEMALE.get(i % 30)),
                    1980,
                    1 + i % 12,
                    1 + i % 28,
                    2));
        }
        for (int i = 0; i < 60; i++) {
            people.add(person(
                    "Menigten",
                    List.of(i % 2 == 0 ? "Marek" : "Mehdi", MALE.get(i % 30)),
                    1975,
                    1 + i % 12,
                    1 + i % 28,
                    1));
        }
        while (people.size() < PEOPLE) {
            people.add(anybody());
        }
        return people;
    }

    /** Persons whose passports {@link SpecimenPassports} prints, and names that are hard to find. */
    private List<StubPerson> named() {
        return List.of(
                person("Duvaléry", List.of("Margaux", "Élise"), 1991, 3, 14, 2).of("UTO"),
                person("Suharnoto", List.of(), 1969, 12, 1, 1).of("UTO"),
                person("Þórgrímsdóttir", List.of("Sæunn"), 1988, 9, 3, 2).of("ISL"),
                person("Größenthal-Müller", List.of("Jürgen"), 1979, 11, 26, 1).of("UTO"),
                person("van den Bouckhorst", List.of("Sjoerd"), 1995, 7, 8, 1).of("UTO"),
                person("da Rocha e Silvanova", List.of("Inês", "Maria"), 1983, 2, 17, 2)
                        .of("UTO"),
                person("Ouyahzan ben Tarik", List.of("Idriss"), 1972, 6, 30, 1).of("MAR"));
    }

    private StubPerson anybody() {
        int gender = 1 + random.nextInt(2);
        var names = gender == 2 ? FEMALE : MALE;
        var givenNames = new ArrayList<String>();
        for (int more = 1 + random.nextInt(2); more > 0; more--) {
            givenNames.add(pick(names));
        }
        var person = person(
                lastName(),
                givenNames,
                1940 + random.nextInt(67),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                gender);
        return person.of(pick(NATIONALITIES)).bornIn(pick(TOWNS));
    }

    private String lastName() {
        String simple = pick(STARTS) + pick(ENDS);
        return switch (random.nextInt(8)) {
            case 0 -> pick(PARTICLES) + simple;
            case 1 -> simple + "-" + pick(STARTS) + pick(ENDS);
            default -> simple;
        };
    }

    private StubPerson person(String lastName, List<String> givenNames, int year, int month, int day, int gender) {
        int which = usedInMonth.merge(year + "-" + month, 1, Integer::sum) - 1;
        return StubPerson.living(
                FictionalNumbers.of(year, month, which),
                "BIS",
                lastName,
                List.copyOf(givenNames),
                "%04d-%02d-%02d".formatted(year, month, day),
                gender);
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
