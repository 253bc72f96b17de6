package be.lra.audit;

import be.lra.ui.DeskBrowser;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * From where an act comes: the network address of staff and of reader programs as it is, of citizens the network only, so that
 * the trail does not tell one home from the next. The application itself comes from nowhere.
 *
 * @see "src/docs/decisions/0101-a-trail-that-proves-itself.md"
 */
@Component
class Whence {

    private static final int NEAR_4 = 3; // bytes kept of an IPv4 address: /24
    private static final int NEAR_6 =
            6; // and of an IPv6 address: /48, what a home or an organisation has (RFC 6177 §2)

    /** Empty where no address is known. */
    Optional<String> of(Actor actor) {
        return switch (actor) {
            // Pushed work of a screen runs in the threads of other requests: the screen's own browser is asked first.
            case Actor.Agent agent ->
                DeskBrowser.address()
                        .or(Whence::request)
                        .flatMap(Whence::literal)
                        .map(InetAddress::getHostAddress);
            case Actor.Bridge bridge -> request().flatMap(Whence::literal).map(InetAddress::getHostAddress);
            case Actor.Citizen citizen -> request().flatMap(Whence::literal).map(Whence::network);
            case Actor.Machine machine -> Optional.empty();
        };
    }

    /** How the trail may have kept what somebody typed: an address as it is, and its network. */
    static List<String> alike(String typed) {
        return literal(typed)
                .map(address -> List.of(address.getHostAddress(), network(address)))
                .orElseGet(() -> List.of(typed));
    }

    private static Optional<String> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? Optional.ofNullable(web.getRequest().getRemoteAddr())
                : Optional.empty();
    }

    private static Optional<InetAddress> literal(String address) {
        int zone = address.indexOf('%'); // RFC 4007 §11
        try {
            return Optional.of(InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone)));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static String network(InetAddress address) {
        int kept = address instanceof Inet4Address ? NEAR_4 : NEAR_6;
        byte[] bytes = address.getAddress();
        java.util.Arrays.fill(bytes, kept, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * Byte.SIZE;
        } catch (UnknownHostException wrongLength) {
            throw new IllegalStateException("an address of " + bytes.length + " bytes", wrongLength);
        }
    }
}
