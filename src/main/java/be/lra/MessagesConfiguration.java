package be.lra;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every text of every face, mail and letter: one bundle a module, {@code i18n/<module>_<language>.properties}, all in one
 * source.
 */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    private static final String ONE_LANGUAGE = "_fr.properties"; // all four exist: MessagesTest

    @Bean
    MessageSource messageSource() throws IOException {
        var source = new ResourceBundleMessageSource();
        Resource[] bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*" + ONE_LANGUAGE);
        source.setBasenames(
                Arrays.stream(bundles).map(MessagesConfiguration::basename).toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setAlwaysUseMessageFormat(true);
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.ENGLISH);
        return source;
    }

    private static String basename(Resource bundle) {
        String name = String.valueOf(bundle.getFilename());
        return "i18n/" + name.substring(0, name.length() - ONE_LANGUAGE.length());
    }
}
