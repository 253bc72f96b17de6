package be.lra.account.web;

import be.lra.account.BelgianTime;
import be.lra.identity.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/** Somebody typed the right password, and the time of the last key has passed: where new keys are given. */
@Controller
class LapsedController {

    private static final String LAPSED = "lapsed"; // session attribute

    /** Leads there who has just typed the right password. */
    static String show(HttpServletRequest request, Instant at) {
        request.getSession().setAttribute(LAPSED, at);
        return "redirect:/sign-in/lapsed";
    }

    @GetMapping("/sign-in/lapsed")
    String show(@SessionAttribute(name = LAPSED, required = false) @Nullable Instant at, Locale locale, Model model) {
        if (at == null) {
            return "redirect:/sign-in";
        }
        model.addAttribute("ended", BelgianTime.date(at, Language.of(locale)));
        return "citizen/sign-in-lapsed";
    }
}
