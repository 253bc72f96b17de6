package be.lra.account.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that anybody may read. */
@Controller
class StartController {

    @GetMapping("/")
    String start() {
        return "citizen/start";
    }

    @GetMapping("/terms")
    String terms() {
        return "citizen/terms";
    }

    @GetMapping("/help")
    String help() {
        return "citizen/help";
    }
}
