package dev.sluice.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "172.15.255.255", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2002:808:808::1"})
    void letsPublicAddressesPass(String address) {
        assertThat(range(address)).isEqualTo(AddressRange.PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1",
                "::1", "fd12::1", "fec0::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "::7f00:1"
            })
    void knowsPrivateAddressesInAnyWriting(String address) {
        assertThat(range(address)).isEqualTo(AddressRange.PRIVATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "169.254.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "fe80::1",
                "ff02::1",
                "fd00:ec2::254",
                "100.100.100.200",
                "168.63.129.16",
                "::ffff:169.254.169.254",
                "64:ff9b::a9fe:a9fe",
                "2002:a9fe:a9fe::",
                "2001:0:1::1"
            })
    void forbidsWhatIsNeverAReceiver(String address) {
        assertThat(range(address)).isEqualTo(AddressRange.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "2852039166", "::ffff:a9fe:a9fe", "[fe80::1]"})
    void namesLeadToNoMetadataServiceThoughPrivateIsAllowed(String host) {
        assertThatThrownBy(() -> new GuardedNames(true).resolve(host)).isInstanceOf(EgressRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "::1"})
    void namesLeadToPrivateAddressesOnlyWhereAllowed(String host) throws UnknownHostException {
        assertThat(new GuardedNames(true).resolve(host)).isNotEmpty();
        assertThatThrownBy(() -> new GuardedNames(false).resolve(host))
                .isInstanceOf(EgressRefused.class)
                .hasMessageContaining("sluice.egress.allow-private");
    }

    private static AddressRange range(String address) {
        return AddressRange.of(InetAddress.ofLiteral(address));
    }
}
