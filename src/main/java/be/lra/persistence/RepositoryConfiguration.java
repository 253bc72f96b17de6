package be.lra.persistence;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactories;
import org.springframework.data.jpa.repository.query.QueryEnhancerSelector;

/** Finds the repositories of all modules. */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(basePackages = "be.lra", queryEnhancerSelector = RepositoryConfiguration.PlainQueries.class)
class RepositoryConfiguration {

    /**
     * Leaves a query as it is written. Spring Data would parse each with a grammar of its own, to rewrite it for sorting
     * and counting; none of ours is rewritten, Hibernate parses and checks each at start anyway, and that second grammar
     * took more than a tenth of the start.
     */
    static class PlainQueries extends QueryEnhancerSelector.DefaultQueryEnhancerSelector {

        PlainQueries() {
            super(QueryEnhancerFactories.fallback(), QueryEnhancerFactories.fallback());
        }
    }
}
