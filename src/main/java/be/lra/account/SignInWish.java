package be.lra.account;

import be.lra.identity.LevelOfAssurance;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What the next sign-in of a browser has to reach, and where it goes on. Lies in the session.
 *
 * @param service the name of who asks, in the language of the page; empty: this application itself
 * @param minimum the level that has to be reached
 * @param accepted the means that may be used; those that do not reach the level are left out in any case
 * @param goOn path in this application, with its query; never taken from an address unchecked
 */
public record SignInWish(String service, LevelOfAssurance minimum, Set<SignInMeans> accepted, String goOn)
        implements Serializable {

    private static final String WISH = "signInWish"; // session attribute
    private static final String KEYS = "/keys";

    public SignInWish {
        if (!goOn.startsWith("/") || goOn.startsWith("//")) {
            throw new IllegalArgumentException("not a path of this application");
        }
        accepted = Set.copyOf(accepted);
    }

    /** What pages about keys and account ask for. */
    public static SignInWish own(String goOn) {
        return new SignInWish("", LevelOfAssurance.SUBSTANTIAL, EnumSet.allOf(SignInMeans.class), goOn);
    }

    public static void keep(HttpServletRequest request, SignInWish wish) {
        request.getSession().setAttribute(WISH, wish);
    }

    /** The wish of this browser; without one, to see the own keys. */
    public static SignInWish of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(WISH) instanceof SignInWish wish ? wish : own(KEYS);
    }

    public static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(WISH);
        }
    }

    /** Where a browser goes whose sign-in has just succeeded: a service is reached over a page of its own. */
    public static String nextPage(HttpServletRequest request) {
        SignInWish wish = of(request);
        if (wish.isOfService()) {
            return "/sign-in/on";
        }
        forget(request);
        return wish.goOn();
    }

    public boolean isOfService() {
        return !service.isEmpty();
    }

    /** Whether these means can fulfil the wish. */
    public boolean takes(SignInMeans means) {
        return accepted.contains(means) && means.atMost().reaches(minimum);
    }

    /** Whether somebody who is signed in need not sign in again. */
    public boolean isFulfilledBy(SignedInCitizen citizen) {
        return accepted.contains(citizen.means()) && citizen.level().reaches(minimum);
    }

    /** Without the address of the page, which may carry what a service sent. */
    @Override
    public String toString() {
        return "SignInWish[" + minimum + ", " + Objects.toString(accepted) + "]";
    }
}
