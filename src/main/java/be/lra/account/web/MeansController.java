package be.lra.account.web;

import be.lra.account.PartnerMeans;
import be.lra.account.SignInMeans;
import be.lra.account.SignInMeans.Group;
import be.lra.account.SignInWish;
import be.lra.account.SignedInCitizen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The choice of a digital key, grouped as CSAM groups it, and the way on after the sign-in. */
@Controller
class MeansController {

    private final ObjectProvider<PartnerMeans> partners;

    MeansController(ObjectProvider<PartnerMeans> partners) {
        this.partners = partners;
    }

    /** Means of one group that may be chosen now. */
    record Tiles(Group group, List<SignInMeans> means) {}

    /** The visit begins here: what a service had asked for before is over. */
    @GetMapping(path = "/sign-in", params = "own")
    String chooseForOwnKeys(@Nullable Authentication authentication, HttpServletRequest request, Model model) {
        SignInWish.forget(request);
        return choose(authentication, request, model);
    }

    @GetMapping(path = "/sign-in", params = "!own")
    String choose(@Nullable Authentication authentication, HttpServletRequest request, Model model) {
        SignInWish wish = SignInWish.of(request);
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedInCitizen citizen
                && wish.isFulfilledBy(citizen)) {
            return "redirect:" + SignInWish.nextPage(request);
        }
        Set<SignInMeans> here = here();
        model.addAttribute("service", wish.service());
        model.addAttribute("groups", groups(here, wish));
        model.addAttribute("level", wish.minimum());
        partners.ifAvailable(federal -> model.addAttribute("away", federal.areAway()));
        model.addAttribute("tooLow", wish.isOfService() ? without(here, wish, true) : List.of());
        model.addAttribute("refused", without(here, wish, false));
        return "citizen/sign-in";
    }

    private Set<SignInMeans> here() {
        Set<SignInMeans> here = EnumSet.allOf(SignInMeans.class);
        here.removeIf(SignInMeans::isPartner);
        partners.ifAvailable(federal -> here.addAll(federal.offered()));
        return here;
    }

    private static List<Tiles> groups(Set<SignInMeans> here, SignInWish wish) {
        return Arrays.stream(Group.values())
                .map(group -> new Tiles(
                        group,
                        here.stream()
                                .filter(means -> means.group() == group && wish.takes(means))
                                .toList()))
                .filter(tiles -> !tiles.means().isEmpty())
                .toList();
    }

    /** Those that are missing from the page: for their level, or because the service does not take them. */
    private static List<SignInMeans> without(Set<SignInMeans> here, SignInWish wish, boolean forTheirLevel) {
        return here.stream()
                .filter(means -> !wish.takes(means))
                .filter(means -> means.atMost().reaches(wish.minimum()) != forTheirLevel)
                .toList();
    }

    /** Leaves for the service: a page between, for a form may not end at another host. */
    @GetMapping("/sign-in/on")
    String goOn(HttpServletRequest request, Model model) {
        SignInWish wish = SignInWish.of(request);
        SignInWish.forget(request);
        model.addAttribute("service", wish.service());
        model.addAttribute("on", wish.goOn());
        return wish.isOfService() ? "citizen/sign-in-on" : "redirect:" + wish.goOn();
    }
}
