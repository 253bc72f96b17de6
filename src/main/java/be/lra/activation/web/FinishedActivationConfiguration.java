package be.lra.activation.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts {@link FinishedActivation} before the pages where a next person begins. */
@Configuration(proxyBeanMethods = false)
class FinishedActivationConfiguration implements WebMvcConfigurer {

    private final FinishedActivation finished;

    FinishedActivationConfiguration(FinishedActivation finished) {
        this.finished = finished;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(finished).addPathPatterns(FinishedActivation.ELSEWHERE);
    }
}
