package be.lra.persistence;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Plain SQL beside the repositories, in a transaction or without one. */
@Configuration(proxyBeanMethods = false)
class StatementConfiguration {

    /** For libraries that open connections themselves; whoever asks for a data source without a name gets the pool. */
    @Bean(defaultCandidate = false)
    @Qualifier("selfCommitting")
    DataSource selfCommitting(DataSource pool) {
        return new SelfCommittingDataSource(pool);
    }

    @Bean
    JdbcTemplate jdbcTemplate(@Qualifier("selfCommitting") DataSource selfCommitting) {
        return new JdbcTemplate(selfCommitting);
    }
}
