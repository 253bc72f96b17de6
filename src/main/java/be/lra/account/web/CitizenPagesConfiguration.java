package be.lra.account.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts {@link CitizenPages} around every page, and {@link StillSignedIn} before those of the keys. */
@Configuration(proxyBeanMethods = false)
class CitizenPagesConfiguration implements WebMvcConfigurer {

    private final CitizenPages pages;
    private final StillSignedIn stillSignedIn;

    CitizenPagesConfiguration(CitizenPages pages, StillSignedIn stillSignedIn) {
        this.pages = pages;
        this.stillSignedIn = stillSignedIn;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(pages).excludePathPatterns("/assets/**", "/bridge/**");
        registry.addInterceptor(stillSignedIn).addPathPatterns("/keys", "/keys/**");
    }
}
