package be.lra.account.web;

import be.lra.identity.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The language of the citizen's pages: chosen on a page and kept in a cookie, else what the browser prefers. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final List<Locale> OFFERED =
            Arrays.stream(Language.values()).map(Language::locale).toList();

    @Bean
    LocaleResolver localeResolver(@Value("${lra.web.https:true}") boolean https) {
        var resolver = new OfferedLanguages("lra-language");
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSecure(https);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(KEPT);
        resolver.setDefaultLocaleFunction(LanguageConfiguration::preferred);
        return resolver;
    }

    private static Locale preferred(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        if (header == null) {
            return Language.FR.locale();
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), OFFERED);
            return best == null ? Language.EN.locale() : best;
        } catch (IllegalArgumentException malformedHeader) {
            return Language.FR.locale();
        }
    }

    /** Whatever somebody writes into the cookie: texts are kept for each language, and there are four. */
    private static final class OfferedLanguages extends CookieLocaleResolver {

        OfferedLanguages(String cookieName) {
            super(cookieName);
        }

        @Override
        protected @Nullable Locale parseLocaleValue(String untrusted) {
            return OFFERED.stream()
                    .filter(offered -> offered.toLanguageTag().equals(untrusted))
                    .findFirst()
                    .orElse(null);
        }
    }
}
