package dev.sluice.notify;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a name and checks every address it has. The HTTP client connects to what is returned here and looks nothing
 * up itself, so a name that changes its address between check and use gains nothing.
 */
final class GuardedNames implements DnsResolver {
    private final boolean allowPrivate;

    GuardedNames(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            check(host, address);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private void check(String host, InetAddress address) throws EgressRefused {
        switch (AddressRange.of(address)) {
            case PUBLIC -> {}
            case PRIVATE -> {
                if (!allowPrivate) {
                    throw new EgressRefused("'" + host + "' leads to the private address " + address.getHostAddress()
                            + "; the installation does not allow that (sluice.egress.allow-private).");
                }
            }
            case FORBIDDEN ->
                throw new EgressRefused("'" + host + "' leads to " + address.getHostAddress()
                        + ", where nothing is ever sent to (link-local, metadata service, multicast or none).");
        }
    }
}
