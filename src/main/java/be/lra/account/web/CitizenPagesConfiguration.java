package be.lra.account.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts {@link CitizenPages} around every page. */
@Configuration(proxyBeanMethods = false)
class CitizenPagesConfiguration implements WebMvcConfigurer {

    private final CitizenPages pages;

    CitizenPagesConfiguration(CitizenPages pages) {
        this.pages = pages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(pages).excludePathPatterns("/assets/**", "/bridge/**");
    }
}
