package dev.sluice.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Things are where one looks for them. */
class PlacementTest {
    private static final String BOOT = "dev.sluice";

    @Test
    void onlyStoresSpeakSql() {
        check(noClasses()
                .that(areNot("Store"))
                .and()
                .resideOutsideOfPackages("dev.sluice.catalog..", BOOT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "org.postgresql..")
                .because("SQL is visible in one place per room; catalog alone opens connections to targets"));
    }

    @Test
    void storesReadListsNotStreams() {
        check(noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .because("a stream keeps its connection until somebody closes it, and nobody does"));
    }

    @Test
    void onlyResourcesSpeakHttp() {
        check(noClasses()
                .that(areNot("Resource"))
                .and()
                .resideOutsideOfPackages("dev.sluice.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web.bind.annotation..")
                .because("a door is called by HTTP, jobs and other rooms alike"));
    }

    @Test
    void storesAndResourcesStayInTheirRoom() {
        check(classes()
                .that()
                .haveSimpleNameEndingWith("Store")
                .or()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .notBePublic()
                .because("the compiler keeps the door shut"));
    }

    @Test
    void packagesAreNamedAfterThings() {
        check(noClasses()
                .should()
                .resideInAnyPackage(
                        "..controller..",
                        "..service..",
                        "..repository..",
                        "..dto..",
                        "..model..",
                        "..util..",
                        "..common..",
                        "..impl..")
                .because("a room is a feature, not a layer")
                .allowEmptyShould(true));
    }

    @Test
    void namesSayWhatThingsAre() {
        check(classes()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .andShould()
                .haveNameNotMatching(".*\\.Abstract[A-Z].*")
                .because("such a name hides a missing noun"));
    }

    @Test
    void beansArriveThroughConstructors() {
        check(fields().should()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .andShould()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .andShould()
                .notBeAnnotatedWith("org.springframework.context.annotation.Lazy")
                .because("what a class needs stands in its constructor"));
    }

    @Test
    void nobodyLooksAtTheWallClock() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(BOOT)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("time is handed in, so that a test can set it"));
    }

    @Test
    void failuresAreNamed() {
        check(noClasses()
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "new RuntimeException or new Exception", (JavaAccess<?> call) -> {
                            String owner = call.getTargetOwner().getName();
                            return (owner.equals("java.lang.RuntimeException") || owner.equals("java.lang.Exception"))
                                    && !call.getOriginOwner().isAssignableTo(Throwable.class);
                        }))
                .because("an expected failure is a Problem with a code"));
    }

    private static DescribedPredicate<JavaClass> areNot(String suffix) {
        return DescribedPredicate.describe(
                "not named *" + suffix, type -> !outermost(type).getSimpleName().endsWith(suffix));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(PlacementTest::outermost).orElse(type);
    }

    private static void check(ArchRule rule) {
        rule.check(ProductClasses.ALL);
    }
}
