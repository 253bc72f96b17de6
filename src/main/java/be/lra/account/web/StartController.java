package be.lra.account.web;

import be.lra.account.HelpLines;
import be.lra.account.OfficeOfSession;
import be.lra.identity.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that anybody may read. */
@Controller
class StartController {

    private final HelpLines helpLines;

    StartController(HelpLines helpLines) {
        this.helpLines = helpLines;
    }

    @GetMapping("/")
    String start() {
        return "citizen/start";
    }

    @GetMapping("/terms")
    String terms() {
        return "citizen/terms";
    }

    /** The office of the case stands in the help of every page; whoever has no case here finds all offices. */
    @GetMapping("/help")
    String help(HttpServletRequest request, Locale locale, Model model) {
        if (OfficeOfSession.find(request).isEmpty()) {
            model.addAttribute("offices", helpLines.ofAllOffices(Language.of(locale)));
        }
        return "citizen/help";
    }
}
