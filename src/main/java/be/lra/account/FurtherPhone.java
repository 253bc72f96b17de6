package be.lra.account;

import be.lra.persistence.Conflict;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The number of a phone for a key more, and the codes that are sent to it. */
@Service
public class FurtherPhone {

    private final FurtherKeys further;
    private final SmsPhones phones;
    private final SmsCodes codes;

    FurtherPhone(FurtherKeys further, SmsPhones phones, SmsCodes codes) {
        this.further = further;
        this.phones = phones;
        this.codes = codes;
    }

    /** Keeps a typed number and sends a code to it. Call it outside a transaction. */
    public PhoneOutcome give(SignedInCitizen citizen, String typed) {
        return switch (phones.read(typed)) {
            case NumberReading.Refused refused -> new PhoneOutcome.Refused(refused.why());
            case NumberReading.Read read
            when further.hasPhone(citizen, read) -> new PhoneOutcome.Refused(NumberProblem.YOURS);
            case NumberReading.Read read ->
                Conflict.runAgain(() -> further.proposePhone(citizen, read))
                        .<PhoneOutcome>map(phone -> new PhoneOutcome.Kept(send(citizen, phone)))
                        .orElseGet(PhoneOutcome.Lost::new);
        };
    }

    /** Sends another code to the number given; empty if there is none. Call it outside a transaction. */
    public Optional<SmsRequest> sendAgain(SignedInCitizen citizen) {
        return phones.proposed(citizen.account()).map(phone -> send(citizen, phone));
    }

    private SmsRequest send(SignedInCitizen citizen, UUID phone) {
        return codes.request(citizen.account(), CodePurpose.SMS_REGISTRATION, phone);
    }

    /** The number given, so that it can be corrected; empty before. */
    public Optional<String> given(SignedInCitizen citizen) {
        return phones.proposedNumber(citizen.account());
    }
}
