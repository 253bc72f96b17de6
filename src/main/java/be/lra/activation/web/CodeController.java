package be.lra.activation.web;

import be.lra.account.BelgianTime;
import be.lra.activation.ActivationCase;
import be.lra.activation.ActivationPage;
import be.lra.activation.CodeReading;
import be.lra.activation.PaperCodeOutcome;
import be.lra.activation.PaperCodes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Step 1: « Indiquer le code d’activation ». */
@Controller
class CodeController {

    private static final String PAGE = "citizen/activate-code";

    private final PaperCodes codes;
    private final Steps steps;
    private final Sentences sentences;

    CodeController(PaperCodes codes, Steps steps, Sentences sentences) {
        this.codes = codes;
        this.steps = steps;
        this.sentences = sentences;
    }

    @GetMapping("/activate/code")
    String ask(HttpServletRequest request) {
        return steps.on(ActivationPage.CODE, request, home -> PAGE);
    }

    @PostMapping("/activate/code")
    String enter(
            @RequestParam(defaultValue = "") String code1,
            @RequestParam(defaultValue = "") String code2,
            @RequestParam(defaultValue = "") String code3,
            @RequestParam(defaultValue = "") String code4,
            HttpServletRequest request,
            Model model) {
        List<String> boxes = List.of(code1, code2, code3, code4);
        model.addAttribute("boxes", boxes);
        return steps.on(ActivationPage.CODE, request, home -> enter(home, boxes, request, model));
    }

    /** The language was changed: the groups typed so far stay, and none is looked at. */
    @PostMapping(path = "/activate/code", params = "lang")
    String ask(
            @RequestParam(defaultValue = "") String code1,
            @RequestParam(defaultValue = "") String code2,
            @RequestParam(defaultValue = "") String code3,
            @RequestParam(defaultValue = "") String code4,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("boxes", List.of(code1, code2, code3, code4));
        return ask(request);
    }

    private String enter(ActivationCase home, List<String> boxes, HttpServletRequest request, Model model) {
        return switch (codes.enter(home, boxes, request.getRemoteAddr())) {
            case PaperCodeOutcome.Accepted accepted -> {
                request.changeSessionId();
                Steps.keep(request, accepted.home());
                yield steps.goOn(request);
            }
            case PaperCodeOutcome.Closed closed -> steps.goOn(request);
            case PaperCodeOutcome.Unreadable unreadable -> show(model, problems(unreadable.reading()));
            case PaperCodeOutcome.Wrong wrong ->
                show(model, Map.of("code1", sentences.text("activation.code.wrong", wrong.attemptsLeft())));
            case PaperCodeOutcome.Wait wait ->
                show(
                        model,
                        Map.of(
                                "code1",
                                sentences.text("activation.code.wait", BelgianTime.clockRoundedUp(wait.until()))));
        };
    }

    private Map<String, String> problems(CodeReading reading) {
        return switch (reading) {
            case CodeReading.Complete complete -> throw new IllegalStateException("a complete code is no problem");
            case CodeReading.GroupsWrong wrong -> {
                Map<String, String> problems = new LinkedHashMap<>();
                wrong.groups()
                        .forEach(group ->
                                problems.put("code" + group, sentences.text("activation.code.group.wrong", group)));
                yield problems;
            }
            case CodeReading.ForeignSign foreign ->
                Map.of(
                        "code" + foreign.group(),
                        sentences.text("activation.code.group.foreign", foreign.group(), foreign.sign()));
            case CodeReading.TooShort tooShort ->
                Map.of(
                        "code" + tooShort.group(),
                        tooShort.group() == 1 && tooShort.signs() == 0
                                ? sentences.text("activation.code.empty")
                                : sentences.text("activation.code.group.short", tooShort.group(), tooShort.signs()));
            case CodeReading.TooLong tooLong ->
                Map.of("code" + tooLong.group(), sentences.text("activation.code.group.long", tooLong.group()));
        };
    }

    private static String show(Model model, Map<String, String> problems) {
        model.addAttribute("problems", problems);
        return PAGE;
    }
}
