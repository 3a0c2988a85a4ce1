package dev.sluice.catalog;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelUnparserFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import dev.sluice.kernel.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * The expression of a database group, ready to be asked. A condition that cannot be evaluated (a label that a database
 * does not have) does not match: a group never selects by accident.
 */
final class GroupExpression {
    private static final int LENGTH = 4000;
    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .addVar("environment", SimpleType.STRING)
            .addVar("instance", SimpleType.STRING)
            .addVar("engine", SimpleType.STRING)
            .addVar("name", SimpleType.STRING)
            .addVar("labels", MapType.create(SimpleType.STRING, SimpleType.STRING))
            .setResultType(SimpleType.BOOL)
            .build();
    private static final CelRuntime RUNTIME = GroupPatterns.runtime();

    private final List<Condition> conditions;

    private GroupExpression(List<Condition> conditions) {
        this.conditions = conditions;
    }

    /**
     * One side of a top-level {@code &&}.
     *
     * @param mentioned what it looks at: {@code environment}, {@code labels.region}; {@code labels} where it asks
     *     otherwise
     */
    record Condition(String text, CelRuntime.Program program, List<String> mentioned) {
        /** @param variables of a database; only what the condition mentions is asked for */
        boolean matches(CelVariableResolver variables) {
            try {
                return Boolean.TRUE.equals(program.eval(variables));
            } catch (CelEvaluationException notThere) {
                return false;
            }
        }
    }

    /** @throws Problem when it is not CEL, names what there is not, or does not say yes or no */
    static GroupExpression of(String text) {
        if (text.isBlank() || text.length() > LENGTH) {
            throw Problem.user("catalog.expressionInvalid", "An expression has 1 to " + LENGTH + " characters of CEL.");
        }
        try {
            CelAbstractSyntaxTree whole = COMPILER.compile(text).getAst();
            CelAbstractSyntaxTree parsed = COMPILER.parse(text).getAst();
            List<CelExpr> parts = conjuncts(parsed.getExpr());
            if (parts.size() == 1) {
                return new GroupExpression(List.of(condition(text, whole)));
            }
            List<Condition> conditions = new ArrayList<>();
            for (CelExpr part : parts) {
                // What is asked is the part itself; its text is for people.
                CelAbstractSyntaxTree own = CelAbstractSyntaxTree.newParsedAst(part, parsed.getSource());
                String words = CelUnparserFactory.newUnparser().unparse(own);
                conditions.add(condition(words, COMPILER.check(own).getAst()));
            }
            return new GroupExpression(List.copyOf(conditions));
        } catch (CelValidationException | CelEvaluationException wrong) {
            throw Problem.user("catalog.expressionInvalid", "The expression cannot be used.")
                    .because(String.valueOf(wrong.getMessage()))
                    .next("Use environment, instance, engine, name and labels, for example: "
                            + "environment == \"prod\" && labels.region == \"north\".")
                    .causedBy(wrong);
        }
    }

    /** All must be true of a database that the group selects. */
    List<Condition> conditions() {
        return conditions;
    }

    private static Condition condition(String text, CelAbstractSyntaxTree checked) throws CelEvaluationException {
        return new Condition(text, RUNTIME.createProgram(checked), mentioned(checked));
    }

    private static List<String> mentioned(CelAbstractSyntaxTree expression) {
        return CelNavigableAst.fromAst(expression)
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.IDENT)
                .map(GroupExpression::path)
                .distinct()
                .sorted()
                .toList();
    }

    private static String path(CelNavigableExpr variable) {
        String name = variable.expr().ident().name();
        return variable.parent()
                .filter(above -> above.getKind() == CelExpr.ExprKind.Kind.SELECT)
                .map(above -> name + "." + above.expr().select().field())
                .orElse(name);
    }

    private static List<CelExpr> conjuncts(CelExpr expression) {
        if (expression.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL
                && expression.call().function().equals("_&&_")) {
            return expression.call().args().stream()
                    .flatMap(side -> conjuncts(side).stream())
                    .toList();
        }
        return List.of(expression);
    }
}
