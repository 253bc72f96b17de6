package be.lra.activation;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the letter its words. */
@Configuration(proxyBeanMethods = false)
class LetterConfiguration {

    @Bean
    ActivationLetter activationLetter(MessageSource messages) {
        return new ActivationLetter(
                (language, key, arguments) -> messages.getMessage(key, arguments, language.locale()));
    }
}
