package be.lra.registration;

import be.lra.office.SupervisedOffice;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Finished cases to look at, those with most signs of risk first, the others by chance.
 *
 * @param left how many of the period nobody judged yet; 500 stands for more
 * @param judgedToday how many were judged today
 */
public record ControlList(List<Case> cases, int left, int judgedToday) {

    public ControlList {
        cases = List.copyOf(cases);
    }

    /**
     * A finished case. Says which, never whose.
     *
     * @param office to which it belongs
     * @param agent pseudonym of who issued it
     */
    public record Case(
            SupervisedOffice office,
            UUID id,
            Reference reference,
            RegistrationState state,
            String agent,
            String desk,
            Instant startedAt,
            Set<RiskSign> signs) {
        public Case {
            signs = Set.copyOf(signs);
        }
    }
}
