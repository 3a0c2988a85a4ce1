package dev.sluice.notify;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Where an IP address lies, as far as messages that leave are concerned. Pure. */
enum AddressRange {
    /** Anybody's. */
    PUBLIC,
    /** This machine, or a network behind it: allowed where the installation says so. */
    PRIVATE,
    /** Metadata services, link-local, multicast, no address at all: never. */
    FORBIDDEN;

    /** Clouds answer here with credentials of the machine: AWS (IPv6), Alibaba, Azure, Oracle. */
    private static final Set<InetAddress> METADATA = Set.of(
            literal("fd00:ec2::254"), literal("100.100.100.200"), literal("168.63.129.16"), literal("192.0.0.192"));

    private static final List<Block> FORBIDDEN_BLOCKS = List.of(
            new Block("0.0.0.0", 8),
            new Block("169.254.0.0", 16),
            new Block("224.0.0.0", 3),
            new Block("::", 128),
            new Block("fe80::", 10),
            new Block("ff00::", 8),
            // Teredo: it says a server's IPv4 address and a client's, of which none is where it leads.
            new Block("2001::", 32));
    private static final List<Block> PRIVATE_BLOCKS = List.of(
            new Block("127.0.0.0", 8),
            new Block("10.0.0.0", 8),
            new Block("172.16.0.0", 12),
            new Block("192.168.0.0", 16),
            new Block("100.64.0.0", 10),
            new Block("192.0.0.0", 24),
            new Block("198.18.0.0", 15),
            new Block("::1", 128),
            new Block("fc00::", 7),
            new Block("fec0::", 10));

    private static final Block COMPATIBLE = new Block("::", 96);
    private static final Block TRANSLATED = new Block("64:ff9b::", 96);
    private static final Block TRANSLATED_LOCALLY = new Block("64:ff9b:1::", 48);
    private static final Block SIX_TO_FOUR = new Block("2002::", 16);

    static AddressRange of(InetAddress address) {
        if (METADATA.contains(address) || in(FORBIDDEN_BLOCKS, address)) {
            return FORBIDDEN;
        }
        if (in(PRIVATE_BLOCKS, address)) {
            return PRIVATE;
        }
        return address instanceof Inet6Address six ? carried(six) : PUBLIC;
    }

    /** The range of the IPv4 address that a transition address carries. */
    private static AddressRange carried(Inet6Address address) {
        byte[] bytes = address.getAddress();
        if (COMPATIBLE.contains(address) || TRANSLATED.contains(address)) {
            return of(bytes(Arrays.copyOfRange(bytes, 12, 16)));
        }
        if (TRANSLATED_LOCALLY.contains(address)) {
            return FORBIDDEN;
        }
        return SIX_TO_FOUR.contains(address) ? of(bytes(Arrays.copyOfRange(bytes, 2, 6))) : PUBLIC;
    }

    private static boolean in(List<Block> blocks, InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    private static InetAddress literal(String text) {
        return InetAddress.ofLiteral(text);
    }

    private static InetAddress bytes(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException("4 bytes are an address", impossible);
        }
    }

    /** The addresses that begin with the same bits. */
    private record Block(byte[] start, int bits) {
        Block(String start, int bits) {
            this(literal(start).getAddress(), bits);
        }

        boolean contains(InetAddress address) {
            byte[] other = address.getAddress();
            if (other.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if ((other[bit >> 3] & mask) != (start[bit >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
