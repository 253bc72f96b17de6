package be.lra.audit.web;

import be.lra.audit.AuditSentences;
import be.lra.audit.Receipts;
import be.lra.ui.DeskTimes;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Anybody pastes a receipt of the trail and reads what it proves; nothing here is about a person. */
@Controller
class ReceiptController {

    private static final String VIEW = "citizen/receipt";

    private final Receipts receipts;
    private final AuditSentences sentences;
    private final MessageSource messages;

    ReceiptController(Receipts receipts, AuditSentences sentences, MessageSource messages) {
        this.receipts = receipts;
        this.sentences = sentences;
        this.messages = messages;
    }

    /** How the page shows an answer: good, or not; the heading and the sentence below it. */
    record Shown(boolean good, String title, String text) {}

    @GetMapping("/receipt")
    String page(Model model) {
        model.addAttribute("pasted", "");
        receipts.publicKey().ifPresent(key -> model.addAttribute("key", key));
        return VIEW;
    }

    @PostMapping("/receipt")
    String check(@RequestParam(defaultValue = "") String receipt, Locale locale, Model model) {
        page(model);
        model.addAttribute("pasted", receipt);
        Shown shown = shown(receipts.check(receipt), locale);
        model.addAttribute("answer", shown);
        if (!shown.good()) {
            model.addAttribute("problems", Map.of("receipt", shown.title()));
        }
        return VIEW;
    }

    private Shown shown(Receipts.Answer answer, Locale locale) {
        return switch (answer) {
            case Receipts.Answer.Unreadable unreadable -> bad("unreadable", locale);
            case Receipts.Answer.Worthless worthless -> bad("worthless", locale);
            case Receipts.Answer.OtherLog other -> bad("other", locale);
            case Receipts.Answer.Gone(long number) -> bad("gone", locale, String.valueOf(number));
            case Receipts.Answer.Held(long number, String kind, Instant at, String fingerprint) ->
                new Shown(
                        true,
                        text("held.title", locale),
                        text(
                                "held.text",
                                locale,
                                String.valueOf(number),
                                DeskTimes.dayInWords(at, locale),
                                DeskTimes.time(at),
                                sentences.label(kind, locale),
                                fingerprint));
        };
    }

    private Shown bad(String what, Locale locale, Object... facts) {
        return new Shown(false, text(what + ".title", locale), text(what + ".text", locale, facts));
    }

    private String text(String key, Locale locale, Object... facts) {
        return messages.getMessage("audit.receipt." + key, facts, locale);
    }
}
