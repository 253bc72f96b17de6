package be.lra.office;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes the passwords that administrators hand over. Hashing takes its time: not for the inside of a transaction. */
@Component
class InitialPasswords {

    private final PasswordEncoder passwords;
    private final StaffProperties limits;
    private final SecureRandom random;

    InitialPasswords(
            @Qualifier("agentsPasswords") PasswordEncoder passwords, StaffProperties limits, SecureRandom random) {
        this.passwords = passwords;
        this.limits = limits;
        this.random = random;
    }

    HashedPassword draw(Instant now) {
        Instant until = now.plus(limits.initialPasswordValidity()).truncatedTo(ChronoUnit.MICROS); // as it is stored
        InitialPassword password = InitialPassword.draw(random, until);
        return new HashedPassword(password, Objects.requireNonNull(passwords.encode(password.clearText())));
    }
}
