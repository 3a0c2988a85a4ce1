package dev.sluice.embedded;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The loader's complaint about a shared library, turned into the name of the package that has it. */
final class MissingLibrary {
    private static final Pattern COMPLAINT =
            Pattern.compile("error while loading shared libraries: ([^:\\s]+): cannot open shared object file");
    private static final Map<String, String> DEBIAN_PACKAGES = Map.of(
            "libaio.so.1", "libaio1 (libaio1t64 from Debian 13 on)",
            "libncurses.so.5", "libncurses5",
            "libncurses.so.6", "libncurses6",
            "libtinfo.so.5", "libtinfo5",
            "libtinfo.so.6", "libtinfo6",
            "libnuma.so.1", "libnuma1",
            "libcrypt.so.1", "libcrypt1",
            "libsystemd.so.0", "libsystemd0",
            "libstdc++.so.6", "libstdc++6");

    private MissingLibrary() {}

    static Optional<String> adviceFor(String log) {
        Matcher matcher = COMPLAINT.matcher(log);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String library = matcher.group(1);
        return Optional.of(Optional.ofNullable(DEBIAN_PACKAGES.get(library))
                .map(name -> "Install " + library + ": on Debian, apt-get install " + name + ".")
                .orElse("Install the shared library " + library + " (apt-file search " + library + ")."));
    }
}
