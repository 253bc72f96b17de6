package be.lra.activation;

import be.lra.identity.Language;

/** The words of the letter, by language; in the application the message bundle {@code letter}. */
@FunctionalInterface
public interface LetterTexts {

    /**
     * The text of a key with its arguments filled in.
     *
     * @throws RuntimeException if there is no such text
     */
    String text(Language language, String key, Object... arguments);
}
