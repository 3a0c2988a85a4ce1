package dev.sluice.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.sluice.Sluice;
import org.springframework.modulith.core.ApplicationModules;

/** The server's own compiled classes, and its rooms. */
final class ProductClasses {
    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .withImportOption(location -> location.contains("/server/target/classes/"))
            .importPackages("dev.sluice");

    /** Maven keeps these apart; to Modulith they are libraries. */
    private static final DescribedPredicate<JavaClass> LIBRARIES = DescribedPredicate.or(
            JavaClass.Predicates.resideInAPackage("dev.sluice.sql.."),
            JavaClass.Predicates.resideInAPackage("dev.sluice.rules.."),
            JavaClass.Predicates.resideInAPackage("dev.sluice.engine.."),
            JavaClass.Predicates.resideInAPackage("dev.sluice.embedded.."));

    static final ApplicationModules ROOMS = ApplicationModules.of(Sluice.class, LIBRARIES);

    private ProductClasses() {}
}
