package be.lra.registration;

import be.lra.account.Citizenship;
import be.lra.account.Residence;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Ssin;

/**
 * Whose citizen the visitor is and where he most likely lives, as the choice of a digital key asks it (domain.md 10). No
 * document says where its holder lives today: the agent can correct it.
 */
public record Situation(Citizenship citizenship, Residence residence) {

    /** Belgian cards and numbers of the National Register are given to residents; others live where they belong. */
    public static Situation of(DocumentProof proof, PersonIdentity person) {
        Citizenship citizenship = NationalityWords.state(proof.person().nationality())
                .map(Citizenship::of)
                .orElse(Citizenship.NEITHER);
        boolean resident = proof.means() == Means.CARD
                || person.ssin()
                        .filter(number -> number.kind() == Ssin.Kind.NATIONAL_REGISTER)
                        .isPresent();
        return new Situation(citizenship, resident ? Residence.BELGIUM : abroad(citizenship));
    }

    private static Residence abroad(Citizenship citizenship) {
        return switch (citizenship) {
            case BELGIAN, EUROPEAN -> Residence.EUROPE;
            case NEITHER -> Residence.ELSEWHERE;
        };
    }
}
