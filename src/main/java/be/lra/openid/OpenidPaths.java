package be.lra.openid;

/** Where services and browsers find the provider. */
public final class OpenidPaths {

    public static final String AUTHORIZE = "/openid/authorize";
    public static final String TOKEN = "/openid/token";
    public static final String KEYS = "/openid/keys";
    public static final String REVOKE = "/openid/revoke";
    public static final String USER_INFO = "/openid/userinfo";
    public static final String LOGOUT = "/openid/logout";
    public static final String CONSENT = "/openid/consent";

    /** OpenID Connect Discovery 1.0 §4. */
    public static final String CONFIGURATION = "/.well-known/openid-configuration";

    private OpenidPaths() {}
}
