package be.lra.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Citizens and agents wait for their hashes in queues of their own: a rush at home turns nobody away at the counter. */
@Configuration(proxyBeanMethods = false)
class PasswordHashing {

    @Bean
    @Primary
    PasswordEncoder citizensPasswords() {
        return new Argon2Passwords(Math.max(1, Runtime.getRuntime().availableProcessors() - 1)); // one core stays free
    }

    @Bean
    PasswordEncoder agentsPasswords() {
        return new Argon2Passwords(1);
    }
}
