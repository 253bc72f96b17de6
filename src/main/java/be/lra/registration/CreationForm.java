package be.lra.registration;

import be.lra.identity.Sex;
import be.lra.registry.NewPerson.Residence;
import java.util.Optional;

/** What the agent adds to the document when a BIS number is asked for; the rest comes from the document. */
public record CreationForm(Sex sex, Optional<String> birthPlace, Optional<Residence> residence) {

    /** Masked: addresses never reach a log. */
    @Override
    public String toString() {
        return "CreationForm[masked]";
    }
}
