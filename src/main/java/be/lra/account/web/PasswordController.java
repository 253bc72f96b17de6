package be.lra.account.web;

import be.lra.account.BelgianTime;
import be.lra.account.CitizenSession;
import be.lra.account.PasswordOutcome;
import be.lra.account.SignIn;
import be.lra.account.SignInMeans;
import be.lra.account.SignInWish;
import be.lra.account.TypedSignIn;
import be.lra.account.UserNameOfSession;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** User name and password, for the means that was chosen before. */
@Controller
class PasswordController {

    static final String PATH = "/sign-in/with/";

    private static final String CHOICE = "redirect:/sign-in";
    private static final String PAGE = "citizen/sign-in-password";

    private final SignIn signIn;
    private final CitizenSession session;
    private final MessageSource messages;

    PasswordController(SignIn signIn, CitizenSession session, MessageSource messages) {
        this.signIn = signIn;
        this.session = session;
        this.messages = messages;
    }

    @GetMapping(PATH + "{means}")
    String ask(@PathVariable String means, ServletWebRequest web, Model model) {
        if (chosen(means, web).isEmpty()) {
            return CHOICE;
        }
        UserNameOfSession.take(web.getRequest()).ifPresent(userName -> model.addAttribute("userName", userName));
        return page(means, web, model);
    }

    /** The language was changed: what was typed stays, except the password. */
    @PostMapping(path = PATH + "{means}", params = "lang")
    String askAgain(
            @PathVariable String means,
            @RequestParam(defaultValue = "") String userName,
            ServletWebRequest web,
            Model model) {
        model.addAttribute("userName", userName);
        return chosen(means, web).isEmpty() ? CHOICE : page(means, web, model);
    }

    @PostMapping(PATH + "{means}")
    String check(
            @PathVariable String means,
            @RequestParam(defaultValue = "") String userName,
            @RequestParam(defaultValue = "") String password,
            ServletWebRequest web,
            Model model) {
        Optional<SignInMeans> chosen = chosen(means, web);
        if (chosen.isEmpty()) {
            return CHOICE;
        }
        page(means, web, model);
        model.addAttribute("userName", userName);
        if (userName.isBlank() || password.isEmpty()) {
            String field = userName.isBlank() ? "userName" : "password";
            return problem(model, field, "account.signIn." + field + ".empty");
        }
        return answer(new TypedSignIn(userName, password, chosen.get(), session.marks(web.getRequest())), web, model);
    }

    private String answer(TypedSignIn typed, ServletWebRequest web, Model model) {
        SignInWish wish = SignInWish.of(web.getRequest());
        return switch (signIn.checkPassword(typed, wish, web.getRequest().getRemoteAddr())) {
            case PasswordOutcome.Right right -> {
                SignInCodeController.begin(right.step(), web.getRequest());
                UserNameOfSession.keep(web.getRequest(), typed.userName().strip()); // for who goes back
                yield "redirect:/sign-in/code";
            }
            case PasswordOutcome.SignedIn signedIn -> {
                session.open(signedIn.opened(), web.getRequest(), Objects.requireNonNull(web.getResponse()));
                yield "redirect:" + SignInWish.nextPage(web.getRequest());
            }
            case PasswordOutcome.Wrong _ -> problem(model, "userName", "account.signIn.wrong");
            case PasswordOutcome.Frozen frozen -> FrozenController.show(web.getRequest(), frozen.account());
            case PasswordOutcome.Lapsed lapsed -> LapsedController.show(web.getRequest(), lapsed.at());
            case PasswordOutcome.NoKeyReaches _ -> problem(model, "userName", "account.signIn.noKey", wish.service());
            case PasswordOutcome.TooShortAlone _ -> problem(model, "password", "account.signIn.tooShort");
            case PasswordOutcome.Wait wait ->
                problem(model, "userName", "account.signIn.wait", BelgianTime.clockRoundedUp(wait.until()));
        };
    }

    /** A means that is proven here and fulfils the wish. */
    private static Optional<SignInMeans> chosen(String tag, ServletWebRequest web) {
        SignInWish wish = SignInWish.of(web.getRequest());
        return SignInMeans.tagged(tag).filter(means -> !means.isPartner() && wish.takes(means));
    }

    private static String page(String tag, ServletWebRequest web, Model model) {
        model.addAttribute("tag", tag);
        model.addAttribute("means", SignInMeans.tagged(tag).orElseThrow());
        model.addAttribute("service", SignInWish.of(web.getRequest()).service());
        return PAGE;
    }

    private String problem(Model model, String field, String key, Object... arguments) {
        model.addAttribute(
                "problems", Map.of(field, messages.getMessage(key, arguments, LocaleContextHolder.getLocale())));
        return PAGE;
    }
}
