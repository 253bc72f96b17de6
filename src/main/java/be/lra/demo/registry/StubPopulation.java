package be.lra.demo.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody the stub knows: the table of domain.md 6.5, the invented people, and whom it created since. */
final class StubPopulation {

    static final String REPLACED = "75460898095"; // domain.md 6.5
    static final String REPLACED_BY = "75060898009"; // domain.md 6.5
    static final String CANCELLED = "90220199747"; // domain.md 6.5
    static final String FAILS_ONCE = "90020199704"; // domain.md 6.5
    static final String NEVER_ANSWERS = "04030512355"; // domain.md 6.5

    private final Map<String, StubPerson> people = new HashMap<>();

    StubPopulation() {
        table().forEach(this::add);
        cardHolders().forEach(this::add);
        new FictionalPeople().all().forEach(this::add);
    }

    /** The numbers of domain.md 6.5; all names are invented. Holders of specimen cards bear the names of their cards. */
    private static List<StubPerson> table() {
        return List.of(
                // The name changed since the card was made: the one specimen about which the agent is asked
                national("85073003328", "Zandloper-Verbeeckhoven", List.of("Joris", "Bavo"), "1985-07-30", 1)
                        .bornIn("Brugge"),
                StubPerson.living("98472899765", "BIS", "Delattresse", List.of("Hugo"), "1998-07-28", 1)
                        .of("FRA")
                        .bornIn("Roubaix"),
                StubPerson.living("75260898052", "BIS", "Okonjami", List.of("Ebele"), "1975-06-08", 0)
                        .of("NGA")
                        .odd("STUB-A1"),
                StubPerson.living(
                                "42012205181",
                                "RAD",
                                "Brindacier",
                                List.of("Anselme", "Lucien", "Victor"),
                                "1942-01-22",
                                1)
                        .since("2019-04-01"),
                StubPerson.living("85473500193", "BIS", "Rahmanzai", List.of("Farid"), "1985-07-00", 1)
                        .of("AFG"),
                national("00000100166", "Tesfayohannes", List.of("Abel"), "0000-00-00", 1)
                        .of("ERI"),
                StubPerson.living("53480200724", "BIS", "Moretti-Galvani", List.of("Bruno"), "1953-02-08", 1)
                        .of("ITA"),
                national(REPLACED_BY, "Quintefeuille", List.of("Mirabelle", "Odile", "Rosalie"), "1975-06-08", 2),
                national("93051822361", "Distelvink", List.of("Senne"), "1993-05-18", 1)
                        .dead(),
                national("17073003384", "Klaproos", List.of("Gust"), "2017-07-30", 1),
                national(FAILS_ONCE, "Sautereau", List.of("Corentin"), "1990-02-01", 1));
    }

    /** The other holders of specimen cards. */
    private static List<StubPerson> cardHolders() {
        return List.of(
                national("95022899874", "Valdoro", List.of("Iracema"), "1995-02-28", 2)
                        .of("BRA"),
                national("90031024409", "Marvelo", List.of("Benedita", "Inês", "Teresa"), "1990-03-10", 2)
                        .of("PRT"),
                national("04030599952", "Regenpfeifer", List.of("Till", "Benno"), "2004-03-05", 1));
    }

    private static StubPerson national(
            String ssin, String lastName, List<String> givenNames, String birthDate, int gender) {
        return StubPerson.living(ssin, "NR", lastName, givenNames, birthDate, gender);
    }

    private void add(StubPerson person) {
        people.put(person.ssin(), person);
    }

    synchronized Optional<StubPerson> find(String ssin) {
        return Optional.ofNullable(people.get(ssin.equals(REPLACED) ? REPLACED_BY : ssin));
    }

    synchronized List<StubPerson> search(StubSearch search) {
        return people.values().stream()
                .filter(search::fits)
                .sorted((a, b) -> a.ssin().compareTo(b.ssin()))
                .toList();
    }

    /** A new person with a number that belongs to nobody. */
    synchronized StubPerson create(StubPerson withoutNumber) {
        int year = Integer.parseInt(withoutNumber.birthDate().substring(0, 4));
        int month = Integer.parseInt(withoutNumber.birthDate().substring(5, 7));
        for (int which = FictionalNumbers.DIFFERENT - 1; which >= 0; which--) {
            String number = FictionalNumbers.of(year, month, which);
            if (!people.containsKey(number)) {
                var created = new StubPerson(
                        number,
                        "BIS",
                        withoutNumber.lastName(),
                        withoutNumber.givenNames(),
                        withoutNumber.birthDate(),
                        withoutNumber.birthPlace(),
                        withoutNumber.gender(),
                        withoutNumber.nationality(),
                        false,
                        List.of(),
                        withoutNumber.inceptionDate());
                add(created);
                return created;
            }
        }
        throw new IllegalStateException("no number left in this month");
    }

    synchronized int size() {
        return people.size();
    }
}
