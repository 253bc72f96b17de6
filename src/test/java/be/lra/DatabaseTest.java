package be.lra;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.config.TaskManagementConfigUtils;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A test of the whole application's services on the real database, with the {@link MutableClock} as its clock. All such
 * tests share one application context, so keep to this annotation as it is.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@Import({
    TestDatabaseConfiguration.class,
    TestMail.class,
    TestRegister.class,
    TestSms.class,
    TestCards.class,
    DatabaseTest.TestClock.class,
    DatabaseTest.NoSchedule.class
})
@ExtendWith({CleanDatabase.class, DatabaseTest.ClockReset.class})
@TestPropertySource(
        locations = "classpath:services.properties",
        properties = {
            "lra.messaging.schedule.enabled=false",
            "lra.help.kept=0s",
            "lra.messaging.sender-address=no-reply@lra.example",
            "lra.secrets.current=test",
            "lra.secrets.keys.test=dGVzdC1rZXktdGVzdC1rZXktdGVzdC1rZXktdGVzdC1rZXk="
        })
public @interface DatabaseTest {

    /** Provides the clock that tests move. */
    @TestConfiguration(proxyBeanMethods = false)
    class TestClock {
        @Bean
        @Primary
        MutableClock mutableClock() {
            return new MutableClock();
        }
    }

    /**
     * Leaves the sweeps to the tests: one that ran by itself would forget, by the clock that a test moved, the rows that
     * the test still looks at.
     */
    @TestConfiguration(proxyBeanMethods = false)
    class NoSchedule {
        @Bean
        static BeanDefinitionRegistryPostProcessor nothingScheduled() {
            return beans ->
                    beans.removeBeanDefinition(TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME);
        }
    }

    /** Puts the clock back before each test. */
    class ClockReset implements BeforeEachCallback {
        @Override
        public void beforeEach(ExtensionContext context) {
            SpringExtension.getApplicationContext(context)
                    .getBean(MutableClock.class)
                    .set(MutableClock.START);
        }
    }
}
