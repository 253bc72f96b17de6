package be.lra.activation.web;

import be.lra.account.OfficeOfSession;
import be.lra.activation.ActivationAtHome;
import be.lra.activation.ActivationPage;
import be.lra.activation.ActivationProgress;
import be.lra.activation.OpenedLink;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.LocaleResolver;

/** Where the mailed link leads, and the pages of links that open nothing. */
@Controller
class LinkController {

    private final ActivationAtHome activation;
    private final Steps steps;
    private final LocaleResolver languages;

    LinkController(ActivationAtHome activation, Steps steps, LocaleResolver languages) {
        this.activation = activation;
        this.steps = steps;
        this.languages = languages;
    }

    /** Harmless, however often and by whomever it is opened: it names the case and leaves the token behind. */
    @GetMapping("/activate/{token}")
    String open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Optional<OpenedLink> opened = activation.open(token);
        if (opened.isEmpty()) {
            return "redirect:/activate/unknown";
        }
        OpenedLink link = opened.get();
        steps.leaveFinished(request);
        boolean sameCase = Steps.find(request)
                .filter(home -> home.pair().equals(link.home().pair()))
                .isPresent();
        if (!sameCase && link.superseded()) {
            languages.setLocale(request, response, link.language().locale());
            return "redirect:/activate/newer";
        }
        if (!sameCase) {
            signOut(request, response);
            Steps.keep(request, link.home());
            link.office().ifPresent(office -> OfficeOfSession.keep(request, office));
            languages.setLocale(request, response, link.language().locale());
        }
        return sameCase ? steps.resume(request) : "redirect:" + Steps.path(link.next());
    }

    /** Whoever begins a case of his own at this browser may be somebody else than the last who signed in here. */
    private static void signOut(HttpServletRequest request, HttpServletResponse response) {
        new HttpSessionSecurityContextRepository()
                .saveContext(SecurityContextHolder.createEmptyContext(), request, response);
    }

    /** Goes on where the citizen was, or explains where the link is. */
    @GetMapping("/activate")
    String resume(HttpServletRequest request) {
        return Steps.find(request).isPresent() ? steps.resume(request) : "citizen/activate-nowhere";
    }

    /** « Ce n’est pas vous ? »: the next person at this browser begins with a link of their own. */
    @PostMapping("/activate/end")
    String end(HttpServletRequest request) {
        Steps.forget(request);
        return "redirect:/activate?ended";
    }

    @GetMapping("/activate/unknown")
    String unknown(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("end", "UNKNOWN");
        return "citizen/activate-closed";
    }

    /** A newer link was mailed: it alone opens anything. */
    @GetMapping("/activate/newer")
    String newer(Model model) {
        model.addAttribute("end", "RESENT");
        return "citizen/activate-closed";
    }

    @GetMapping("/activate/closed")
    String closed(HttpServletRequest request, Model model) {
        return steps.on(ActivationPage.CLOSED, request, home -> {
            Optional<ActivationProgress> progress = activation.progress(home);
            model.addAttribute("end", progress.map(p -> p.state().name()).orElse("UNKNOWN"));
            return "citizen/activate-closed";
        });
    }
}
