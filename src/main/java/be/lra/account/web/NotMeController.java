package be.lra.account.web;

import be.lra.account.NotMe;
import be.lra.account.NotMeState;
import be.lra.persistence.Conflict;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/** « Ce n’était pas moi », the link of every security mail. Opening it changes nothing. */
@Controller
class NotMeController {

    private static final String HANDLE = "notMe"; // session attribute
    private static final String PAGE = "redirect:/not-me";

    private final NotMe notMe;

    NotMeController(NotMe notMe) {
        this.notMe = notMe;
    }

    /** The token leaves the address at once. */
    @GetMapping("/not-me/{token}")
    String open(@PathVariable String token, HttpServletRequest request) {
        NotMe.handle(token)
                .ifPresentOrElse(
                        handle -> request.getSession().setAttribute(HANDLE, handle),
                        () -> request.getSession().removeAttribute(HANDLE));
        return PAGE;
    }

    @GetMapping("/not-me")
    String show(@SessionAttribute(name = HANDLE, required = false) @Nullable String handle, Model model) {
        NotMeState state = handle == null ? NotMeState.UNKNOWN : notMe.state(handle);
        model.addAttribute("state", state.name());
        if (handle != null) {
            notMe.reference(handle).ifPresent(reference -> model.addAttribute("reference", reference));
        }
        return "citizen/not-me";
    }

    @PostMapping("/not-me")
    String freeze(@SessionAttribute(name = HANDLE, required = false) @Nullable String handle) {
        if (handle != null) {
            Conflict.runAgain(() -> notMe.freeze(handle));
        }
        return PAGE;
    }
}
