package be.lra.account.web;

import org.springframework.ui.Model;

/** The page that asks for a code on paper. */
final class PaperPage {

    private PaperPage() {}

    /**
     * Fills the page.
     *
     * @param id which the help line asks for
     * @param action where the code goes
     */
    static String show(String id, String action, String back, Model model) {
        model.addAttribute("pageId", id);
        model.addAttribute("action", action);
        model.addAttribute("backTo", back);
        return "citizen/code-backup";
    }
}
