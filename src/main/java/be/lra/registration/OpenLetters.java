package be.lra.registration;

import be.lra.account.LettersUnderWay;
import be.lra.identity.Ssin;
import org.springframework.stereotype.Component;

/** Letters that wait at home to be used. */
@Component
class OpenLetters implements LettersUnderWay {

    private final Registrations registrations;
    private final Fingerprints fingerprints;

    OpenLetters(Registrations registrations, Fingerprints fingerprints) {
        this.registrations = registrations;
        this.fingerprints = fingerprints;
    }

    @Override
    public boolean exist(Ssin person) {
        return !registrations
                .findByOpenPersonIn(fingerprints.candidates(person))
                .isEmpty();
    }
}
