package be.lra.account;

import java.net.URI;

/** What the citizen's pages may load and where their forms may go: no inline script or style anywhere. */
public final class CitizenPolicy {

    /** Of every page; pages work without the one script there is. */
    public static final String TEXT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
            + "frame-ancestors 'none'";

    private static final String FORMS = "form-action 'self'";

    private CitizenPolicy() {}

    /** Of a page whose form leads on to another site: browsers follow a form's redirects only where its page may send it. */
    public static String withFormsTo(URI site) {
        return TEXT.replace(FORMS, FORMS + " " + site.getScheme() + "://" + site.getRawAuthority());
    }
}
