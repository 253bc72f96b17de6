package be.lra.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** What all chains share. */
@Configuration(proxyBeanMethods = false)
class ChainConfiguration {

    /** Each filter of each request would be timed, and nobody reads those times. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }
}
