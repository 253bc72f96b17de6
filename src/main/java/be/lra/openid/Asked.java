package be.lra.openid;

import be.lra.account.SignInMeans;
import be.lra.identity.LevelOfAssurance;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a service asks of a sign-in, its registration and this request taken together.
 *
 * @param means that may be used; none if the request asks for something that does not exist here
 * @param prompts {@code none}, {@code login}, {@code consent} (OpenID Connect Core 1.0 §3.1.2.1)
 * @param maxAge how old the sign-in may be
 */
record Asked(LevelOfAssurance minimum, Set<SignInMeans> means, Set<String> prompts, Optional<Duration> maxAge) {

    static Asked of(Service service, RequestParameters request, Acr acr) {
        LevelOfAssurance minimum = service.minimumLevel();
        Set<SignInMeans> means = EnumSet.noneOf(SignInMeans.class);
        for (SignInMeans each : SignInMeans.values()) {
            if (service.takes(each)) {
                means.add(each);
            }
        }
        Optional<Acr.Reach> reach = reach(request.acrValues(), acr);
        if (reach.isPresent()) {
            means.retainAll(reach.get().means());
            minimum = reach.get().level().reaches(minimum) ? reach.get().level() : minimum;
        } else if (request.acrIsEssential()) {
            means.clear();
        }
        return new Asked(minimum, means, request.prompts(), request.maxAge());
    }

    /** Any of the values will do; those nobody knows here are left out. */
    private static Optional<Acr.Reach> reach(List<String> values, Acr acr) {
        return values.stream().map(acr::reach).flatMap(Optional::stream).reduce(Acr.Reach::or);
    }

    boolean canBeReached() {
        return means.stream().anyMatch(each -> each.atMost().reaches(minimum));
    }

    boolean silent() {
        return prompts.contains("none");
    }

    boolean asksConsentAnew() {
        return prompts.contains("consent");
    }

    boolean asksSignInAnew() {
        return prompts.contains("login") || prompts.contains("select_account");
    }
}
