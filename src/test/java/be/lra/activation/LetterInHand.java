package be.lra.activation;

import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;

/**
 * What an invented visitor takes home, for tests of other modules: the letter, and a mail with the link on its way.
 *
 * @param code on the letter, in its four groups
 */
public record LetterInHand(String code, String email) {

    /** Issues one with the services of the application. */
    public static LetterInHand make(ApplicationContext application) {
        var desk = (ActivationFixtures) application
                .getAutowireCapableBeanFactory()
                .autowire(ActivationFixtures.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
        String email = ActivationFixtures.someEmail();
        IssuedPair issued = desk.issue(UUID.randomUUID(), email);
        return new LetterInHand(String.join(" ", issued.code().groups()), email);
    }
}
