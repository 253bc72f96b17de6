package be.lra.account.web;

import be.lra.account.BackupCodes;
import be.lra.account.DigitalKeys;
import be.lra.account.SignedInCitizen;
import be.lra.persistence.Conflict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.ServletWebRequest;

/** Codes on paper: how many are left, and ten new ones, which are shown once. */
@Controller
class BackupCodesController {

    private static final String PATH = "/keys/backup";

    private final BackupCodes codes;
    private final DigitalKeys keys;

    BackupCodesController(BackupCodes codes, DigitalKeys keys) {
        this.codes = codes;
        this.keys = keys;
    }

    @GetMapping(PATH)
    String show(ServletWebRequest web, Model model) {
        Interrupted.take(web, PATH);
        model.addAttribute("left", codes.left(CitizenPages.citizen(web).account()));
        return "citizen/keys-backup";
    }

    /** The answer to the form shows them, and no other page ever does: nothing keeps them. */
    @PostMapping(PATH)
    String draw(ServletWebRequest web, Model model) {
        SignedInCitizen citizen = CitizenPages.citizen(web);
        Optional<List<String>> drawn = Conflict.runAgain(() -> codes.draw(citizen));
        if (drawn.isEmpty()) {
            return Interrupted.signInAgain(web, keys.of(citizen.account()).userName(), PATH, Map.of());
        }
        model.addAttribute("codes", drawn.get());
        model.addAttribute("userName", keys.of(citizen.account()).userName());
        return "citizen/keys-backup-drawn";
    }
}
