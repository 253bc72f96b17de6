package be.lra.throttle;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What of a network address a budget belongs to. A home or a server has a whole /64 of IPv6 addresses (RFC 6177 §2) and could
 * take a new one for each try, so these are counted as one.
 */
public final class CountedAddress {

    private static final int NETWORK_BYTES = 8; // of the 16 of an address

    private CountedAddress() {}

    /**
     * The address itself, or the network of an IPv6 address; an IPv4 address that is written as IPv6 is that IPv4 address
     * (RFC 4291 §2.5.5.2).
     *
     * @param address as the servlet container tells it; text that is no address is counted as it is
     */
    public static String of(String address) {
        try {
            InetAddress known = InetAddress.ofLiteral(withoutZone(address));
            return known instanceof Inet6Address wide
                    ? HexFormat.of().formatHex(Arrays.copyOf(wide.getAddress(), NETWORK_BYTES)) + "::/64"
                    : known.getHostAddress();
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%'); // RFC 4007 §11
        return zone < 0 ? address : address.substring(0, zone);
    }
}
