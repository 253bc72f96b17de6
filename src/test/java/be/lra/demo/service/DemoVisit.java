package be.lra.demo.service;

import be.lra.demo.service.ServiceEntrance.Ticket;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/** A visit to an e-service of the demonstration, for tests of other modules. */
public final class DemoVisit {

    private static final DemoService SERVICE = DemoService.CHILDCARE;

    private final ServiceEntrance entrance;
    private final Ticket ticket;

    public DemoVisit(URI provider) {
        this.entrance = new ServiceEntrance(provider, new SecureRandom(), Clock.systemUTC());
        this.ticket = entrance.ticket(SERVICE);
    }

    /** The settings of the application that register it. */
    public static Map<String, String> registration(URI provider, String secretHash) {
        var settings = new TreeMap<String, String>();
        String service = "lra.openid.services." + SERVICE.clientId();
        for (String language : new String[] {"fr", "nl", "de", "en"}) {
            settings.put(service + ".names." + language, "Childcare of Examples");
        }
        settings.put(service + ".address", provider + SERVICE.path());
        settings.put(service + ".redirect-uris", provider + SERVICE.path() + "/back");
        settings.put(service + ".secret-hash", secretHash);
        settings.put(service + ".scopes", "openid,profile,email");
        return settings;
    }

    public static String secret() {
        return SERVICE.secret();
    }

    /** Where the browser goes to enter. */
    public String request() {
        return entrance.request(ticket);
    }

    /** What the service was told about whoever brought the code. */
    public Map<String, Object> told(String code) {
        return entrance.enter(ticket, code).told();
    }
}
