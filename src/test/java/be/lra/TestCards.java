package be.lra;

import be.lra.demo.card.TestPki;
import java.security.SecureRandom;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The authorities of the specimen cards of one test run; the application under test trusts their roots. */
@TestConfiguration(proxyBeanMethods = false)
public class TestCards {

    public static final TestPki PKI = TestPki.create(new SecureRandom(), MutableClock.START);

    @Bean
    DynamicPropertyRegistrar specimenRoots() {
        return properties -> properties.add("lra.reader.test-roots", () -> String.join(",", PKI.rootFingerprints()));
    }
}
