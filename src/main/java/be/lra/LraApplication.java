package be.lra;

import be.lra.identity.Keyring;
import be.lra.office.FirstAdministratorDialogue;
import be.lra.seal.KeysetCommand;
import be.lra.seal.KeysetReport;
import be.lra.seal.Sealing;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The application of a local registration office: counter, administration and the citizen's pages. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LraApplication {

    public static void main(String[] args) {
        if (KeysetCommand.isAskedFor(args)) {
            System.exit(KeysetCommand.run(List.of(args), System.out));
        }
        if (FirstAdministratorDialogue.isAskedFor(args) || KeysetReport.isAskedFor(args)) {
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

    @Bean
    Sealing sealing(SecretsProperties secrets, Keyring keyring) {
        return new Sealing(secrets.keysetFile().read(), keyring);
    }
}
