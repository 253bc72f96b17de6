package be.lra.account.web;

import be.lra.account.CodePurpose;
import be.lra.account.SignInStep;
import be.lra.account.SmsCodes;
import be.lra.account.SmsRequest;
import be.lra.identity.Language;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;

/** Sends another code by SMS to the key that is asked for one. */
final class SmsAgain {

    private SmsAgain() {}

    /**
     * Asks for another code.
     *
     * @return the step to go on with; empty if it is too soon, with a sentence in the model where too many were asked for
     */
    static Optional<SignInStep> send(SmsCodes codes, SignInStep.TextedCode step, MessageSource messages, Model model) {
        return switch (codes.request(step.account(), CodePurpose.SMS_LOGIN, step.key())) {
            case SmsRequest.Sending sending ->
                Optional.of(new SignInStep.TextedCode(step.account(), step.key(), sending.code()));
            case SmsRequest.TooSoon _ -> Optional.empty();
            case SmsRequest.TooMany many -> {
                Locale locale = LocaleContextHolder.getLocale();
                model.addAttribute(
                        "problems", Map.of("again", messages.getMessage(many.sentence(Language.of(locale)), locale)));
                yield Optional.empty();
            }
        };
    }
}
