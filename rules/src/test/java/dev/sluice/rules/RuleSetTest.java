package dev.sluice.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.sql.review.Level;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RuleSetTest {
    @Test
    void runsOnlyTheRulesThatAreNamed() {
        RuleSet set =
                of(Map.of("table-require-pk", "error", "naming-table", Map.of("level", "warning", "maxLength", 10)));
        assertThat(set.entries()).hasSize(2);
        assertThat(set.entries()).filteredOn(e -> e.level() == Level.ERROR).hasSize(1);
    }

    @Test
    void leavesOutWhatIsOffInBothSpellingsOfYaml() {
        assertThat(of(Map.of("table-require-pk", "off")).entries()).isEmpty();
        assertThat(of(Map.of("table-require-pk", false)).entries()).isEmpty();
    }

    @Test
    void namesTheNearestRule() {
        assertThatThrownBy(() -> of(Map.of("table-requires-pk", "error")))
                .isInstanceOf(RuleSetException.class)
                .hasMessageContaining("table-require-pk");
    }

    @Test
    void refusesWhatIsNoLevel() {
        assertThatThrownBy(() -> of(Map.of("table-require-pk", "fatal"))).hasMessageContaining("error, warning, off");
        assertThatThrownBy(() -> of(Map.of("naming-table", Map.of("format", "x"))))
                .hasMessageContaining("level");
    }

    @Test
    void refusesParametersThatDoNotFit() {
        refuses(Map.of("level", "error", "number", 5), "has no parameter number");
        refuses(Map.of("level", "error", "maxLength", "long"), "maxLength must be a whole number");
        refuses(Map.of("level", "error", "maxLength", -1), "maxLength must be a whole number");
        refuses(Map.of("level", "error", "format", "("), "format is not a regular expression");
        refuses(Map.of("level", "error", "format", "{{nothing}}"), "unknown token");
        refuses(Map.of("level", "error", "format", List.of()), "format must be a regular expression");
    }

    private static void refuses(Map<String, Object> settings, String message) {
        assertThatThrownBy(() -> of(Map.of("naming-table", settings)))
                .isInstanceOf(RuleSetException.class)
                .hasMessageContaining(message);
    }

    private static RuleSet of(Map<String, ?> rules) {
        return RuleSet.of(Map.of("rules", rules));
    }
}
