package be.lra;

import be.lra.identity.Keyring;
import be.lra.office.FirstAdministratorDialogue;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The application of a local registration office: counter, administration and the citizen's pages. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LraApplication {

    public static void main(String[] args) {
        if (FirstAdministratorDialogue.isAskedFor(args)) {
            var ended = SpringApplication.run(LraApplication.class, FirstAdministratorDialogue.withoutServing(args));
            System.exit(SpringApplication.exit(ended));
        }
        SpringApplication.run(LraApplication.class, args);
    }

    /** The one clock of the application, in UTC; entities and pure code receive the instant instead. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    Keyring keyring(SecretsProperties secrets) {
        return secrets.keyring();
    }
}
