package dev.sluice.engine.postgres;

import dev.sluice.sql.schema.UserType;
import java.util.stream.Collectors;

/** Prints types. */
final class PgTypePrinter {
    private PgTypePrinter() {}

    static String print(String namespace, UserType type) {
        String name = PgNames.quote(namespace, type.name());
        String kind = type instanceof UserType.Domain ? "DOMAIN " : "TYPE ";
        String definition = switch (type) {
            case UserType.Enum e ->
                "CREATE TYPE " + name + " AS ENUM ("
                        + e.values().stream().map(PgNames::literal).collect(Collectors.joining(", ")) + ")";
            case UserType.Domain d -> domain(name, d);
            case UserType.Composite c ->
                "CREATE TYPE " + name + " AS ("
                        + c.attributes().stream()
                                .map(a -> PgNames.quote(a.name()) + " " + a.type()
                                        + a.collation()
                                                .map(l -> " COLLATE " + l)
                                                .orElse(""))
                                .collect(Collectors.joining(", "))
                        + ")";
            case UserType.Other o -> o.definition();
        };
        return definition + ";" + PgPrinter.comment(kind + name, type.comment());
    }

    private static String domain(String name, UserType.Domain d) {
        return "CREATE DOMAIN " + name + " AS " + d.base()
                + d.defaultValue().map(v -> " DEFAULT " + v).orElse("")
                + (d.nullable() ? "" : " NOT NULL")
                + d.checks().stream()
                        .filter(c -> c.suffix().isEmpty())
                        .map(c -> " CONSTRAINT " + PgNames.quote(c.name()) + " CHECK (" + c.expression() + ")")
                        .collect(Collectors.joining())
                + d.checks().stream()
                        .filter(c -> !c.suffix().isEmpty())
                        .map(c -> ";\nALTER DOMAIN " + name + " ADD CONSTRAINT " + PgNames.quote(c.name()) + " CHECK ("
                                + c.expression() + ") " + c.suffix())
                        .collect(Collectors.joining());
    }
}
