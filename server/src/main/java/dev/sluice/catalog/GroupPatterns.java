package dev.sluice.catalog;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelEvaluationExceptionBuilder;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.CelStandardFunctions.StandardFunction;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * CEL's {@code matches}, with its patterns kept: the library compiles a pattern anew for each of the databases that an
 * expression is asked about, which costs more than everything else that it does.
 */
final class GroupPatterns {
    /** A group has few; whoever makes more starts over. */
    private static final int MOST = 200;

    private static final Map<String, Pattern> KEPT = new ConcurrentHashMap<>();

    private GroupPatterns() {}

    /** The standard runtime but for that. */
    static CelRuntime runtime() {
        return CelRuntimeFactory.standardCelRuntimeBuilder()
                .setStandardEnvironmentEnabled(false)
                .setStandardFunctions(CelStandardFunctions.newBuilder()
                        .excludeFunctions(StandardFunction.MATCHES)
                        .build())
                .addFunctionBindings(bindings())
                .build();
    }

    private static Set<CelFunctionBinding> bindings() {
        return CelFunctionBinding.fromOverloads(
                "matches",
                CelFunctionBinding.from("matches", String.class, String.class, GroupPatterns::found),
                CelFunctionBinding.from("matches_string", String.class, String.class, GroupPatterns::found));
    }

    private static Object found(String text, String pattern) throws CelEvaluationException {
        try {
            return kept(pattern).matcher(text).find();
        } catch (PatternSyntaxException wrong) {
            throw CelEvaluationExceptionBuilder.newBuilder(String.valueOf(wrong.getMessage()))
                    .setErrorCode(CelErrorCode.INVALID_ARGUMENT)
                    .setCause(wrong)
                    .build();
        }
    }

    private static Pattern kept(String pattern) {
        Pattern known = KEPT.get(pattern);
        if (known != null) {
            return known;
        }
        if (KEPT.size() >= MOST) {
            KEPT.clear();
        }
        Pattern made = Pattern.compile(pattern);
        KEPT.put(pattern, made);
        return made;
    }
}
