package be.lra.demo.reader;

import be.lra.demo.card.TestPki;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Lets the demonstration trust the roots of its own specimen cards, which are made on this machine. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class SpecimenTrust {

    private static final String TEST_ROOTS = "lra.reader.test-roots";

    /** The folder in which the demonstration keeps authorities and keys of its reader. */
    static Path folder(ConfigurableEnvironment environment) {
        return Path.of(environment.getRequiredProperty("lra.demo.folder")).resolve("reader");
    }

    @Bean
    static BeanFactoryPostProcessor specimenRoots(ConfigurableEnvironment environment) {
        return beans -> {
            Clock clock = beans.getBean(Clock.class);
            TestPki pki = TestPki.openOrCreate(folder(environment), new SecureRandom(), clock.instant());
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "specimen-roots", Map.of(TEST_ROOTS, String.join(",", pki.rootFingerprints()))));
        };
    }
}
