package be.lra.activation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The pairs of paper code and mailed link, as the desk sees them. */
@Service
public class Activations {

    Activations() {}

    /** Issues a pair, voids the older pair of the same registration, and lets the link leave by mail. */
    @Transactional(propagation = Propagation.MANDATORY)
    public IssuedPair issue(NewPair pair) {
        throw new UnsupportedOperationException();
    }

    /** Voids code and link of a registration; nothing happens where none is pending. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID registration, PairEnd end) {
        throw new UnsupportedOperationException();
    }

    /** How the newest pair of a registration stands; empty before the first was issued. */
    @Transactional(readOnly = true)
    public Optional<PairStatus> status(UUID registration) {
        throw new UnsupportedOperationException();
    }
}
