package be.lra.account.web;

import be.lra.account.BelgianTime;
import be.lra.account.FrozenCaseView;
import be.lra.account.FrozenCases;
import be.lra.identity.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/** Somebody typed the right password, and the keys are frozen: what happened, and where new keys are given. */
@Controller
class FrozenController {

    private static final String FROZEN = "frozen"; // session attribute

    private final FrozenCases cases;

    FrozenController(FrozenCases cases) {
        this.cases = cases;
    }

    /** Leads there who has just typed the right password. */
    static String show(HttpServletRequest request, UUID account) {
        request.getSession().setAttribute(FROZEN, account);
        return "redirect:/sign-in/frozen";
    }

    @GetMapping("/sign-in/frozen")
    String show(@SessionAttribute(name = FROZEN, required = false) @Nullable UUID account, Locale locale, Model model) {
        Optional<FrozenCaseView> frozen = Optional.ofNullable(account).flatMap(cases::newest);
        if (frozen.isEmpty()) {
            return "redirect:/sign-in";
        }
        model.addAttribute("since", BelgianTime.date(frozen.get().raisedAt(), Language.of(locale)));
        model.addAttribute("reference", frozen.get().reference());
        return "citizen/sign-in-frozen";
    }
}
