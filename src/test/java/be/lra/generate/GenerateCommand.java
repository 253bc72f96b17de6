package be.lra.generate;

import java.util.Locale;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/** What {@code scripts/generate} starts: the application without its clockwork, which ends when everything is made. */
@Configuration(proxyBeanMethods = false)
@Profile("generate")
class GenerateCommand {

    /** Nothing seals, sweeps or forgets while something is made. */
    @Bean
    static BeanDefinitionRegistryPostProcessor withoutClockwork() {
        return beans -> beans.removeBeanDefinition(TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME);
    }

    /** Runs after what furnishes the demonstration. */
    @Bean
    ApplicationRunner generation(Generate generate, Environment settings, ConfigurableApplicationContext context) {
        return arguments -> {
            String hindrance = generate.hindrance();
            int code = hindrance.isEmpty() ? made(generate, settings) : refused(hindrance);
            System.exit(SpringApplication.exit(context, () -> code));
        };
    }

    private static int made(Generate generate, Environment settings) {
        Generate.Made made = generate.make(
                settings.getProperty("generate.registrations", Integer.class, 1_000),
                settings.getProperty("generate.seed", Long.class, 1L),
                settings.getProperty("generate.days", Integer.class, 730),
                settings.getProperty("generate.names", "").equals("all"),
                settings.getProperty("generate.offices", Integer.class, 4));
        System.out.printf(
                Locale.ROOT,
                "%,d registrations and %,d events written in %d s; %,d events sealed in %d s%n",
                made.registrations(),
                made.events(),
                made.written().toSeconds(),
                made.sealed(),
                made.sealing().toSeconds());
        return 0;
    }

    private static int refused(String hindrance) {
        System.err.println("Nothing is generated into this database: " + hindrance + ".");
        return 1;
    }
}
