package be.lra.account;

import be.lra.identity.EmailAddress;
import be.lra.identity.Ssin;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the desk whether an address already serves for digital keys. */
@Service
public class KeyLinks {

    KeyLinks() {}

    /** Whether active keys are tied to the address, and whether they are this person's; never whose else. */
    @Transactional(readOnly = true)
    public KeyLink check(EmailAddress email, Optional<Ssin> person) {
        throw new UnsupportedOperationException();
    }
}
