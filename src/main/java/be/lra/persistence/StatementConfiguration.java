package be.lra.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Plain SQL beside the repositories, in a transaction or without one, and where the repositories read. */
@Configuration(proxyBeanMethods = false)
class StatementConfiguration {

    private static final String SELF_COMMITTING = "selfCommitting";

    /** For libraries that open connections themselves; whoever asks for a data source without a name gets the pool. */
    @Bean(defaultCandidate = false)
    @Qualifier(SELF_COMMITTING)
    StandAlone selfCommitting(HikariDataSource pool, MeterRegistry meters) {
        return new StandAlone(pool, meters);
    }

    @Bean
    JdbcTemplate jdbcTemplate(@Qualifier(SELF_COMMITTING) DataSource selfCommitting) {
        return new JdbcTemplate(selfCommitting);
    }

    /** Spring Boot has no other place to say it. */
    @Bean
    static BeanPostProcessor readsOfRepositories(BeanFactory beans) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof LocalContainerEntityManagerFactoryBean repositories) {
                    DataSource pool = Objects.requireNonNull(repositories.getDataSource());
                    repositories.setDataSource(
                            new PiecemealReads(pool, beans.getBean(SELF_COMMITTING, StandAlone.class)));
                    if (repositories.getJpaVendorAdapter() instanceof HibernateJpaVendorAdapter hibernate) {
                        hibernate.setPrepareConnection(false); // it would be taken before it is known what for
                    }
                }
                return bean;
            }
        };
    }
}
