package be.lra.fas;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The application under test knows a federal service that lies on demand. */
@TestConfiguration(proxyBeanMethods = false)
class TestFas {

    @Bean
    HostileFas hostileFas() {
        return HostileFas.start();
    }

    @Bean
    FasSetup fasSetup(HostileFas fas) {
        return fas.setup();
    }
}
