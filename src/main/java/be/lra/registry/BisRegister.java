package be.lra.registry;

import be.lra.identity.Ssin;

/**
 * The registers of persons of the CBSS (BIS and RAD) and the national register behind them (domain.md 6).
 *
 * <p>Every call takes up to seconds and is made outside any transaction. It writes its own entry in the audit trail
 * before the answer is returned. A register that is down is an outcome, never an exception.
 */
public interface BisRegister {

    /** Looks a person up by number; a replaced number is followed to the one in force. */
    BisLookup consult(Ssin number, Consultation why);

    /** Looks persons up by name and date of birth; must come before {@link #create}. */
    BisLookup search(PersonSearch search, Consultation why);

    /** Asks which numbers this one, in force, took the place of. */
    SsinHistory history(Ssin number, Consultation why);

    /** Asks for a BIS number. Repeating a call with the same {@link NewPerson#ticket()} never makes a second person. */
    BisCreation create(NewPerson person, Consultation why);
}
