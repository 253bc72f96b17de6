package be.lra.account.web;

import be.lra.account.SmsStatus;
import org.springframework.ui.Model;

/** What a page shows that asks for a code by SMS. */
final class SmsPage {

    private SmsPage() {}

    static void show(SmsStatus status, Model model) {
        model.addAttribute("sms", status);
        status.code().ifPresent(code -> model.addAttribute("status", code));
    }
}
